// ESF+ as its people meet it: a coach answers what lacks and notes how it went after six months; the coordinator reads the
// figures, sees what lacks without names, freezes and takes the files home.
import assert from "node:assert/strict";
import fs from "node:fs";

import { budget, check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/** A day of birth that agrees with what the file knows of it: a year, or a month of a year. */
async function birth(form) {
  const hint = form.locator("#birth-hint");
  const told = await hint.count() ? await hint.innerText() : "";
  const year = told.match(/\d{4}/)?.[0] ?? "1990";
  const month = MONTHS.findIndex((name) => told.includes(name)) + 1 || 5;
  return `${year}-${String(month).padStart(2, "0")}-04`;
}

/** Answers the first open question of the page, whatever it asks. */
async function answer(page) {
  const form = main(page).locator("#lacks").locator("xpath=ancestor::section").locator("form").first();
  const radio = form.locator("input[type=radio]").last();
  if (await radio.count()) await radio.check({ force: true });
  const date = form.locator("input[type=date]");
  if (await date.count()) await date.fill(await birth(form));
  for (const select of await form.locator("select").all()) await select.selectOption({ index: 2 });
  await form.getByRole("button", { name: "Bewaar antwoord" }).click();
}

for (const mode of ["phone", "desk"]) {
  test(`a coach answers what lacks right in the list (${mode})`, async () => {
    const coach = await opstap.asRole("coach", mode);
    await visit(coach, "/esf/completeness", { name: `esf-completeness-own-${mode}` });
    const before = await main(coach).locator("tbody tr").count();
    assert.ok(before > 0, "something lacks in the demonstration");
    await main(coach).locator("tbody th a").first().click();
    await check(coach, { name: `esf-file-${mode}` });
    for (let asked = 0; asked < 12 && await main(coach).locator("#lacks").locator("xpath=ancestor::section").locator("form").count(); asked += 1) {
      await answer(coach);
      await coach.waitForLoadState();
    }
    await main(coach).getByText("Alles is gevraagd.").waitFor();
    await check(coach, { name: `esf-file-complete-${mode}` });
    await main(coach).getByRole("link", { name: "Overnemen in MLP" }).click();
    await check(coach, { name: `esf-sheet-${mode}` });
    await main(coach).locator("input[type=checkbox]:not([disabled])").first().check();
    await main(coach).getByRole("button", { name: "Bewaar de vinkjes" }).click();
    await main(coach).getByText("Overgenomen op").first().waitFor();
    await visit(coach, "/esf/completeness", { name: `esf-completeness-after-${mode}` });
    assert.equal(await main(coach).locator("tbody tr").count(), before - 1, "one less");
    await closePage(coach);
  });

  test(`the pages of an entry, an exit and an event are sound, also when refused (${mode})`, async () => {
    const coach = await opstap.asRole("coach", mode);
    await coach.goto("/esf/ask");
    await main(coach).locator("h2 a").first().click();
    await check(coach, { name: `esf-left-${mode}` });
    const here = coach.url();
    await main(coach).getByRole("link", { name: "Noteer wat er gebeurde" }).click();
    await check(coach, { name: `esf-note-${mode}` });
    await main(coach).getByLabel("aan het werk", { exact: true }).check({ force: true });
    await main(coach).locator("#day").fill("2020-01-01");
    await main(coach).getByRole("button", { name: "Bewaar", exact: true }).click();
    await main(coach).getByText("Dit ligt vóór de instap").first().waitFor();
    await check(coach, { status: 422, name: `esf-note-refused-${mode}` });
    await coach.goto(here);
    await main(coach).getByRole("link", { name: "Wijzig de uitstap" }).click();
    await check(coach, { name: `esf-leave-${mode}` });
    await coach.goto(here);
    await main(coach).getByRole("link", { name: "Alles bekijken en wijzigen" }).first().click();
    await check(coach, { name: `esf-edit-${mode}` });
    await closePage(coach);
  });

  test(`the coordinator reads figures and what lacks without names, and takes files home (${mode})`, async () => {
    const coordinator = await opstap.asRole("coordinator", mode);
    await visit(coordinator, "/esf", { name: `esf-${mode}` });
    const total = Number(await main(coordinator).locator("#outputs").locator("xpath=ancestor::section").locator("tbody tr").first().locator("td").nth(3).innerText());
    assert.ok(total > 10, `${total} people take part`);
    for (const [name, ends] of [["Bewaar als Excel", ".xlsx"], ["Bewaar als CSV", ".csv"], ["Deelnemers zonder naam (CSV)", ".csv"], ["Gebeurtenissen (CSV)", ".csv"], ["Klassen van gemeenten (CSV)", ".csv"]]) {
      const [file] = await Promise.all([coordinator.waitForEvent("download"), main(coordinator).getByRole("link", { name }).click()]);
      assert.ok(file.suggestedFilename().endsWith(ends), file.suggestedFilename());
      assert.ok(fs.statSync(await file.path()).size > 40);
    }
    await visit(coordinator, "/esf?than=2026-01-01", { name: `esf-compare-${mode}` });
    await visit(coordinator, "/esf?until=2030-01-01", { status: 422, name: `esf-future-${mode}` });
    await visit(coordinator, "/esf/completeness", { name: `esf-completeness-${mode}` });
    const text = await main(coordinator).innerText();
    assert.ok(/Nummer \d+/.test(text) && !text.includes("Amina"), "numbers, no names");
    await visit(coordinator, "/esf/changes", { name: `esf-changes-${mode}` });
    await closePage(coordinator);
  });

  test(`the accountant sees what changed after the claim, and no name (${mode})`, async () => {
    const accountant = await opstap.asRole("accountant", mode);
    await visit(accountant, "/esf/changes", { name: `esf-changes-accountant-${mode}` });
    await visit(accountant, "/esf", { name: `esf-accountant-${mode}` });
    await closePage(accountant);
  });
}

test("a coach notes on her phone how it went after six months, in two taps", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await visit(coach, "/esf/ask", { name: "esf-ask-phone" });
  const cards = main(coach).locator("section.card");
  const before = await cards.count();
  assert.ok(before > 0, "somebody is due this week in the demonstration");
  const spent = budget();
  await spent.click(cards.first().locator("summary"));
  await check(coach, { name: "esf-ask-open-phone" });
  await spent.click(cards.first().getByRole("button", { name: "Werkt", exact: true }));
  await coach.getByText("Genoteerd.", { exact: true }).first().waitFor();
  spent.within({ clicks: 2 });
  assert.equal(await cards.count(), before - 1);
  await check(coach, { name: "esf-ask-after-phone" });
  await closePage(coach);
});

test("the coordinator freezes a day, and the file is the same later", async () => {
  const coordinator = await opstap.asRole("coordinator", "desk");
  await coordinator.goto("/esf");
  await main(coordinator).getByRole("button", { name: /Zet vast tot en met/ }).click();
  await coordinator.getByText("Vastgezet.", { exact: true }).first().waitFor();
  await check(coordinator, { name: "esf-frozen" });
  const [file] = await Promise.all([coordinator.waitForEvent("download"), main(coordinator).locator("a[href$='/participants.csv']").first().click()]);
  assert.match(fs.readFileSync(await file.path(), "utf8"), /^person,operation,entry_date/);
  await closePage(coordinator);
});

test("the coordinator records the class of a municipality, and the figures take it", async () => {
  const coordinator = await opstap.asRole("coordinator", "desk");
  await coordinator.goto("/esf");
  const row = main(coordinator).getByRole("row", { name: /EECO17/ });
  const unknown = async () => Number(await row.locator("td").nth(4).innerText());
  const before = await unknown();
  assert.ok(before > 0, "Deinze has no class in the table of the house");
  await main(coordinator).getByRole("link", { name: "Deinze (44083)" }).click();
  await check(coordinator, { name: "esf-municipalities" });
  await main(coordinator).getByRole("button", { name: "Bewaar", exact: true }).click();
  await main(coordinator).getByText("Kies een klasse.").waitFor();
  await check(coordinator, { status: 422, name: "esf-municipalities-refused" });
  await main(coordinator).getByLabel("kleine stad of voorstad").check({ force: true });
  await main(coordinator).locator("#valid_from").fill("2019-01-01");
  await main(coordinator).locator("#source").fill("Eurostat, LAU 2024");
  await main(coordinator).getByRole("button", { name: "Bewaar", exact: true }).click();
  await coordinator.getByText("Klasse genoteerd.", { exact: true }).first().waitFor();
  await check(coordinator, { name: "esf-municipalities-recorded" });
  await coordinator.goto("/esf");
  assert.ok(await unknown() < before, "fewer are unknown");
  await closePage(coordinator);
  const phone = await opstap.asRole("coordinator", "phone");
  await visit(phone, "/esf/municipalities", { name: "esf-municipalities-phone" });
  await closePage(phone);
});
