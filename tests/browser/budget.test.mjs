// The clicks that the frequent tasks may cost, counted on the pages. Numbers: the design of the screens, its ten tasks.
import assert from "node:assert/strict";

import { budget, check, closePage, house, test } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");
const bottom = (page) => page.locator("nav.bottom-bar");
async function amina(page) {
  await page.goto("/participants?q=amina");
  return main(page).getByRole("link", { name: "Amina Haddouchi" }).getAttribute("href");
}

test("1: a note after a home visit costs three taps and the text", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto("/today");
  const spent = budget();
  // Her name stands in the agenda of today.
  await spent.click(main(coach).getByRole("link", { name: "Sara Goethals" }));
  await spent.click(bottom(coach).getByRole("link", { name: "Notitie" }));
  assert.ok(await coach.getByRole("radio", { name: "Huisbezoek" }).isChecked(), "the kind is filled in");
  await spent.fill(coach.getByLabel("Wat ging goed? Wat is nodig?"), "De tomaten staan er. Sara gaf water.");
  await spent.click(main(coach).getByRole("button", { name: "Bewaar notitie" }));
  await main(coach).getByText("De notitie is bewaard.").waitFor();
  spent.within({ clicks: 3, fields: 1 });
  await check(coach, { name: "budget-note" });
  await closePage(coach);
});

test("2: a step done and the next one cost two taps and a line", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto(await amina(coach));
  const spent = budget();
  await spent.click(main(coach).getByRole("button", { name: "Gelukt" }).first());
  await spent.fill(coach.getByLabel("En wat is de volgende kleine stap?"), "Alleen tot aan de bakker");
  await spent.click(coach.locator("#celebrate").getByRole("button", { name: "Bewaar" }));
  await main(coach).getByText("Alleen tot aan de bakker").first().waitFor();
  spent.within({ clicks: 2, fields: 1 });
  await closePage(coach);
});

test("3: calling somebody costs one tap from the file", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto(await amina(coach));
  for (const scheme of ["tel", "sms"]) {
    const link = coach.locator(`main a[href^='${scheme}:']`).filter({ visible: true });
    assert.ok(await link.count() >= 1, `a ${scheme} link is at hand`);
  }
  await closePage(coach);
});

test("4: finding somebody costs five keys", async () => {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  const spent = budget();
  await spent.keys(coach, "/", "ami", "Enter");
  await coach.getByRole("link", { name: "Amina Haddouchi" }).or(coach.getByRole("heading", { name: "Amina Haddouchi" })).first().waitFor();
  spent.within({ keys: 5 });
  await closePage(coach);
});

test("5: an appointment with a reminder costs four taps", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto(await amina(coach));
  const spent = budget();
  await spent.click(bottom(coach).getByRole("link", { name: "Afspraak" }));
  assert.ok(await coach.getByRole("checkbox", { name: /Herinnering/ }).isChecked(), "the reminder is on");
  await spent.click(coach.getByRole("group", { name: "Welke dag?" }).getByRole("radio", { name: "do 28 mei" }));
  await spent.click(coach.getByRole("group", { name: "Hoe laat?" }).getByRole("radio", { name: "16 uur" }));
  await spent.click(main(coach).getByRole("button", { name: "Plan" }));
  await coach.waitForURL((url) => !url.pathname.endsWith("/new"));
  assert.match(await main(coach).innerText(), /donderdag 28 mei/);
  spent.within({ clicks: 4 });
  await check(coach, { name: "budget-appointment" });
  await closePage(coach);
});

/** A participant inside her own pages, by a new link that her coach makes. */
async function inside() {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto(`${await amina(coach)}/plan-link`);
  await main(coach).getByRole("button", { name: /nieuwe link|Maak een link/ }).click();
  const fresh = coach.locator("section.step");
  await fresh.waitFor();
  const [address] = (await fresh.innerHTML()).match(/\/my\/[\w-]+/);
  const code = await fresh.locator("dd b").first().innerText();
  await closePage(coach);

  const participant = await opstap.anonymous("phone");
  await participant.goto(address);
  await check(participant, { name: "my-code" });
  await participant.locator("#code").fill(code);
  await participant.getByRole("button", { name: "Open mijn plan" }).click();
  await participant.waitForURL((url) => url.pathname.endsWith("/plan"));
  return { participant, address };
}

test("9: the participant sees the next step and appointment at once, and answers with one tap", async () => {
  const { participant } = await inside();
  const spent = budget();
  const card = participant.locator("main section.step").first();
  assert.match(await card.innerText(), /Mijn volgende stap/);
  // The appointment of the test before this one, or of her history.
  assert.match(await main(participant).innerText(), /28\s+mei[\s\S]*16 uur|2\s+juni[\s\S]*14 uur/);
  spent.within({ clicks: 0 });
  await check(participant, { name: "my-plan" });
  await spent.click(card.getByRole("button").first());
  await card.locator(".notice").waitFor();
  spent.within({ clicks: 1 });
  await check(participant, { name: "my-answer" });
  await closePage(participant);
});

test("4, on a phone: finding somebody costs a tap, three letters and Enter", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto("/today");
  const spent = budget();
  await spent.click(coach.locator("header").getByRole("link", { name: /zoek/i }).or(coach.locator("header").getByRole("button", { name: /zoek/i })).filter({ visible: true }).first());
  // She types when the cursor stands in the field, as anybody does.
  await coach.locator("#list-q:focus").waitFor();
  await spent.keys(coach, "ami", "Enter");
  // One person has such a name: her file opens, or the list holds her alone.
  await coach.waitForURL((url) => url.searchParams.has("s") || /participants\/./.test(url.pathname));
  await coach.getByRole("link", { name: "Amina Haddouchi" }).or(coach.getByRole("heading", { name: "Amina Haddouchi" })).first().waitFor();
  spent.within({ clicks: 1, keys: 4 });
  await closePage(coach);
});

test("a consent ends with two taps in the file, and at once", async () => {
  const coach = await opstap.asRole("coach", "phone");
  // Somebody else than Amina, whose own consent is for the next test.
  await coach.goto("/participants");
  const files = await main(coach).locator("table a[href^='/participants/']").evaluateAll((all) =>
    all.filter((link) => link.textContent !== "Amina Haddouchi").map((link) => link.getAttribute("href")));
  let shares;
  for (const file of files) {
    await coach.goto(`${file}/sharing`);
    shares = file;
    if (await main(coach).locator("form[action$='/withdraw']").count() > 0) break;
  }
  await coach.goto(`${shares}/timeline`);
  const spent = budget();
  await spent.click(coach.locator("nav.tabs").getByRole("link", { name: "Delen" }));
  const stops = main(coach).locator("form[action$='/withdraw']");
  const shared = await stops.count();
  assert.ok(shared >= 1, "she shares with somebody");
  await spent.click(stops.first().getByRole("button"));
  await coach.waitForURL((url) => !url.pathname.endsWith("/withdraw"));
  assert.equal(await stops.count(), shared - 1);
  spent.within({ clicks: 2 });
  await closePage(coach);
});

test("her own consent ends with two taps, and at once", async () => {
  const { participant, address } = await inside();
  await participant.goto(`${address}/sharing`);
  const spent = budget();
  const open = main(participant).locator("form[action$='/stop']");
  const sees = await open.count();
  assert.ok(sees >= 1, "somebody sees her plan");
  await spent.click(main(participant).locator(".share-list summary").first());
  await spent.click(open.first().getByRole("button"));
  await participant.locator(".notice.success").waitFor();
  assert.equal(await open.count(), sees - 1);
  spent.within({ clicks: 2 });
  await closePage(participant);
});
