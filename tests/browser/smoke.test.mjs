// Every page of every role, in the windows of a phone and a desk; the ten main pages also at 320 px and dark.
import assert from "node:assert/strict";

import { closePage, house, PEOPLE, test, visit } from "./house.mjs";

const opstap = house();

/** Pages that need no log-in. */
const PUBLIC = ["/login", "/demo", "/password", "/refer"];
const SHARED = ["/account", "/help", "/positions"];
/** Pages beside the menu, per role. */
const MORE = {
  coach: ["/account", "/help", "/positions", "/contacts/group", "/appointments/new", "/appointments/feed", "/participants?q=amina"],
  "team-lead": ["/figures", "/participants?scope=all"],
  coordinator: ["/triage?show=waiting", "/municipalities", "/participants?scope=all"],
  "partner-administrator": ["/staff/new"],
  "functional-administrator": ["/organisations/new", "/staff/new", "/municipalities"],
};
/** Pages of a file beside its tabs. */
const FILE = ["trajectory", "trajectory/setback", "trajectory/close", "trajectory/handover", "contacts/new", "steps/new",
  "goals/new", "own-words", "domains/new", "ladder", "ladder/new", "surroundings/new", "snapshot", "person/edit",
  "appointments", "appointments/new", "plan", "plan-link", "together"];

/** The addresses behind these links, each once, of our own house. */
const addresses = (links) => links.evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href"))
  .filter((href) => href.startsWith("/")).map((href) => href.split("#")[0]))]);

/** A page that is sound, says all its words, and is a whole page. */
async function sound(visitor, path, name) {
  await visit(visitor, path, { name });
  assert.doesNotMatch(await visitor.locator("body").innerText(), /⟦/, `${path} has a word without a text`);
  assert.equal(await visitor.locator("h1").count(), 1, `${path} has one heading of its own`);
}

/** Goes on after a page that fails, so that one run tells everything. */
async function allSound(visitor, paths) {
  const faults = [];
  for (const [path, name] of paths) {
    await sound(visitor, path, name).catch((error) => faults.push(error.message));
  }
  await closePage(visitor);
  assert.equal(faults.length, 0, `\n${faults.join("\n")}`);
}

async function amina(visitor) {
  await visitor.goto("/participants?q=amina");
  return visitor.locator("main").getByRole("link", { name: "Amina Haddouchi" }).getAttribute("href");
}

for (const mode of ["phone", "desk", "narrow", "dark"]) {
  test(`the pages without a log-in are sound (${mode})`, async () => {
    await allSound(await opstap.anonymous(mode), PUBLIC.map((path) => [path]));
  });
}

for (const role of Object.keys(PEOPLE)) {
  for (const mode of ["phone", "desk"]) {
    test(`every page in the menu of the ${role} is sound (${mode})`, async () => {
      const visitor = await opstap.asRole(role, mode);
      await visitor.goto("/");
      assert.doesNotMatch(new URL(visitor.url()).pathname, /^\/(login|demo)/);
      const menu = await addresses(visitor.locator("nav.side a, nav.menu-panel a"));
      assert.ok(menu.length >= 3, `the menu has ${menu.length} items`);
      // The pages that everybody has are the same for everybody: once is enough.
      const pages = [...menu, ...MORE[role] ?? []].filter((path) => role === "coach" || !SHARED.includes(path));
      await allSound(visitor, [...new Set(pages)].map((path) => [path, `${role}${path}`]));
    });
  }
}

for (const mode of ["phone", "desk"]) {
  test(`every tab and page of the file of Amina is sound (${mode})`, async () => {
    const visitor = await opstap.asRole("coach", mode);
    const file = await amina(visitor);
    await visitor.goto(file);
    const tabs = await addresses(visitor.locator("nav.tabs a, .tab-row .menu-panel a"));
    assert.equal(tabs.length, 12, `the file has ${tabs.length} tabs`);
    const first = await addresses(visitor.locator("a[href^='/steps/'], main a[href^='/appointments/'], main a[href*='/contacts/']").filter({ visible: true }));
    await visitor.goto(`${file}/sharing`);
    const share = await addresses(visitor.locator("main a[href*='/sharing/new?']"));
    assert.ok(share.length >= 1, "there is somebody to share with");
    const pages = [...tabs, share[0], ...FILE.map((page) => `${file}/${page}`), ...first.slice(0, 6)];
    await allSound(visitor, [...new Set(pages)].map((path) => [path, `file-${path.split("?")[0].split("/").slice(3).join("-") || "overview"}`]));
  });
}

test("a referral in the triage of the coordinator is sound (phone, desk)", async () => {
  for (const mode of ["phone", "desk"]) {
    const visitor = await opstap.asRole("coordinator", mode);
    await visitor.goto("/triage");
    const [first] = await addresses(visitor.locator("main a[href^='/triage/']"));
    await allSound(visitor, [[first, "triage-file"]]);
  }
});

for (const mode of ["narrow", "dark", "dark-phone"]) {
  test(`the main pages are sound (${mode})`, async () => {
    const visitor = await opstap.asRole("coach", mode);
    const file = await amina(visitor);
    await allSound(visitor, [["/today"], ["/participants"], ["/appointments"], ["/outreach"], [file, "file"], [`${file}/timeline`, "file-timeline"],
      [`${file}/steps`, "file-steps"], [`${file}/domains`, "file-domains"]]);
    await allSound(await opstap.asRole("coordinator", mode), [["/triage"], ["/caseload"]]);
  });
}

test("every page of the demonstration says that it is one", async () => {
  const visitor = await opstap.anonymous("phone");
  await visit(visitor, "/login");
  assert.match(await visitor.locator("body").innerText(), /Demonstratie/);
  await closePage(visitor);
});

test("without a log-in the first page is the log-in", async () => {
  const visitor = await opstap.anonymous("desk");
  await visit(visitor, "/");
  assert.match(new URL(visitor.url()).pathname, /^\/(login|demo)$/);
  await closePage(visitor);
});
