// A scheme beside wijk-werken, from the pages alone: added with its words and rules, its price and activities decided, and a
// worker goes over to it.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();
const main = (page) => page.locator("main");

const TODAY = "2026-05-26";
const OPENS = "2026-06-01";
const PDF = Buffer.from("%PDF-1.7\novereenkomst\n%%EOF\n");

/** What the scheme says, as it is typed: key, value, first day. */
const RULES = [
  ["ww.hours.max_month", "32", OPENS],
  ["ww.hours.max_year", "200", OPENS],
  ["ww.hours.year_kind", "contract", OPENS],
  ["ww.duration.max_months", "6", OPENS],
  ["ww.transition.open", "false", OPENS],
  ["ww.price.allowed_cents", "8,00; 9,00", "2025-01-01"],
  ["ww.price.effective", "jan1_next_year", "2025-01-01"],
  ["ww.price.joint_organiser", "consensus_or_lowest", "2025-01-01"],
  ["ww.price.differentiation", "false", "2025-01-01"],
];

/** Fills in a form by the names of its fields: texts, choices and boxes. */
async function fill(page, form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((node) => (node.tagName === "SELECT" ? "select" : node.type));
    if (kind === "select") await field.selectOption(value);
    else if (kind === "checkbox" || kind === "radio") {
      for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check({ force: true });
    } else await field.fill(value);
  }
  await form.locator("button[type=submit]").first().click();
}

/** The form that is sent there. */
const form = (page, action) => main(page).locator(`form[method=post][action="${action}"]`);

const DECREE = { source: "Decreet van de test, art. 2", certainty: "L" };

for (const mode of ["phone", "desk"]) {
  const code = `buurtjobs-${mode}`;

  test(`the functional administrator adds a scheme with its words, its rules and its agreement (${mode})`, async () => {
    const inge = await opstap.asRole("functional-administrator", mode);
    await visit(inge, "/parameters/schemes", { name: "scheme-list" });
    const add = () => form(inge, "/parameters/schemes");
    await fill(inge, add(), { name: "Buurtjobs", code, worker: "buurtwerker", from: OPENS, ...DECREE });
    await main(inge).locator(".error-summary").waitFor();
    await check(inge, { status: 422, name: "scheme-word-alone" });
    assert.match(await main(inge).locator(".error-summary").innerText(), /Vul beide woorden in/);
    await fill(inge, add(), { workers: "buurtwerkers", user: "klant", users: "klanten", certainty: "L" });
    await inge.waitForURL((url) => url.searchParams.get("scheme") === code);
    await check(inge, { name: "scheme-rules" });
    assert.match(await main(inge).innerText(), /Soorten klanten/);

    await visit(inge, `/parameters/ww.hours.max_month?scheme=${code}`);
    const hours = { value: "tweeëndertig", from: OPENS, ...DECREE };
    await fill(inge, form(inge, "/parameters/ww.hours.max_month"), hours);
    await main(inge).locator(".error-summary").waitFor();
    await check(inge, { status: 422, name: "scheme-rule-wrong" });
    assert.match(await main(inge).locator(".error-summary").innerText(), /Schrijf een getal van 0 tot/);

    await visit(inge, `/parameters/ww.user.kinds?scheme=${code}`, { name: "scheme-rule-kinds" });
    await fill(inge, form(inge, "/parameters/ww.user.kinds"), { value: ["PRIVATE", "SCHOOL"], from: OPENS, ...DECREE });
    await main(inge).getByText("privépersoon, onderwijsinstelling").first().waitFor();
    await check(inge, { name: "scheme-rule-kinds-recorded" });
    for (const [key, value, from] of RULES) {
      await inge.goto(`/parameters/${key}?scheme=${code}`);
      await fill(inge, form(inge, `/parameters/${key}`), { value, from, ...DECREE });
      await main(inge).getByText(DECREE.source).first().waitFor();
    }

    const agreement = `/parameters/schemes/${code}/agreement`;
    await visit(inge, `/parameters/schemes/${code}`, { name: "scheme-one" });
    await main(inge).locator(`a[href="${agreement}"]`).click();
    await inge.waitForURL((url) => url.pathname === agreement);
    await check(inge, { name: "scheme-agreement-none" });
    await fill(inge, form(inge, agreement), {
      paper: "worker",
      title: "Overeenkomst Buurtjobs",
      from: TODAY,
      body: "# Wat je doet\nJe werkt in je eigen buurt.\n\n- je bent op tijd\n- je tekent je uren",
      source: "Besluit van de test",
    });
    await main(inge).getByText("Lees de tekst").first().click();
    await main(inge).getByRole("heading", { name: "Wat je doet" }).waitFor();
    await check(inge, { name: "scheme-agreement" });
    await closePage(inge);
  });

  test(`the coordinator decides its price, its activities and its contingent (${mode})`, async () => {
    const carl = await opstap.asRole("wijk-coordinator", mode);
    await visit(carl, `/wijk/prices?scheme=${code}`, { name: "scheme-price-none" });
    await fill(carl, form(carl, "/wijk/prices"), { decided_on: TODAY, price: "8,00", decision: "Besluit 12" });
    await main(carl).getByText("€ 8,00").first().waitFor();
    await check(carl, { name: "scheme-price" });

    await visit(carl, `/wijk/activities?scheme=${code}`, { name: "scheme-activities-none" });
    await fill(carl, form(carl, "/wijk/activities"), {
      mode: "base", code: `B-${mode}`, label: "Toezicht op het speelplein", kinds: ["PRIVATE", "SCHOOL"], from_on: OPENS,
      decision: "Lijst van de test",
    });
    await main(carl).getByText("Toezicht op het speelplein").first().waitFor();
    await check(carl, { name: "scheme-activities" });

    await visit(carl, `/wijk/contingent?scheme=${code}`, { name: "scheme-contingent-none" });
    await main(carl).locator("details summary").click();
    await fill(carl, form(carl, "/wijk/contingent"), {
      unit: "places", amount: "9", source: "Brief van de test", decided_on: TODAY,
    });
    await main(carl).getByText("Nog 9 over.").waitFor();
    assert.match(await main(carl).innerText(), /Buurtwerkers van nu/);
    await check(carl, { name: "scheme-contingent" });
    await closePage(carl);
  });

  test(`a worker goes over by tick, once the new agreement is signed (${mode})`, async () => {
    const carl = await opstap.asRole("wijk-coordinator", mode);
    await visit(carl, `/wijk/workers/over?to=${code}`, { name: "scheme-over" });
    const over = main(carl).locator("section[aria-labelledby=fresh] form");
    // Each width has a scheme of its own: somebody who has no file in the other one yet.
    await over.locator("input[name=worker]").nth(mode === "phone" ? 0 : 1).check();
    await over.locator("button[type=submit]").click();
    const waiting = main(carl).locator("section[aria-labelledby=waiting] a").first();
    await waiting.waitFor();
    await check(carl, { name: "scheme-over-prepared" });

    const file = await waiting.getAttribute("href");
    await visit(carl, file, { name: "scheme-over-file" });
    await main(carl).locator("details", { has: carl.locator("#document") }).locator("summary").first().click();
    const papers = form(carl, `${file}/papers`);
    await papers.locator("[name=document]").setInputFiles({ name: "verwijzing.pdf", mimeType: "application/pdf", buffer: PDF });
    await fill(carl, papers, { paper: "referral" });
    await carl.waitForURL((url) => url.pathname === file);
    await form(carl, `${file}/invite`).locator("button").click();
    await main(carl).locator(`a[href="${file}/agreement"]`).first().waitFor();
    await carl.goto(`${file}/agreement`);
    await form(carl, `${file}/agreement`).locator("button").click();
    const paper = form(carl, `${file}/agreement/paper`);
    await paper.waitFor();
    await check(carl, { name: "scheme-over-agreement" });
    await paper.locator("[name=scan]").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: PDF });
    await fill(carl, paper, { day: TODAY });
    await carl.waitForURL((url) => url.pathname === file || url.pathname === `${file}/agreement`);

    await visit(carl, `/wijk/workers/over?to=${code}&on=2026-07-01`, { name: "scheme-over-ready" });
    const ready = main(carl).locator("section[aria-labelledby=ready] form");
    await ready.locator("input[name=worker]").first().check();
    await ready.locator("button[type=submit]").click();
    await main(carl).getByText("Gedaan voor 1 persoon.").waitFor();
    await check(carl, { name: "scheme-over-gone" });
    await visit(carl, file, { name: "scheme-over-begins" });
    assert.match(await main(carl).innerText(), /Buurtjobs/);
    await closePage(carl);
  });
}
