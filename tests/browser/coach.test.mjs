// The match of coaches as the coordinator meets it: who waits, the three best with reasons, one click, a proposal for all.
import assert from "node:assert/strict";

import { budget, check, closePage, house, test } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");

for (const mode of ["phone", "desk"]) {
  test(`who waits for a coach, what is known of coaches and the maximum of houses are sound (${mode})`, async () => {
    const coordinator = await opstap.asRole("coordinator", mode);
    for (const [name, path] of [["coaches", "/matching/coaches"], ["coach-facts", "/matching/facts"], ["caps", "/matching/caps"]]) {
      await coordinator.goto(path);
      await check(coordinator, { name: `${name}-${mode}` });
    }
    await coordinator.goto("/matching/coaches");
    await main(coordinator).getByRole("button", { name: "Voorstel voor coaches" }).click();
    await coordinator.waitForURL(/\/matching\/runs\//);
    await check(coordinator, { name: `coaches-run-${mode}` });
    await main(coordinator).getByRole("link", { name: "Waar helpt één plaats meer?" }).click();
    await check(coordinator, { name: `coaches-what-if-${mode}` });
    await closePage(coordinator);
  });
}

test("giving somebody the proposed coach costs the coordinator two clicks", async () => {
  const coordinator = await opstap.asRole("coordinator", "desk");
  await coordinator.goto("/matching/coaches");
  const matches = main(coordinator).getByRole("link", { name: "Bekijk match" });
  const before = await matches.count();
  assert.ok(before >= 5, `${before} people wait for a coach in the demonstration`);
  const spent = budget();
  await spent.click(matches.first());
  await check(coordinator, { name: "coach-match" });
  assert.equal(await main(coordinator).getByRole("radio", { checked: true }).count(), 1, "one coach is proposed");
  await spent.click(main(coordinator).getByRole("button", { name: "Bevestig" }));
  await coordinator.getByText("De coach is gekozen").waitFor();
  spent.within({ clicks: 2 });
  assert.equal(await matches.count(), before - 1);
  await closePage(coordinator);
});
