// The budget as its keepers meet it: what a year costs, a change with its reason, the split; and what a partner and a
// municipality see of it.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");

/** Clicks what leads to another page, and waits for that page. */
async function go(page, target) {
  await Promise.all([page.waitForEvent("load"), target.click()]);
}

/** The address of the one operation. */
async function operation(page) {
  await page.goto("/operations");
  await page.waitForURL((url) => /^\/operations\/[0-9a-f-]{36}$/.test(url.pathname));
  return new URL(page.url()).pathname;
}

for (const mode of ["phone", "desk"]) {
  test(`every page of the budget is sound for the accountant (${mode})`, async () => {
    const ada = await opstap.asRole("accountant", mode);
    const base = await operation(ada);
    await check(ada, { name: `budget-overview-${mode}` });
    const words = await main(ada).innerText();
    assert.match(words, /In 2026 kost het project € 413\.822,09/);
    assert.match(words, /2\.482\.932,54/);
    assert.match(words, /Nazareth-De Pinte/);
    for (const [path, name] of [
      ["/budget", "lines"], ["/budget?year=2024&version=1", "first"], ["/sources", "sources"], ["/split", "split"],
      ["/split?year=2024", "split-2024"], ["/support", "support"], ["/versions", "versions"], ["/edit", "edit"],
    ]) {
      await visit(ada, `${base}${path}`, { name: `budget-${name}-${mode}` });
    }
    await visit(ada, "/operations?all=1", { name: `budget-list-${mode}` });
    await visit(ada, "/operations/new", { name: `budget-new-${mode}` });
    await go(ada, main(ada).locator("form.form button[type=submit]"));
    await check(ada, { status: 422, name: `budget-new-wrong-${mode}` });
    await closePage(ada);
  });

  test(`a partner sees its own lines, the coordinator all (${mode})`, async () => {
    const greet = await opstap.asRole("partner-administrator", mode);
    const base = await operation(greet);
    await check(greet, { name: `budget-partner-${mode}` });
    assert.doesNotMatch(await main(greet).innerText(), /413\.822,09/);
    await visit(greet, `${base}/budget`, { name: `budget-partner-lines-${mode}` });
    assert.match(await main(greet).innerText(), /vzw Fiola/);
    await closePage(greet);

    const lien = await opstap.asRole("coordinator", mode);
    await operation(lien);
    await check(lien, { name: `budget-coordinator-${mode}` });
    await closePage(lien);
  });

  test(`a municipality sees what it pays itself (${mode})`, async () => {
    const lode = await opstap.asRole("municipality", mode);
    await operation(lode);
    await check(lode, { name: `budget-municipality-${mode}` });
    const words = await main(lode).innerText();
    assert.match(words, /Zulte/);
    assert.doesNotMatch(words, /Deinze/);
    await closePage(lode);
  });
}

test("the accountant changes an approved budget in a new version with its reason", async () => {
  const ada = await opstap.asRole("accountant", "desk");
  const base = await operation(ada);
  await visit(ada, `${base}/budget`, { name: "budget-frozen" });
  await go(ada, main(ada).getByRole("link", { name: "Maak een nieuwe versie" }));
  await go(ada, main(ada).getByRole("button", { name: "Begin de nieuwe versie" }));
  await check(ada, { status: 422, name: "budget-renew-wrong" });
  await main(ada).locator("#reason").fill("CAW zet een coach meer in");
  await go(ada, main(ada).getByRole("button", { name: "Begin de nieuwe versie" }));
  await check(ada, { name: "budget-renewed" });
  await go(ada, main(ada).locator("tbody th a").first());
  await check(ada, { name: "budget-line" });
  await main(ada).locator("#amount").fill("4.10");
  await go(ada, main(ada).getByRole("button", { name: "Bewaar" }));
  await check(ada, { status: 422, name: "budget-line-wrong" });
  await main(ada).locator("#amount").fill("10.000,00");
  await main(ada).locator("#partner").selectOption({ label: "CAW Oost-Vlaanderen" });
  await go(ada, main(ada).getByRole("button", { name: "Bewaar" }));
  await check(ada, { name: "budget-line-saved" });
  // A line that is taken out comes back with one tap, as it was.
  const lines = await main(ada).locator("tbody").first().innerText();
  await go(ada, main(ada).locator("tbody th a").first());
  await go(ada, main(ada).getByRole("button", { name: "Haal de lijn weg" }));
  await check(ada, { name: "budget-line-removed" });
  assert.notEqual(await main(ada).locator("tbody").first().innerText(), lines);
  await go(ada, main(ada).getByRole("button", { name: "Maak ongedaan" }));
  await check(ada, { name: "budget-line-restored" });
  assert.equal(await main(ada).locator("tbody").first().innerText(), lines);
  await visit(ada, `${base}/versions`, { name: "budget-compared" });
  assert.match(await main(ada).innerText(), /10\.000,00/);
  await main(ada).locator("#decision").fill("Stuurgroep van 26 mei 2026");
  await go(ada, main(ada).getByRole("button", { name: "Keur de begroting goed" }));
  await check(ada, { name: "budget-approved" });
  assert.match(await main(ada).innerText(), /Stuurgroep van 26 mei 2026/);
  await closePage(ada);
});

test("the accountant changes the key, and hears which figure lacks", async () => {
  const ada = await opstap.asRole("accountant", "phone");
  const base = await operation(ada);
  await visit(ada, `${base}/split`, { name: "split-before" });
  await main(ada).locator("#key_year").fill("");
  await go(ada, main(ada).getByRole("button", { name: "Bewaar de verdeling" }));
  await check(ada, { name: "split-unknown" });
  assert.match(await main(ada).innerText(), /is niet bekend/);
  await main(ada).locator("#key_year").fill("2020");
  await go(ada, main(ada).getByRole("button", { name: "Bewaar de verdeling" }));
  await check(ada, { name: "split-known" });
  assert.match(await main(ada).innerText(), /fusie van/);
  await closePage(ada);
});
