// The region's offer as its users meet it: a coach asks a place, a coordinator finds one, a partner says what is free.
import assert from "node:assert/strict";

import { budget, check, closePage, house, test } from "./house.mjs";

const opstap = house();

const main = (page) => page.locator("main");

test("8: finding the place for somebody who waits costs the coordinator three clicks", async () => {
  const coordinator = await opstap.asRole("coordinator", "desk");
  await coordinator.goto("/waiting");
  const matches = main(coordinator).getByRole("link", { name: "Bekijk match" });
  const addresses = await matches.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(addresses.length >= 5, `${addresses.length} people wait in the demonstration`);
  // Somebody for whom there is a proposal.
  let found;
  for (const address of addresses) {
    await coordinator.goto(address);
    if (await coordinator.getByText("Voorstel", { exact: true }).count() > 0) { found = address; break; }
  }
  assert.ok(found, "there is a place for somebody who waits");
  await check(coordinator, { name: "offer-match" });
  await coordinator.goto("/waiting");
  const spent = budget();
  await spent.click(coordinator.locator(`main a[href='${found}']`).first());
  await spent.click(main(coordinator).getByRole("radio").first());
  await spent.click(main(coordinator).getByRole("button", { name: "Bevestig" }));
  await coordinator.getByText("Plaats vrijgehouden.").waitFor();
  spent.within({ clicks: 3 });
  await closePage(coordinator);
});

for (const mode of ["phone", "desk"]) {
  test(`a proposal for the whole region, its reasons and its check are sound (${mode})`, async () => {
    const coordinator = await opstap.asRole("coordinator", mode);
    await coordinator.goto("/matching");
    await check(coordinator, { name: `offer-runs-${mode}` });
    await main(coordinator).getByRole("button", { name: "Maak een voorstel" }).click();
    await coordinator.waitForURL(/\/matching\/runs\//);
    for (let look = 0; look < 20 && await main(coordinator).getByRole("link", { name: "Kijk opnieuw" }).count() > 0; look += 1) {
      await main(coordinator).getByRole("link", { name: "Kijk opnieuw" }).click();
    }
    await main(coordinator).getByRole("heading", { name: "Iedereen die wacht" }).waitFor();
    await check(coordinator, { name: `offer-run-${mode}` });
    const run = new URL(coordinator.url()).pathname;
    for (const page of ["what-if", "check", "lines/1", "accept"]) {
      await coordinator.goto(`${run}/${page}`);
      await check(coordinator, { name: `offer-run-${page.split("/")[0]}-${mode}` });
    }
    await coordinator.goto(`${run}/check`);
    assert.equal(await main(coordinator).getByText("Klopt.").count(), 3, "kept, proven, the same again");
    await closePage(coordinator);
  });
}

test("asking a place from the file costs the coach four clicks and her yes", async () => {
  const coach = await opstap.asRole("coach", "phone");
  await coach.goto("/participants?q=amina");
  await main(coach).getByRole("link", { name: "Amina Haddouchi" }).click();
  await coach.goto(`${new URL(coach.url()).pathname}/offers?barrier=limited-digital-skills`);
  await check(coach, { name: "offer-offers" });
  await main(coach).getByRole("link", { name: "Vraag deze plaats" }).first().click();
  await check(coach, { name: "offer-ask" });
  await main(coach).getByRole("checkbox", { name: /dit mag verteld worden/ }).check();
  await main(coach).getByRole("button", { name: "Verstuur de vraag" }).click();
  await coach.waitForURL((url) => !url.pathname.endsWith("/new"));
  await check(coach, { name: "offer-asked" });
  await closePage(coach);
});

test("the offer, the map and the sheet are sound (phone, desk)", async () => {
  for (const mode of ["phone", "desk"]) {
    const coach = await opstap.asRole("coach", mode);
    for (const path of ["/services", "/services?q=prattafl", "/services/map"]) {
      await coach.goto(path);
      await check(coach, { name: `offer-${path.split(/[/?]/)[2] ?? "list"}-${mode}` });
    }
    await coach.goto("/services?q=prattafl");
    assert.match(await main(coach).innerText(), /Praattafel/, "a typing error finds it too");
    await coach.goto("/services");
    const service = await main(coach).locator("a[href^='/services/0']").first().getAttribute("href");
    for (const page of ["", "/sheet"]) {
      await coach.goto(service + page);
      await check(coach, { name: `offer-service${page.replace("/", "-")}-${mode}` });
    }
    await closePage(coach);
  }
});
