// Every first page, in every window: the log-in, the one-click log-ins, and where each role arrives.
import assert from "node:assert/strict";

import { closePage, house, MODES, test, visit } from "./house.mjs";

const opstap = house();

/** Pages that need no log-in. */
const PUBLIC = ["/login", "/demo"];
/** Staff roles of the demonstration; each arrives at its own first page. */
const ROLES = ["coach", "team-lead", "coordinator", "partner-administrator", "referrer", "municipality",
  "data-protection-officer", "functional-administrator"];

for (const path of PUBLIC) {
  for (const mode of Object.keys(MODES)) {
    test(`${path} is sound (${mode})`, async () => {
      const visitor = await opstap.anonymous(mode);
      await visit(visitor, path);
      await closePage(visitor);
    });
  }
}

test("every page of the demonstration says that it is one", async () => {
  const visitor = await opstap.anonymous("phone");
  await visit(visitor, "/login");
  assert.match(await visitor.locator("body").innerText(), /demo|oefen/i);
  await closePage(visitor);
});

test("without a log-in the first page is the log-in", async () => {
  const visitor = await opstap.anonymous("desk");
  await visit(visitor, "/");
  assert.match(new URL(visitor.url()).pathname, /^\/(login|demo)$/);
  await closePage(visitor);
});

for (const role of ROLES) {
  for (const mode of ["phone", "desk", "narrow", "dark"]) {
    test(`the first page of ${role} is sound (${mode})`, async () => {
      const visitor = await opstap.asRole(role, mode);
      await visit(visitor, "/", { name: `home-${role}` });
      assert.doesNotMatch(new URL(visitor.url()).pathname, /^\/(login|demo)/);
      await closePage(visitor);
    });
  }
}

test("the log-in works without JavaScript", async () => {
  const visitor = await opstap.asRole("coach", "phone", { js: false });
  await visit(visitor, "/");
  assert.doesNotMatch(new URL(visitor.url()).pathname, /^\/(login|demo)/);
  await closePage(visitor);
});
