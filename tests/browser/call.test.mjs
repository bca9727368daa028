// An organisation answers a call: the mailed link, a draft, an annex of the wrong kind, sending in, withdrawing. The lead
// reads it, and gives everybody more time.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();

/** A draft on the call of today, whose page everybody may open in the demonstration. */
const DRAFT = "/my-candidacy/kandidaat-in-de-demonstratie";

const main = (page) => page.locator("main");

/** An enterprise number with the right check digits. */
const kbo = (eight) => `${eight}${String(97 - Number(eight) % 97).padStart(2, "0")}`;

/** The smallest PDF with the structure of one. */
function pdf() {
  const head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n";
  return Buffer.from(`${head}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n${head.length}\n%%EOF\n`);
}

/** The link of the newest mail to an address, as the demonstration shows what was sent. */
async function link(address) {
  const admin = await opstap.asRole("functional-administrator", "desk");
  await admin.goto("/messages");
  const text = await main(admin).locator("tbody tr").filter({ hasText: address }).first().textContent();
  await closePage(admin);
  return text.match(/\/my-candidacy\/[\w-]{43}/)[0];
}

for (const [mode, eight] of [["phone", "09997001"], ["desk", "09997002"]]) {
  test(`an organisation applies, brings an annex, sends in and withdraws (${mode})`, async () => {
    const page = await opstap.anonymous(mode);
    await visit(page, "/open-calls", { name: `open-calls-${mode}` });
    await main(page).getByRole("link", { name: "Wie gekozen is" }).first().click();
    await page.waitForURL(/\/result$/);
    await check(page, { name: `open-result-${mode}` });
    await page.goto("/open-calls");
    await main(page).getByRole("link", { name: "Oproep voor meertalige coaches" }).click();
    await main(page).locator("#moments").waitFor();
    await check(page, { name: `open-call-${mode}` });
    await main(page).getByRole("link", { name: "Stel je kandidaat" }).click();
    await page.locator("#kbo").waitFor();
    await check(page, { name: `apply-${mode}` });
    await main(page).getByRole("button", { name: "Stuur me de link" }).click();
    await main(page).locator(".error-summary").waitFor();
    await check(page, { status: 422, name: `apply-wrong-${mode}` });
    const address = `an-${mode}@wilgen.example`;
    await page.locator("#organisation").fill(`Wilgenhuis ${mode}`);
    await page.locator("#kbo").fill(kbo(eight));
    await page.locator("#contact").fill("An Wilgen");
    await page.locator("#email").fill(address);
    await main(page).getByRole("button", { name: "Stuur me de link" }).click();
    await main(page).getByText("De mail is onderweg").waitFor();
    await check(page, { name: `apply-sent-${mode}` });

    await visit(page, await link(address), { name: `candidacy-${mode}` });
    await page.locator("#offer").fill("Eén coach die Pools en Nederlands spreekt.");
    await main(page).getByRole("button", { name: "Bewaar het concept" }).click();
    await main(page).getByText("Je concept is bewaard.").waitFor();
    await page.locator("#capacity").fill("1");
    await page.locator("#file").setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("PK geen pdf") });
    await main(page).getByRole("button", { name: "Voeg toe en bewaar" }).click();
    await main(page).locator("#file-error").getByText("Dit is geen pdf-bestand").waitFor();
    await check(page, { status: 422, name: `candidacy-wrong-file-${mode}` });
    assert.equal(await page.locator("#capacity").inputValue(), "1", "what was typed stays");
    await page.locator("#file").setInputFiles({ name: "Ons plan.pdf", mimeType: "application/pdf", buffer: pdf() });
    await main(page).getByRole("button", { name: "Voeg toe en bewaar" }).click();
    await main(page).getByRole("link", { name: "Ons plan.pdf" }).waitFor();
    await main(page).getByRole("button", { name: "Dien in" }).click();
    await main(page).locator("#alone-error").waitFor();
    await check(page, { status: 422, name: `candidacy-not-whole-${mode}` });
    await page.locator("#answer-1").fill("We overleggen elke maand.");
    await page.locator("#answer-2").fill("12");
    await page.locator("#alone").check();
    await main(page).getByRole("button", { name: "Dien in" }).click();
    await main(page).getByText("Je kandidatuur is binnen").waitFor();
    await check(page, { name: `candidacy-sent-${mode}` });
    const [paper] = await Promise.all([page.waitForEvent("download"), main(page).getByRole("link", { name: "Bevestiging (pdf)" }).click()]);
    assert.match(paper.suggestedFilename(), /^bevestiging-\d+\.pdf$/);
    await main(page).locator("details summary").click();
    await main(page).getByRole("button", { name: "Trek in" }).click();
    await main(page).getByRole("heading", { name: "Ingetrokken" }).waitFor();
    await check(page, { name: `candidacy-withdrawn-${mode}` });
    await closePage(page);
  });

  test(`the coordinator reads the candidacies of 2023 and answers a question (${mode})`, async () => {
    const coordinator = await opstap.asRole("coordinator", mode);
    await visit(coordinator, "/calls", { name: `calls-${mode}` });
    await main(coordinator).getByRole("link", { name: /Capacity Building/ }).click();
    await coordinator.locator("nav.tabs").waitFor();
    await check(coordinator, { name: `call-${mode}` });
    await coordinator.locator("nav.tabs").getByRole("link", { name: "Kandidaturen" }).click();
    await main(coordinator).locator("tbody tr").first().waitFor();
    await check(coordinator, { name: `candidacies-${mode}` });
    assert.equal(await main(coordinator).locator("tbody tr").count(), 9);
    await main(coordinator).getByRole("link", { name: "Emino" }).click();
    await main(coordinator).locator("#steps").waitFor();
    await check(coordinator, { name: `candidacy-office-${mode}` });
    await coordinator.goto("/calls");
    await main(coordinator).getByRole("link", { name: /meertalige coaches/ }).click();
    await main(coordinator).locator("#pieces").waitFor();
    const address = new URL(coordinator.url()).pathname;
    for (const part of ["facts", "addendum", "rules", "criteria", "form", "calendar", "extension", "questions", "candidacies/new"]) {
      await visit(coordinator, `${address}/${part}`, { name: `call-${part}-${mode}` });
    }
    await visit(coordinator, `${address}/phases/new`, { name: `call-phase-${mode}` });
    await main(coordinator).getByRole("button", { name: "Bewaar en maak het bekend" }).click();
    await main(coordinator).locator(".error-summary").waitFor();
    await check(coordinator, { status: 422, name: `call-phase-wrong-${mode}` });
    await coordinator.locator("#name").fill(`Bezoek (${mode})`);
    await coordinator.locator("input[name=kind][value=visit]").check({ force: true });
    await coordinator.locator("#from_on").fill("2026-06-20");
    await coordinator.locator("#to_on").fill("2026-06-21");
    await coordinator.locator("#reason").fill("We komen graag langs.");
    await main(coordinator).getByRole("button", { name: "Bewaar en maak het bekend" }).click();
    await coordinator.waitForURL(/\/calendar$/);
    await main(coordinator).getByRole("link", { name: `Bezoek (${mode})` }).waitFor();
    await check(coordinator, { name: `call-calendar-told-${mode}` });
    await visit(coordinator, `/open-calls/${address.split("/").pop()}`, { name: `open-call-told-${mode}` });
    await main(coordinator).getByText("We komen graag langs.").first().waitFor();
    await visit(coordinator, "/calls/new", { name: `call-new-${mode}` });
    await main(coordinator).getByRole("button", { name: "Maak de oproep" }).click();
    await main(coordinator).locator(".error-summary").waitFor();
    await check(coordinator, { status: 422, name: `call-new-wrong-${mode}` });
    await closePage(coordinator);
  });
}

test("a draft is written without JavaScript, and two who write at once lose nothing", async () => {
  const first = await opstap.anonymous("phone", { js: false });
  const second = await opstap.anonymous("phone", { js: false });
  await visit(first, DRAFT, { name: "candidacy-draft" });
  await visit(second, DRAFT, { name: "candidacy-draft-too" });
  await first.locator("#offer").fill("Eerst bewaard");
  await main(first).getByRole("button", { name: "Bewaar het concept" }).click();
  await main(first).getByText("Je concept is bewaard.").waitFor();
  await second.locator("#offer").fill("Daarna geschreven");
  await main(second).getByRole("button", { name: "Bewaar het concept" }).click();
  await main(second).getByText("Eerst bewaard").waitFor();
  await check(second, { status: 409, name: "candidacy-two-versions" });
  await main(second).locator("button[type=submit]").click();
  await main(second).getByText("Je concept is bewaard.").waitFor();
  assert.equal(await second.locator("#offer").inputValue(), "Daarna geschreven");
  await closePage(first);
  await closePage(second);
});
