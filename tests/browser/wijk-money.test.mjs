// The money of wijk-werken on a phone: a month is closed, its payments go to the bank, the bank answers, and a line of the bank
// that was taken for the wrong thing is undone.
import assert from "node:assert/strict";
import fs from "node:fs";

import { check, closePage, house, test, visit } from "./house.mjs";
import { closeMonth } from "./wijk-month.mjs";

const opstap = house();
const main = (page) => page.locator("main");
const button = (page, name) => main(page).getByRole("button", { name });

test("the mediator checks a form, and the coordinator closes the month (phone)", () => closeMonth(opstap, "phone"));

test("a list goes to the bank, and what the bank refuses goes on a new list (phone)", async () => {
  const page = await opstap.asRole("wijk-coordinator", "phone");
  await visit(page, "/wijk/payments", { name: "wijk-payments-phone" });
  await main(page).locator("form:has(input[value=bank]) button[type=submit]").first().click();
  await page.waitForURL(/payments\/[0-9a-f-]{36}$/);
  await check(page, { name: "wijk-run-made-phone" });
  const download = page.waitForEvent("download");
  await main(page).getByRole("link", { name: "Download het bestand" }).click();
  const sent = fs.readFileSync(await (await download).path(), "utf8");
  const [, message] = sent.match(/<MsgId>([^<]+)</);
  const [first] = [...sent.matchAll(/<EndToEndId>([^<]+)</g)].map((found) => found[1]);
  await button(page, "Noteer dat het verstuurd is").click();
  await main(page).getByText("De lijst is betaald zodra").waitFor();
  const answer = (status) => `<Document><CstmrPmtStsRpt><GrpHdr><MsgId>B-1</MsgId></GrpHdr><OrgnlGrpInfAndSts>
    <OrgnlMsgId>${message}</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><TxInfAndSts>
    <OrgnlEndToEndId>${first}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${status}</Cd></Rsn></StsRsnInf>
    </TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
  const send = async (text) => {
    await page.locator("#file").setInputFiles({ name: "antwoord.xml", mimeType: "application/xml", buffer: Buffer.from(text) });
    await button(page, "Lees het antwoord").click();
  };
  await send("geen antwoord");
  await page.waitForURL("**/answer");
  await check(page, { status: 422, name: "wijk-run-answer-wrong-phone" });
  await send(answer("AC04"));
  await main(page).getByText("De rekening is gesloten.").waitFor();
  await check(page, { name: "wijk-run-refused-phone" });
  await send(answer("AC04"));
  await main(page).getByText("Dit antwoord is al gelezen").first().waitFor();
  await check(page, { status: 422, name: "wijk-run-answer-twice-phone" });
  await page.goto(page.url().replace(/\/answer$/, ""));
  await button(page, "Maak een nieuwe lijst").click();
  await main(page).getByText("Klaar, niet verstuurd").first().waitFor();
  await closePage(page);
});

for (const mode of ["phone", "desk"]) {
  test(`a line that was recognised wrongly waits again (${mode})`, async () => {
    const page = await opstap.asRole("wijk-coordinator", mode);
    await visit(page, "/wijk/bank", { name: `wijk-bank-${mode}` });
    await main(page).getByRole("link", { name: "Herkend", exact: true }).click();
    await check(page, { name: `wijk-bank-matched-${mode}` });
    await main(page).locator("tbody th a").first().click();
    await check(page, { name: `wijk-bank-line-${mode}` });
    await button(page, "Maak ongedaan").click();
    await page.waitForURL("**/undo");
    await check(page, { status: 422, name: `wijk-bank-undo-empty-${mode}` });
    await page.locator("#reason").fill("Dit was van iemand anders");
    await button(page, "Maak ongedaan").click();
    await main(page).getByText("Ongedaan gemaakt: zeg waarvoor dit is.").waitFor();
    await check(page, { name: `wijk-bank-undone-${mode}` });
    assert.ok(await main(page).getByText("Dit was van iemand anders").count() > 0, "the reason is kept");
    await closePage(page);
  });
}

test("hours that were paid and not done are confirmed with one click, and the cheques go back (phone)", async () => {
  const page = await opstap.asRole("wijk-coordinator", "phone");
  await visit(page, "/wijk/months/2026-04");
  const forms = await main(page).locator("section[aria-labelledby=lines] tbody th a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  let found = "";
  for (const form of forms.slice(0, 3)) {
    await page.goto(form);
    const rows = await main(page).locator("section[aria-labelledby=rows] tbody tr").evaluateAll((all) =>
      all.map((row) => [row.querySelector("a[href$=correct]")?.getAttribute("href"), row.querySelector("td.num").textContent]));
    // The form of this month has hours at the same users: what is taken off has to be more than those.
    for (const [url, hours] of rows.filter(([url]) => url)) {
      await page.goto(url);
      await main(page).locator("#hours").fill(`-${hours}`);
      await main(page).locator("#reason").fill("Niet gekomen");
      await button(page, "Zet recht").click();
      await page.waitForURL(/2026-04$/);
    }
    await page.goto(form.replace("2026-04", "2026-05"));
    if (await main(page).getByText("meer rechtgezet dan er op dit formulier staat").count() > 0) {
      found = form.replace("2026-04", "2026-05");
      break;
    }
  }
  assert.ok(found, "somebody was corrected below nothing");
  await check(page, { name: "wijk-form-below-phone" });
  await main(page).getByRole("link", { name: "Formulier is binnen" }).click();
  await button(page, "Neem ze uit de voorraad").click();
  await main(page).getByText("binnen").first().waitFor();
  await page.goto(found);
  await button(page, "Uren en cheques kloppen").click();
  await page.waitForLoadState();
  await visit(page, "/wijk/months/2026-05", { name: "wijk-month-below-phone" });
  assert.ok(await main(page).getByText("te veel betaald bij").count() > 0);
  const without = main(page).locator("input[name=without]");
  if (await without.count() > 0) await without.check();
  await button(page, "Sluit de maand voorgoed").click();
  await main(page).getByText(/^Afgesloten op/).first().waitFor();
  await visit(page, "/wijk");
  await main(page).locator("#recoveries .todo a").first().click();
  await check(page, { name: "wijk-recovery-phone" });
  await button(page, "Bevestig").click();
  await page.waitForURL(/recoveries/);
  await main(page).getByText("Bevestigd. De cheques zijn terug").waitFor();
  await check(page, { name: "wijk-recovery-confirmed-phone" });
  await main(page).getByRole("link", { name: /Bekijk de terugvordering/ }).click();
  await check(page, { name: "wijk-recovery-claim-phone" });
  await visit(page, "/wijk/ledger", { name: "wijk-ledger-words-phone" });
  assert.ok(await main(page).getByText(/\d cheques?, werk van/).count() > 0, "a reason is told in words");
  await closePage(page);
});
