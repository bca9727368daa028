// The frequent tasks by keyboard: search, note, step, menu, and a focus that can be seen.
import assert from "node:assert/strict";

import { closePage, house, test } from "./house.mjs";

const opstap = house();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

async function atAmina() {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/participants?q=amina");
  await coach.locator("main").getByRole("link", { name: "Amina Haddouchi" }).click();
  await coach.getByRole("heading", { level: 1, name: "Amina Haddouchi" }).waitFor();
  return coach;
}

test("a slash goes to the search, and types nothing in it", async () => {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  await coach.keyboard.press("/");
  assert.equal(await focused(coach), "q");
  assert.equal(await coach.locator("#q").inputValue(), "");
  await closePage(coach);
});

test("n goes to the note on a file, and is a letter once there", async () => {
  const coach = await atAmina();
  await coach.keyboard.press("n");
  assert.equal(await focused(coach), "text");
  await coach.keyboard.type("nu");
  assert.equal(await coach.locator("#text").inputValue(), "nu");
  await closePage(coach);
});

test("s on the steps opens a new step", async () => {
  const coach = await atAmina();
  await coach.locator("nav.tabs").getByRole("link", { name: "Stappen" }).click();
  await coach.waitForURL(/\/steps$/);
  await coach.keyboard.press("s");
  await coach.waitForURL(/\/steps\/new/);
  await closePage(coach);
});

test("a question mark opens the help", async () => {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  // The link sits in the closed menu, which opens first.
  await coach.locator("details.menu summary").click();
  await coach.keyboard.press("?");
  await coach.waitForURL(/\/help$/);
  await closePage(coach);
});

test("Escape closes the menu and gives the focus back", async () => {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  const menu = coach.locator("details.menu");
  await menu.locator("summary").focus();
  await coach.keyboard.press("Enter");
  assert.ok(await menu.evaluate((element) => element.open), "it opens");
  await coach.keyboard.press("Tab");
  await coach.keyboard.press("Escape");
  assert.ok(!await menu.evaluate((element) => element.open), "it closes");
  assert.equal(await focused(coach), "SUMMARY");
  await closePage(coach);
});

test("the first Tab offers the way to the content, and each stop shows its focus", async () => {
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  await coach.keyboard.press("Tab");
  assert.match(await coach.evaluate(() => document.activeElement.className), /skip/);
  for (let stop = 0; stop < 25; stop += 1) {
    const seen = await coach.evaluate(() => {
      const element = document.activeElement;
      const shows = (e) => {
        const style = getComputedStyle(e);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      };
      const box = element.getBoundingClientRect();
      return {
        who: `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`,
        body: element === document.body,
        visible: box.width > 0 && box.height > 0 && box.bottom > 0,
        shows: shows(element) || (element.parentElement && shows(element.parentElement)),
      };
    });
    if (seen.body) break;
    assert.ok(seen.visible && seen.shows, `the focus is seen on ${seen.who} (stop ${stop}): ${JSON.stringify(seen)}`);
    await coach.keyboard.press("Tab");
  }
  await closePage(coach);
});
