// Chromium, and what each page must pass: no message on the console, no violation of the content policy,
// nothing that axe finds, no sideways scroll. Knows nothing of Opstap; house.mjs does.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(path.join(here, "../../ui/package.json"));
const { chromium } = require("playwright-core");
const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Screenshots and logs; never committed. */
export const OUT = path.join(here, "out");

/** The windows in which a page must be good. */
export const MODES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
  dark: { width: 1280, height: 900, dark: true },
  "dark-phone": { width: 390, height: 844, dark: true },
};

/** Debian's Chromium, without the services that call out. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.OPSTAP_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    timeout: 30_000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** What was seen on a page since it was last checked. */
const seen = new WeakMap();

/**
 * A new page in a context of its own (its own cookies).
 * @param {object} options base (address), mode (of MODES), js (false: without JavaScript), state (cookies of a
 * log-in), shots (false: no screenshots, not even of a failure)
 */
export async function newPage(browser, { base, mode = "desk", js = true, state, shots = true } = {}) {
  const { width, height, dark } = MODES[mode];
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    javaScriptEnabled: js,
    storageState: state,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  context.setDefaultNavigationTimeout(20_000);
  const page = await context.newPage();
  const messages = [];
  seen.set(page, { messages, mode, js, shots, context, going: false, pages: 0 });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) messages.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => messages.push(`script error: ${error}`));
  const watched = seen.get(page);
  const itself = (request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on("response", (response) => {
    if (itself(response.request())) watched.document = response.status();
  });
  // Is it on its way to another page, and to how many did it go?
  page.on("request", (request) => {
    if (itself(request)) watched.going = true;
  });
  page.on("requestfailed", (request) => {
    if (itself(request)) watched.going = false;
  });
  page.on("load", () => {
    watched.going = false;
    watched.pages += 1;
  });
  return page;
}

/** Closes the page and its cookies. */
export const closePage = (page) => seen.get(page).context.close();

/** Goes to a path, expects this status, and checks the page. */
export async function visit(page, url, { status = 200, ...rest } = {}) {
  const response = await page.goto(url, { waitUntil: "load" });
  if (response.status() !== status) seen.get(page).messages.length = 0; // They belong to this page, not to the next.
  assert.equal(response.status(), status, `${url} answers ${response.status()}, not ${status}`);
  await check(page, { status, ...rest });
  return response;
}

/**
 * Checks the page as it stands, also after a click.
 * @param {object} options status (an error page is expected: its own console line is no finding), name (of the screenshot)
 */
export async function check(page, { status = 200, name } = {}) {
  const { messages, mode, js, shots } = seen.get(page);
  await arrived(page);
  if (status >= 400) await refused(page, status);
  const place = new URL(page.url()).pathname;
  // Playwright's own questions to the page also work where the page's scripts are off, axe does not.
  const findings = js ? await looked(page) : [];
  findings.push(...await sideways(page));
  // Last: what the page itself did while it was looked at counts too, and so does the line of its own refusal.
  findings.unshift(...messages.splice(0).filter((line) => !(status >= 400 && line.includes(`status of ${status}`))));
  if (shots) await shoot(page, name ?? place, mode, findings.length > 0);
  seen.get(page).document = undefined; // The next refusal is that of the next click.
  if (findings.length > 0) assert.fail(`${place} (${mode}):\n  ${findings.join("\n  ")}\n`);
}

/** A click does not wait for the page it leads to: waits until a page that is on its way is there. */
async function arrived(page) {
  const until = Date.now() + 10_000;
  do {
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (seen.get(page).going && Date.now() < until);
  await page.waitForLoadState("load");
}

/** What axe finds. When the page went while axe looked at it, the page that came is meant. */
async function looked(page) {
  const before = seen.get(page).pages;
  try {
    return await axe(page);
  } catch (error) {
    await arrived(page);
    if (seen.get(page).pages === before) throw error;
    return axe(page);
  }
}

/** Waits until the refused page stands there. */
async function refused(page, status) {
  const until = Date.now() + 10_000;
  while (seen.get(page).document !== status) {
    if (Date.now() > until) assert.fail(`${page.url()} answered ${seen.get(page).document}, not ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.waitForLoadState("load");
}

/** What axe finds; sent in by the debugger, so that the content policy stays on. */
async function axe(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const run = `document.fonts.ready.then(() => axe.run(document, { runOnly: ${JSON.stringify(AXE_TAGS)} }))
      .then(({ violations, incomplete }) => JSON.stringify([
        ...violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes })),
        // Text in the colour of its ground: axe is "not sure", a reader is.
        ...incomplete.map((v) => ({ id: v.id, impact: "equal colours", nodes: v.nodes.filter((n) =>
          [...n.any, ...n.all].some((c) => c.data?.messageKey === "equalRatio")) })).filter((v) => v.nodes.length),
      ].map((v) => "axe " + v.id + " (" + v.impact + ", " + v.nodes.length + "x): " + v.nodes.slice(0, 3).map((n) =>
        n.target.join(" ") + " - " + (n.failureSummary ?? "").replace(/\\s+/g, " ").slice(0, 240)).join(" | "))))`;
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `globalThis.axe === undefined && (() => {${AXE}\n})(); ${run}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return JSON.parse(result.value);
  } finally {
    await session.detach();
  }
}

/** Parts that stick out at the right: the page must not scroll sideways, at 320 px neither. */
function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
    return [`scrolls sideways: ${scrollWidth} > ${clientWidth} px: ${wide.join(", ")}`];
  });
}

/** With SHOTS=1 each checked page, and always one that fails. Identifiers are left out of the name. */
async function shoot(page, name, mode, failed) {
  if (!process.env.SHOTS && !failed) return;
  const plain = name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "") || "home";
  fs.mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: path.join(OUT, `${failed ? "failed-" : ""}${plain}-${mode}.png`), fullPage: true });
}

/**
 * Counts what a person does: clicks (or taps), keys, and fields filled with text of their own.
 * Do the task through it, then `within({ clicks: 3, fields: 1 })`.
 */
export function budget() {
  const spent = { clicks: 0, keys: 0, fields: 0 };
  return {
    spent,
    async click(locator) {
      spent.clicks += 1;
      await locator.click();
    },
    /** Keys one by one, as on a keyboard: keys(page, "/", "pee", "Enter") is five. */
    async keys(page, ...strokes) {
      for (const stroke of strokes) {
        const named = stroke.length > 1 && /^[A-Z]/.test(stroke);
        for (const key of named ? [stroke] : stroke) {
          spent.keys += 1;
          await page.keyboard.press(key);
        }
      }
    },
    async fill(locator, text) {
      spent.fields += 1;
      await locator.fill(text);
    },
    within(limit) {
      for (const [what, count] of Object.entries(spent)) {
        assert.ok(count <= (limit[what] ?? 0), `${count} ${what}, the budget is ${limit[what] ?? 0}`);
      }
    },
  };
}
