// A participant's own pages: the link and its code, the next step, an answer, ready; on narrow, dark, right to left.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();

/** The link of Amina in the demonstration, and its code. */
const LINK = "/my/amina-in-de-demonstratie";
const CODE = "260526";
const PAGES = ["plan", "appointments", "sharing", "looked", "help"];

const main = (page) => page.locator("main");
/** The form behind a button, by where it is sent: these pages speak six languages. */
const form = (page, end) => main(page).locator(`form[action$='${end}']`);

async function open(page, code = CODE) {
  await page.locator("#code").fill(code);
  await main(page).locator("form button[type=submit]").click();
}

/** Her own pages, opened with the code. */
async function inside(mode, options = {}) {
  const page = await opstap.anonymous(mode, options);
  await visit(page, LINK, { name: "my-code" });
  await open(page);
  await page.waitForURL((url) => url.pathname.endsWith("/plan"));
  return page;
}

test("with the code she sees her next step, says that it is good, and closes her plan", async () => {
  const page = await opstap.anonymous("phone");
  await visit(page, LINK, { name: "my-code" });
  await open(page, "111111");
  await page.locator("#code-error").waitFor();
  assert.match(await page.locator("#code-error").innerText(), /Je kan nog 4 keer/);
  await check(page, { status: 422, name: "my-code-wrong" });
  await open(page);
  await page.waitForURL((url) => url.pathname.endsWith("/plan"));
  await main(page).getByRole("heading", { name: "Dag Amina", level: 1 }).waitFor();

  const step = main(page).locator("#s-step");
  assert.ok((await step.locator(".sentence").innerText()).length > 3, "the step says what it is");
  await step.getByRole("button", { name: "Ja, dat is goed" }).click();
  await step.getByText("Jij zei: ja, dat is goed.").waitFor();
  await check(page, { name: "my-step-yes" });
  await step.getByText("Ik wil iets anders zeggen").click();
  await step.getByRole("button", { name: "Dat lukt niet" }).click();
  await step.getByText("Jij zei: dat lukt niet. Je coach zoekt mee.").waitFor();
  await check(page, { name: "my-step-no" });

  // Ready: whoever takes this phone now needs the code, also with the button "back".
  await form(page, "/close").getByRole("button").click();
  await page.locator("#code").waitFor();
  await check(page, { name: "my-closed" });
  await page.goto(`${LINK}/plan`);
  await page.locator("#code").waitFor();
  assert.doesNotMatch(await main(page).innerText(), /Amina/);
  await closePage(page);

  // What she said waits in the day of her coach, until it is read.
  const coach = await opstap.asRole("coach", "desk");
  await coach.goto("/today");
  const card = main(coach).getByRole("region", { name: "Antwoorden" });
  assert.match(await card.innerText(), /Amina Haddouchi[\s\S]*De stap lukt niet\./);
  await check(coach, { name: "today-answers" });
  await card.getByRole("button", { name: /Ik heb het gezien\s*: Amina/ }).click();
  await main(coach).getByText("Je hebt het gezien.").waitFor();
  assert.doesNotMatch(await main(coach).innerText(), /De stap lukt niet\./);
  await closePage(coach);
});

for (const mode of ["narrow", "phone", "desk", "dark", "dark-phone"]) {
  for (const lang of ["nl-BE", "ar"]) {
    test(`all her pages are sound (${mode}, ${lang})`, async () => {
      const page = await inside(mode);
      for (const path of PAGES) {
        await visit(page, `${LINK}/${path}?lang=${lang}`, { name: `my-${path}-${lang}` });
        const html = page.locator("html");
        assert.deepEqual([await html.getAttribute("lang"), await html.getAttribute("dir") ?? "ltr"], [lang, lang === "ar" ? "rtl" : "ltr"], path);
        assert.doesNotMatch(await page.locator("body").innerText(), /⟦/, `${path} has all its words`);
        assert.equal(await page.locator("h1").count(), 1, `${path} has one heading of its own`);
      }
      await closePage(page);
    });
  }
}

test("in Arabic everything starts at the right, and her own Dutch words stay in their own direction", async () => {
  const page = await inside("phone");
  await page.goto(`${LINK}/plan?lang=ar`);
  const step = main(page).locator("#s-step");
  assert.equal(await step.locator("h2").innerText(), "خطوتي القادمة");
  const { left, right } = await step.evaluate((card) => {
    const [a, b] = [card.getBoundingClientRect(), card.querySelector("h2").getBoundingClientRect()];
    return { left: b.left - a.left, right: a.right - b.right };
  });
  assert.ok(right < left, `the heading starts at the right: ${right} px from there, ${left} px from the left`);
  assert.equal(await step.locator(".sentence").evaluate((text) => getComputedStyle(text).direction), "ltr");
  await closePage(page);
});

test("on paper her plan is one page", async () => {
  const page = await inside("phone");
  const paper = await page.pdf({ preferCSSPageSize: true });
  assert.equal(paper.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length, 1);
  await closePage(page);
});

test("without scripts she sees her plan, answers and closes it too", async () => {
  const page = await inside("phone", { js: false });
  const step = main(page).locator("#s-step");
  await step.locator("form button[value=yes]").first().waitFor({ state: "attached" });
  await form(page, "/close").getByRole("button").click();
  await page.locator("#code").waitFor();
  await closePage(page);
});
