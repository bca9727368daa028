// Wijk-werken as its people meet it: the mediator's day to the closed month, a user's request, a worker's hours.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";
import { closeMonth } from "./wijk-month.mjs";

const opstap = house();

/** The own pages of a worker and of a user in the demonstration, and their codes. */
const WORKER = ["/my-work/wijkwerker-in-de-demonstratie", "260527"];
const USER = ["/my-wijk/gebruiker-in-de-demonstratie", "260528"];

const main = (page) => page.locator("main");

/** Somebody on her own pages, opened with the code. */
async function inside([link, code], mode) {
  const page = await opstap.anonymous(mode);
  await visit(page, link, { name: "wijk-code" });
  await page.locator("#code").fill(code);
  await main(page).locator("form button[type=submit]").click();
  await page.waitForURL((url) => url.pathname.endsWith("/home"));
  return page;
}

for (const mode of ["phone", "desk"]) {
  test(`the mediator's day leads to each thing itself (${mode})`, async () => {
    const mediator = await opstap.asRole("wijk-mediator", mode);
    await visit(mediator, "/wijk", { name: `wijk-today-${mode}` });
    const lists = main(mediator).locator(".card-grid > .card");
    assert.ok(await lists.count() >= 6, "forms, talks, questions, proposals and more");
    for (let at = 0; at < await lists.count(); at += 1) {
      const link = lists.nth(at).locator(".todo a").first();
      await visit(mediator, await link.getAttribute("href"), { name: `wijk-today-${await lists.nth(at).getAttribute("id")}-${mode}` });
      await mediator.goto("/wijk");
    }
    await closePage(mediator);
  });

  test(`a user asks for work and a worker fills in hours (${mode})`, async () => {
    const user = await inside(USER, mode);
    await check(user, { name: `wijk-user-home-${mode}` });
    await visit(user, `${USER[0]}/ask`, { name: `wijk-user-ask-${mode}` });
    await main(user).getByRole("button", { name: "Stuur de vraag" }).click();
    await main(user).locator(".error-summary").waitFor();
    await check(user, { status: 422, name: `wijk-user-ask-wrong-${mode}` });
    for (const page of ["hours", "cheques", "activities"]) {
      await visit(user, `${USER[0]}/${page}`, { name: `wijk-user-${page}-${mode}` });
    }
    await closePage(user);

    const worker = await inside(WORKER, mode);
    await check(worker, { name: `wijk-worker-home-${mode}` });
    await main(worker).locator("a.hours-left").click();
    await check(worker, { name: `wijk-worker-hours-${mode}` });
    await visit(worker, `${WORKER[0]}/jobs`, { name: `wijk-worker-jobs-${mode}` });
    await closePage(worker);
  });

  test(`a user is asked before the same question stands twice, and takes it back (${mode})`, async () => {
    const user = await inside(USER, mode);
    await visit(user, `${USER[0]}/ask`, { name: `wijk-user-ask-new-${mode}` });
    // The place starts where the user lives, and every choice is one that this user may make.
    assert.notEqual(await main(user).locator("#nis").inputValue(), "");
    const choices = await main(user).locator("#activity option").count();
    assert.ok(choices > 1 && choices < 12, `${choices} activities`);
    const ask = async () => {
      await main(user).locator("#activity").selectOption({ index: 1 });
      await main(user).locator("#description").fill(`Een werkje om te proberen (${mode})`);
      await main(user).locator("#hours").fill("4");
      await main(user).getByRole("button", { name: "Stuur de vraag" }).click();
    };
    const rows = main(user).getByRole("button", { name: /^Trek in/ });
    const before = await rows.count();
    await ask();
    await main(user).getByText("Je vraag is verstuurd").waitFor();
    assert.equal(await rows.count(), before + 1);
    await ask();
    await main(user).locator("#again").waitFor();
    await check(user, { status: 422, name: `wijk-user-ask-again-${mode}` });
    await visit(user, `${USER[0]}/ask`, { name: `wijk-user-asked-${mode}` });
    await rows.first().click();
    await main(user).getByText("Gewijzigd").waitFor();
    assert.equal(await rows.count(), before);
    await main(user).getByRole("button", { name: "Klaar: sluit mijn pagina" }).click();
    await user.waitForURL((url) => !url.pathname.endsWith("/ask"));
    await closePage(user);
  });

  test(`a slip of many hours on one day is asked about on the phone and at the office (${mode})`, async () => {
    const worker = await inside(WORKER, mode);
    await visit(worker, `${WORKER[0]}/jobs`, { name: `wijk-worker-running-${mode}` });
    await main(worker).getByRole("heading", { name: "Hier werk je" }).waitFor();
    await worker.goto(`${WORKER[0]}/hours`);
    const form = main(worker).locator("form").filter({ has: worker.locator("#begin") });
    await form.locator("#assignment").selectOption({ index: 1 });
    await form.locator("#day").fill("2026-05-24");
    await form.locator("#begin").fill("00:00");
    await form.locator("#until").fill("23:59");
    await form.locator("button[type=submit]").click();
    await main(worker).getByText("Klopt dat?").first().waitFor();
    await check(worker, { status: 422, name: `wijk-worker-long-day-${mode}` });
    assert.equal(await main(worker).locator("#sure").isChecked(), false);
    // She meant two hours: no tick is needed for those.
    await form.locator("#begin").fill("13:00");
    await form.locator("#until").fill("13:30");
    await form.locator("button[type=submit]").click();
    await main(worker).getByText("Je uren staan erin").waitFor();
    await check(worker, { name: `wijk-worker-hours-in-${mode}` });
    await main(worker).getByRole("button", { name: /haal weg/ }).last().click();
    await main(worker).getByText("Weggehaald").waitFor();
    await closePage(worker);
  });

  test(`figures, import and the refusal of a file that is none are sound (${mode})`, async () => {
    const coordinator = await opstap.asRole("wijk-coordinator", mode);
    await visit(coordinator, "/wijk/reports", { name: `wijk-reports-${mode}` });
    await visit(coordinator, "/wijk/reports?year=2026&nis=44083&borders=now", { name: `wijk-report-deinze-${mode}` });
    await visit(coordinator, "/wijk/import", { name: `wijk-import-${mode}` });
    await coordinator.locator("#file").setInputFiles({ name: "oud.xlsx", mimeType: "text/plain", buffer: Buffer.from("naam") });
    await main(coordinator).getByRole("button", { name: "Kijk het bestand na" }).click();
    await main(coordinator).getByText("geen leesbaar rekenblad").waitFor();
    await check(coordinator, { status: 422, name: `wijk-import-wrong-${mode}` });
    await closePage(coordinator);
  });
}

// At phone width the month is closed in wijk-money.test.mjs: a month closes once.
for (const mode of ["phone", "desk"]) {
  test(`what the rules ask besides hours is sound: regular jobs, claims, keeping, contingent (${mode})`, async () => {
    const coordinator = await opstap.asRole("wijk-coordinator", mode);
    await coordinator.goto("/wijk/requests?status=new");
    await main(coordinator).locator("table a[href^='/wijk/requests/']").first().click();
    await main(coordinator).getByRole("link", { name: "Kijk na" }).click();
    await check(coordinator, { name: `wijk-check-${mode}` });
    await main(coordinator).locator("form button[type=submit]").click();
    await main(coordinator).locator(".error-summary").waitFor();
    await check(coordinator, { status: 422, name: `wijk-check-wrong-${mode}` });
    for (const page of ["claims", "claims/new?of=worker&number=1", "retention", "contingent"]) {
      await visit(coordinator, `/wijk/${page}`, { name: `wijk-${page.split("?")[0].replace("/", "-")}-${mode}` });
    }
    await closePage(coordinator);
  });

  test(`what is not in the menu is one click from the mediator's day (${mode})`, async () => {
    const mediator = await opstap.asRole("wijk-mediator", mode);
    for (const [title, path] of [["Bezwaren en vorderingen", "claims"], ["Contingent", "contingent"], ["Bewaren en vernietigen", "retention"], ["Activiteiten", "activities"],
      ["Prijs van een cheque", "prices"], ["Betaalkalender", "calendar"], ["Wijk-werkorganisator", "organiser"]]) {
      await mediator.goto("/wijk");
      await main(mediator).getByRole("link", { name: title, exact: true }).click();
      await mediator.waitForURL((url) => url.pathname === `/wijk/${path}`);
      await check(mediator, { name: `wijk-found-${path}-${mode}` });
      // The open tab is on the screen, also when the row of tabs is wider.
      if (path === "claims") continue;
      const tab = mediator.locator(".tabs [aria-current=page]");
      const { left, right } = await tab.evaluate((el) => el.getBoundingClientRect());
      assert.ok(left >= 0 && right <= mediator.viewportSize().width, `${path}: ${left} to ${right}`);
    }
    await closePage(mediator);
  });
}

test("the mediator checks a form, and the coordinator closes the month (desk)", () => closeMonth(opstap, "desk"));
