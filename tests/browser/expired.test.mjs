// The session ends in the middle of a note: what was written survives.
import assert from "node:assert/strict";

import { check, closePage, house, PEOPLE, test } from "./house.mjs";

const opstap = house();
const TEXT = "Een lang gesprek aan de keukentafel.\nWe belden samen naar de school, en het lukte.";

async function writesAndExpires(options) {
  const coach = await opstap.asRole("coach", "phone", options);
  await coach.goto("/participants?q=amina");
  await coach.locator("main").getByRole("link", { name: "Amina Haddouchi" }).click();
  await coach.getByRole("heading", { level: 1, name: "Amina Haddouchi" }).waitFor();
  const file = new URL(coach.url()).pathname;
  await coach.getByLabel("Wat ging goed? Wat is nodig?").fill(TEXT);
  await coach.context().clearCookies();
  const [answer] = await Promise.all([
    coach.waitForResponse((response) => response.request().method() === "POST"),
    coach.locator("main").getByRole("button", { name: "Bewaar notitie" }).click(),
  ]);
  await coach.waitForLoadState();
  return { coach, file, answer };
}
const carried = (page) => page.locator("input[type='hidden']").evaluateAll((all) => all.map((field) => field.value));
const plain = (text) => text.replace(/\r\n/g, "\n");

test("the note stands again in its form after the log-in", async () => {
  const { coach, file, answer } = await writesAndExpires();
  assert.equal(answer.status(), 401);
  await check(coach, { status: 401, name: "expired" });
  assert.ok((await carried(coach)).some((value) => plain(value) === TEXT), "the page carries the text along");
  await coach.getByRole("link", { name: "Kies een rol om te proberen" }).click();
  await coach.getByRole("button", { name: PEOPLE.coach }).click();
  await coach.waitForURL((url) => !["/demo", "/login"].includes(url.pathname));
  await coach.goto(file);
  assert.equal(await coach.locator("#text").inputValue(), TEXT);
  assert.ok(await coach.locator("[data-draft-restored]").isVisible(), "the page says where the text comes from");
  await coach.locator("main").getByRole("button", { name: "Bewaar notitie" }).click();
  await coach.locator("main").getByText("De notitie is bewaard.").waitFor();
  await coach.goto(file);
  assert.equal(await coach.locator("#text").inputValue(), "", "a kept note leaves no draft behind");
  await closePage(coach);
});

test("without JavaScript the page of the log-in carries the text along", async () => {
  const { coach, answer } = await writesAndExpires({ js: false });
  assert.equal(answer.status(), 401);
  assert.ok((await carried(coach)).some((value) => plain(value) === TEXT), "the page carries the text along");
  await check(coach, { status: 401, name: "expired-nojs" });
  await closePage(coach);
});
