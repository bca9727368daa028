// The money as its people meet it: the coach's one-tap day, the accountant from a cost to a paid claim and a settlement.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");

/** Clicks, and waits for the page that the answer is: it says something. */
async function click(page, target, answer) {
  await target.click();
  await main(page).getByText(answer).first().waitFor();
}

/** What a link gives as a file: its bytes. */
async function download(page, href) {
  const answer = await page.request.get(new URL(href, page.url()).href);
  assert.equal(answer.status(), 200, href);
  return answer.body();
}

for (const mode of ["phone", "desk"]) {
  test(`the coach says in one tap that her day was so, and corrects it (${mode})`, async () => {
    const coach = await opstap.asRole("coach", mode);
    await visit(coach, "/time", { name: `time-week-${mode}` });
    const open = main(coach).locator("form[action$='/tell'] button").first();
    await click(coach, open, "Je dag is genoteerd.");
    await check(coach, { name: `time-told-${mode}` });
    await click(coach, main(coach).getByRole("button", { name: "Maak ongedaan" }), "Je dag staat weer open.");
    await check(coach, { name: `time-untold-${mode}` });
    await visit(coach, "/time/2026-05-25", { name: `time-day-${mode}` });
    await main(coach).locator("#hours").fill("0");
    await main(coach).locator("#minutes").fill("0");
    await click(coach, main(coach).getByRole("button", { name: "Voeg toe" }), "Schrijf een duur van 1 minuut");
    await check(coach, { status: 422, name: `time-wrong-${mode}` });
    await main(coach).locator("#minutes").fill("45");
    await click(coach, main(coach).getByRole("button", { name: "Voeg toe" }), "Je uren zijn bewaard.");
    await check(coach, { name: `time-added-${mode}` });
    assert.match(await main(coach).innerText(), /45 min/);
    await click(coach, main(coach).locator(".todo a").last(), "Uren aanpassen");
    await check(coach, { name: `time-line-${mode}` });
    await click(coach, main(coach).getByRole("button", { name: "Haal deze uren weg" }), "De uren zijn weggehaald.");
    await check(coach, { name: `time-removed-${mode}` });
    await closePage(coach);
  });

  test(`every page of the money is sound for the accountant (${mode})`, async () => {
    const accountant = await opstap.asRole("accountant", mode);
    for (const [path, name] of [
      ["/costs", "costs"], ["/costs?status=asked", "costs-asked"], ["/costs/new", "cost-new"],
      ["/costs/new?kind=unit", "cost-unit"], ["/costs/new?kind=lump", "cost-lump"], ["/claims", "claims"],
      ["/claims/rules", "rules"], ["/ledger", "ledger"], ["/payments", "payments"], ["/payments/accounts", "accounts"], ["/evidence", "evidence"], ["/settlements", "settlements"], ["/time/approvals", "approvals"],
      ["/time/approvals?show=approved", "approvals-approved"],
    ]) {
      await visit(accountant, path, { name: `money-${name}-${mode}` });
    }
    await visit(accountant, "/claims");
    await click(accountant, main(accountant).locator("a[href$='/spending']"), "Alle jaren");
    await check(accountant, { name: `money-spending-${mode}` });
    await visit(accountant, "/settlements");
    await click(accountant, main(accountant).locator(".todo a[href$='/2025']"), "Per lokaal bestuur");
    await check(accountant, { name: `money-settlement-${mode}` });
    await closePage(accountant);
  });
}

test("the accountant checks a cost, hands a claim in, and takes the letter of a settlement", async () => {
  const accountant = await opstap.asRole("accountant", "desk");
  await visit(accountant, "/costs?status=entered");
  await click(accountant, main(accountant).locator("tbody a").first(), "Bekijk deze kost");
  await check(accountant, { name: "money-cost" });
  await click(accountant, main(accountant).getByRole("button", { name: "Aanvaard niet" }), "Schrijf in één zin waarom.");
  await check(accountant, { status: 422, name: "money-cost-why" });
  await click(accountant, main(accountant).getByRole("button", { name: "Aanvaard", exact: true }), "De kost is aanvaard en geboekt.");
  await check(accountant, { name: "money-cost-accepted" });

  await visit(accountant, "/claims");
  await click(accountant, main(accountant).locator("tbody a").first(), "Dien in en zet vast");
  await check(accountant, { name: "money-claim-draft" });
  await click(accountant, main(accountant).getByRole("button", { name: "Dien in en zet vast" }), "De declaratie is ingediend.");
  await check(accountant, { name: "money-claim-submitted" });
  const pdf = await download(accountant, await main(accountant).locator("a[href$='claim.pdf']").getAttribute("href"));
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  const xlsx = await download(accountant, await main(accountant).locator("a[href$='claim.xlsx']").getAttribute("href"));
  assert.equal(xlsx.subarray(0, 2).toString(), "PK");
  await main(accountant).locator("#platos").fill("PLA-2026-0611");
  await click(accountant, main(accountant).locator("section[aria-labelledby='ref'] button"), "Het nummer is bewaard.");
  await check(accountant, { name: "money-claim-reference" });

  await visit(accountant, "/settlements");
  await click(accountant, main(accountant).locator(".todo a[href$='/2025']"), "Per lokaal bestuur");
  const letter = await download(accountant, await main(accountant).locator("a[href$='letter.pdf']").first().getAttribute("href"));
  assert.equal(letter.subarray(0, 5).toString(), "%PDF-");
  await closePage(accountant);
});

test("the accountant pays the partners what was approved, and takes back a payment that was not", async () => {
  const accountant = await opstap.asRole("accountant", "phone");
  await visit(accountant, "/payments", { name: "money-payments-ready" });
  await click(accountant, main(accountant).getByRole("button", { name: "Maak de betaallijst" }), "De lijst is gemaakt.");
  await check(accountant, { name: "money-payout-made" });
  const xml = await download(accountant, await main(accountant).locator("a[href$='payments.xml']").getAttribute("href"));
  assert.match(xml.toString(), /pain\.001\.001\.09/);
  const csv = await download(accountant, await main(accountant).locator("a[href$='payments.csv']").getAttribute("href"));
  assert.match(csv.toString(), /CAW/);
  await click(accountant, main(accountant).getByRole("button", { name: "Noteer als gebeurd" }), "Schrijf van welk uittreksel");
  await check(accountant, { status: 422, name: "money-payout-wrong" });
  await main(accountant).locator("#reference").fill("uittreksel 2026-40");
  await click(accountant, main(accountant).getByRole("button", { name: "Noteer als gebeurd" }), "Gebeurd op");
  await check(accountant, { name: "money-payout-paid" });
  await click(accountant, main(accountant).getByRole("button", { name: "Dit is toch niet gebeurd" }), "De lijst wacht weer.");
  await check(accountant, { name: "money-payout-unpaid" });
  await click(accountant, main(accountant).getByRole("button", { name: "Gooi deze lijst weg" }), "De lijst is weg.");
  await check(accountant, { name: "money-payments-again" });
  await closePage(accountant);

  const partner = await opstap.asRole("partner-administrator", "phone");
  await visit(partner, "/payments", { name: "money-payments-partner" });
  assert.doesNotMatch(await main(partner).innerText(), /CAW/);
  await closePage(partner);
});

test("a cost of a year that is settled is booked as late, when somebody says so", async () => {
  const accountant = await opstap.asRole("accountant", "desk");
  await visit(accountant, "/costs/new");
  await main(accountant).locator("#words").fill("Zaal in november, factuur kwam nu");
  await main(accountant).locator("#day").fill("2025-11-18");
  await main(accountant).locator("#amount").fill("120,00");
  await main(accountant).locator("#category").selectOption("room");
  await main(accountant).locator("#supplier").fill("Zaal De Brug");
  await main(accountant).locator("#invoice").fill("2025-991");
  await main(accountant).locator("#only_here").check();
  await click(accountant, main(accountant).getByRole("button", { name: "Dien de kost in" }), "Boek deze kost toch: 2025 is afgesloten");
  await check(accountant, { status: 422, name: "money-cost-late-asked" });
  await main(accountant).locator("#late").check();
  await click(accountant, main(accountant).getByRole("button", { name: "Dien de kost in" }), "De kost is ingediend.");
  await check(accountant, { name: "money-cost-late" });
  assert.match(await main(accountant).innerText(), /18 nov 2025[\s\S]*Telt mee op/);
  await closePage(accountant);
});

test("a municipality reads its own settlement, and nothing of the others", async () => {
  const town = await opstap.asRole("municipality", "desk");
  await visit(town, "/settlements", { name: "money-town-settlements" });
  await click(town, main(town).locator(".todo a").first(), "Per lokaal bestuur");
  await check(town, { name: "money-town-settlement" });
  assert.equal(await main(town).locator("tbody tr").count(), 1);
  await closePage(town);
});
