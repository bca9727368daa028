// The main tasks with JavaScript switched off.
import assert from "node:assert/strict";

import { check, closePage, house, PEOPLE, test } from "./house.mjs";

const opstap = house();
const main = (page) => page.locator("main");

test("without JavaScript: log-in, list, file, note, step, plan", async () => {
  const coach = await opstap.anonymous("phone", { js: false });
  await coach.goto("/demo");
  await coach.getByRole("button", { name: PEOPLE.coach }).click();
  await coach.waitForURL(/\/today$/);
  await check(coach, { name: "nojs-today" });

  await coach.locator("nav.bottom-bar").getByRole("link", { name: "Deelnemers" }).click();
  await coach.getByLabel("Naam", { exact: true }).fill("amina");
  await main(coach).getByRole("button", { name: "Toon" }).click();
  await main(coach).getByRole("link", { name: "Amina Haddouchi", exact: true }).waitFor();
  assert.doesNotMatch(coach.url(), /amina/i, "the name that was sought stands in no address");
  await main(coach).getByRole("link", { name: "Amina Haddouchi", exact: true }).click();
  await coach.getByRole("heading", { level: 1, name: "Amina Haddouchi" }).waitFor();
  const file = new URL(coach.url()).pathname;
  await check(coach, { name: "nojs-file" });

  const text = "Zonder scripts geschreven: de fiets staat klaar.";
  await coach.getByLabel("Wat ging goed? Wat is nodig?").fill(text);
  await main(coach).getByRole("button", { name: "Bewaar notitie" }).click();
  await main(coach).getByText("De notitie is bewaard.").waitFor();
  assert.ok((await main(coach).innerText()).includes(text), "the note stands in the timeline");

  await coach.goto(file);
  const step = await coach.locator("#next-step").innerText();
  await main(coach).getByRole("button", { name: "Gelukt" }).first().click();
  await coach.getByRole("heading", { name: `Gelukt: ${step}` }).waitFor();
  await check(coach, { name: "nojs-success" });

  const response = await coach.goto(`${file}/plan`);
  assert.equal(response.status(), 200);
  assert.ok((await main(coach).innerText()).includes(step), "the plan shows the step that worked out");
  await check(coach, { name: "nojs-plan" });

  // The menu opens and the way out works.
  await coach.goto("/today");
  await coach.locator("details.menu summary").click();
  await coach.locator("nav.menu-panel").getByRole("button").last().click();
  await coach.waitForURL((url) => url.pathname !== "/today");
  await coach.goto("/today");
  assert.match(new URL(coach.url()).pathname, /^\/(login|demo)/);
  await closePage(coach);
});
