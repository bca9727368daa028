// The jury as its people meet it: a juror with the keyboard alone, and the coordinator from closed scores to the letters.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();
const main = (page) => page.locator("main");

/** Path of the small call on which a jury is at work. */
async function small(page) {
  await page.goto("/calls");
  const link = main(page).getByRole("link", { name: /Taaloefenkansen/ }).first();
  return new URL(await link.getAttribute("href"), opstap.url).pathname;
}

/** Tabs until an element has the focus that fits the selector; fails when the keyboard cannot reach it. */
async function tabTo(page, selector) {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

test("a juror declares, scores and hands in with the keyboard alone", async () => {
  const juror = await opstap.asRole("jury-member", "desk");
  await visit(juror, "/jury", { name: "jury-mine" });
  const calls = main(juror).getByRole("link", { name: /Taaloefenkansen/ });
  await calls.first().focus();
  await juror.keyboard.press("Enter");
  await juror.waitForURL(/\/jury\/[0-9a-f-]{36}$/);
  await check(juror, { name: "jury-desk" });
  assert.equal(await main(juror).locator(".todo a").count(), 0, "nothing shows before the declaration");

  await tabTo(juror, "a[href$='/declare']");
  await juror.keyboard.press("Enter");
  await juror.waitForURL(/\/declare$/);
  await check(juror, { name: "jury-declare" });
  const groups = await main(juror).locator("fieldset").count();
  assert.equal(groups, 2);
  await tabTo(juror, "main button[type=submit]");
  await juror.keyboard.press("Enter");
  await main(juror).locator(".error-summary").waitFor();
  await check(juror, { status: 422, name: "jury-declare-nothing" });
  for (let at = 0; at < groups; at += 1) {
    await tabTo(juror, "input[type=radio]");
    await juror.keyboard.press("Space");
  }
  await tabTo(juror, "main button[type=submit]");
  await juror.keyboard.press("Enter");
  await juror.waitForURL(/\/jury\/[0-9a-f-]{36}$/);
  assert.equal(await main(juror).locator(".todo a").count(), 2);

  for (let at = 0; at < 2; at += 1) {
    const desk = juror.url();
    await main(juror).locator(".todo a").nth(at).focus();
    await juror.keyboard.press("Enter");
    await juror.waitForURL(/\/candidacies\//);
    await check(juror, { name: `jury-sheet-${at}` });
    if (at === 0) {
      await tabTo(juror, "button[value=in]");
      await juror.keyboard.press("Enter");
      await main(juror).locator(".error-summary").waitFor();
      await check(juror, { status: 422, name: "jury-sheet-empty" });
    }
    for (const field of [0, 1]) {
      await tabTo(juror, `#score${field}`);
      await juror.keyboard.type("4");
      await juror.keyboard.press("Tab");
      await juror.keyboard.type("Concreet en haalbaar.");
    }
    await tabTo(juror, "button[value=in]");
    await juror.keyboard.press("Enter");
    await juror.waitForURL(/\/scores$/);
    await check(juror, { name: `jury-read-${at}` });
    await juror.goto(desk);
  }
  await visit(juror, `${new URL(juror.url()).pathname}/ranking`, { name: "jury-juror-ranking" });
  assert.equal(await main(juror).locator("tbody tr").count(), 2);
  await closePage(juror);
});

test("the coordinator closes the scores, notes the talk, decides and tells", async () => {
  const lead = await opstap.asRole("coordinator", "desk");
  const call = await small(lead);
  await visit(lead, `${call}/jury`, { name: "jury-office" });
  await main(lead).getByRole("button", { name: "Sluit de scores af" }).click();
  await main(lead).getByText("De scores zijn afgesloten.").waitFor();
  await visit(lead, `${call}/pitches`, { name: "jury-pitches" });
  await main(lead).getByRole("button", { name: "Loot", exact: true }).click();
  await main(lead).locator(".agenda li").first().waitFor();
  await check(lead, { name: "jury-pitches-drawn" });
  await visit(lead, `${call}/ranking`, { name: "jury-ranking" });

  await visit(lead, `${call}/consensus`, { name: "jury-consensus" });
  while (await main(lead).locator("#open ~ ul a, section[aria-labelledby=open] .todo a").count() > 0) {
    await main(lead).locator("section[aria-labelledby=open] .todo a").first().click();
    await check(lead, { name: "jury-talk" });
    await main(lead).locator("#points").fill("3");
    await main(lead).locator("#note").fill("Na overleg: goed, maar nog weinig plekken.");
    await main(lead).getByRole("button", { name: "Bewaar de afspraak" }).click();
    await lead.waitForURL(/\/consensus$/);
  }

  await visit(lead, `${call}/decision`, { name: "jury-decision-open" });
  for (let at = 0; at < 2; at += 1) {
    await main(lead).locator("section[aria-labelledby=rows] .todo a").nth(at).click();
    await check(lead, { name: `jury-propose-${at}` });
    await main(lead).locator(`input[name=verdict][value=${at === 0 ? "chosen" : "not-chosen"}]`).check({ force: true });
    await main(lead).locator("#why0").fill("Het aanbod is concreet.");
    await main(lead).locator("#why1").fill("De samenwerking is uitgewerkt.");
    await main(lead).getByRole("button", { name: "Bewaar" }).click();
    await lead.waitForURL(/\/decision$/);
  }
  await check(lead, { name: "jury-decision-ready" });
  for (const box of await main(lead).locator("input[name=present]").all()) await box.check();
  await main(lead).locator("#place").fill("Deinze, stadhuis");
  await main(lead).locator("#course").fill("De jury besprak beide kandidaturen.");
  await main(lead).getByRole("button", { name: "Leg de beslissing vast" }).click();
  await main(lead).getByText("De jury besliste", { exact: true }).waitFor();
  await check(lead, { name: "jury-decided" });
  await main(lead).getByRole("button", { name: "Deel de beslissing mee" }).click();
  await main(lead).getByText("De kandidaten krijgen een mail.").waitFor();
  await visit(lead, `${call}/minutes`, { name: "jury-papers" });
  await visit(lead, `${call}/replies`, { name: "jury-replies" });
  await visit(lead, `${call}/archive`, { name: "jury-archive" });
  await closePage(lead);
  const everybody = await opstap.anonymous("desk");
  await visit(everybody, `/open-calls/${call.split("/").pop()}/result`, { name: "jury-result" });
  assert.equal(await main(everybody).locator(".list li").count(), 1);
  await closePage(everybody);
});

test("the pages of the call of 2023 are sound on a phone", async () => {
  const lead = await opstap.asRole("coordinator", "phone");
  await lead.goto("/calls");
  const link = main(lead).getByRole("link", { name: /Capacity Building/ }).first();
  const call = new URL(await link.getAttribute("href"), opstap.url).pathname;
  for (const part of ["jury", "ranking", "consensus", "pitches", "decision", "minutes", "replies", "archive"]) {
    await visit(lead, `${call}/${part}`, { name: `jury-2023-${part}-phone` });
  }
  await lead.goto(`${call}/decision`);
  await main(lead).locator("section[aria-labelledby=rows] .todo a").first().click();
  await check(lead, { name: "jury-2023-propose-phone" });
  await lead.goto(`${call}/replies`);
  await main(lead).locator("section[aria-labelledby=replies] .todo a").first().click();
  await check(lead, { name: "jury-2023-reply-phone" });
  await closePage(lead);
  const juror = await opstap.asRole("jury-member", "phone");
  await visit(juror, "/jury", { name: "jury-mine-phone" });
  await main(juror).getByRole("link", { name: /Capacity Building/ }).first().click();
  await check(juror, { name: "jury-desk-phone" });
  await main(juror).locator(".todo a").first().click();
  await check(juror, { name: "jury-sheet-phone" });
  await closePage(juror);
});
