// The demonstration, started for one test file on a copy of its data, and who visits it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after, before, test as nodeTest } from "node:test";

import { launch, newPage } from "./browser.mjs";

export { budget, check, closePage, MODES, visit } from "./browser.mjs";

/** The day on which every test happens. */
export const TODAY = "2026-05-26";
/** Who stands for each role in the tests, by name in the demonstration. */
export const PEOPLE = {
  coach: "Sofie Dageraad",
  "team-lead": "Mieke Stilleberg",
  coordinator: "Lien Waterkant",
  "partner-administrator": "Greet Morgenster",
  referrer: "Els Meidoorn",
  municipality: "Lode Kasseiman",
  "data-protection-officer": "Oscar Sleutelveld",
  "functional-administrator": "Inge Radertje",
  "wijk-mediator": "Merel Handreiker",
  "wijk-coordinator": "Carl Werkwinkel",
  "jury-member": "Tess Raadzaam",
  accountant: "Ada Cijferpunt",
};
/** Seeding two years of history in a debug build takes a while. */
const START_SECONDS = 120;

const target = process.env.CARGO_TARGET_DIR ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "opstap/target");
/** The program under test. */
const BIN = process.env.OPSTAP_BIN ?? path.join(target, "debug/opstap");

const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts `opstap demo` on this folder and waits until it answers. */
export async function startApp(data, { fresh = false } = {}) {
  if (!fs.existsSync(BIN)) throw new Error(`${BIN} is not built: ./dev e2e builds it`);
  const listen = `127.0.0.1:${await freePort()}`;
  const log = [];
  const child = spawn(BIN, ["demo", "--listen", listen, "--data", data, "--today", TODAY, ...(fresh ? ["--fresh"] : [])],
    { stdio: ["ignore", "pipe", "pipe"] });
  const keep = (chunk) => {
    log.push(String(chunk));
    if (log.length > 200) log.shift();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    kill();
    await ended;
    process.removeListener("exit", kill);
  };
  const url = `http://${listen}`;
  const until = Date.now() + START_SECONDS * 1000;
  for (;;) {
    const answers = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(2_000) }).then(() => true, () => false);
    if (answers) return { url, log, stop, pid: child.pid };
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`opstap demo did not start:\n${log.join("").slice(-4_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A folder with fresh demonstration data: a copy of what run.mjs made once, or made here. */
async function dataFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "opstap-e2e-"));
  const template = process.env.OPSTAP_E2E_TEMPLATE;
  if (template) fs.cpSync(template, folder, { recursive: true });
  return { folder, fresh: !template };
}

/** A test with a time limit. Options as in node:test, such as `todo` with what the house still lacks. */
export const test = (name, run, options = {}) => nodeTest(name, { timeout: 120_000, ...options }, run);

/**
 * The house of one test file: app and browser start before its tests and stop after them.
 * Call it once at the top of the file.
 */
export function house() {
  const self = { states: new Map() };
  let folder;
  before(async () => {
    const data = await dataFolder();
    folder = data.folder;
    [self.app, self.browser] = await Promise.all([startApp(folder, { fresh: data.fresh }), launch()]);
    self.url = self.app.url;
  }, { timeout: (START_SECONDS + 30) * 1000 });
  after(async () => {
    await self.browser?.close();
    await self.app?.stop();
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  }, { timeout: 30_000 });

  /** Somebody who is not logged in. */
  self.anonymous = (mode, options = {}) => newPage(self.browser, { base: self.url, mode, ...options });

  /** Somebody of PEOPLE, by the one-click log-in of the demonstration; the log-in itself happens once. */
  self.asRole = async (role, mode, options = {}) => {
    if (!self.states.has(role)) {
      const page = await self.anonymous("desk");
      await logIn(page, PEOPLE[role]);
      self.states.set(role, await page.context().storageState());
      await page.context().close();
    }
    return self.anonymous(mode, { state: self.states.get(role), ...options });
  };
  return self;
}

/** The one place that knows how the demonstration logs somebody in: one button per person, on one page. */
async function logIn(page, name) {
  await page.goto("/demo");
  await page.locator("form[action='/demo'] button").filter({ hasText: name }).first().click();
  await page.waitForURL((url) => url.pathname !== "/demo");
}
