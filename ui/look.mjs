// Looks at the gallery in a real browser, under the real content policy: pictures, axe, sideways scroll,
// small targets, keyboard focus and the one-page print. Pictures go to the folder in LOOK_OUT (default dist/look).
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, "dist");
const out = process.env.LOOK_OUT ?? path.join(dist, "look");
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const server = http.createServer((request, response) => {
  const file = path.join(dist, decodeURIComponent(request.url.split("?")[0]));
  if (!file.startsWith(dist) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(fs.readFileSync(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/gallery/`;
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "opstap-look-"));
fs.mkdirSync(out, { recursive: true });
const browser = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });

const PAGES = (process.argv[2] ?? "gallery,gallery-participant,gallery-door").split(",");
const MODES = (process.argv[3] ?? "1280,390,320,dark,rtl").split(",");
let faults = 0;
const fault = (where, text) => { faults += 1; console.log(`  ! ${where}: ${text}`); };

for (const name of PAGES) for (const mode of MODES) {
  const where = `${name} ${mode}`;
  const width = Number(mode) || (mode === "rtl" ? 390 : 1280);
  const page = await browser.newPage();
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) fault(where, message.text()); });
  page.on("pageerror", (error) => fault(where, String(error)));
  await page.emulateMedia({ colorScheme: mode === "dark" ? "dark" : "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
  await page.goto(base + name + ".html", { waitUntil: "networkidle" });
  await page.evaluate((rtl) => {
    if (rtl) document.documentElement.dir = "rtl";
    document.querySelectorAll("[data-read]").forEach((button) => { button.hidden = false; });
    return document.fonts.ready;
  }, mode === "rtl");
  const devtools = await browser.newCDPSession(page);
  const { result } = await devtools.send("Runtime.evaluate", {
    awaitPromise: true, returnByValue: true,
    expression: axe + `;axe.run(document,{runOnly:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}).then(r=>({
      v:r.violations.flatMap(v=>v.nodes.map(n=>v.id+" "+n.target.join(" ")+" "+(n.failureSummary||"").replace(/\\s+/g," ").slice(0,200))),
      eq:r.incomplete.flatMap(v=>v.nodes.filter(n=>[...n.any,...n.all].some(c=>c.data&&c.data.messageKey==="equalRatio")).map(n=>n.target.join(" "))),pass:r.passes.length}))`,
  });
  for (const text of result.value.v) fault(where, text);
  for (const text of result.value.eq) fault(where, "no contrast: " + text);
  for (const text of await page.evaluate(() => {
    const root = document.documentElement;
    const found = [];
    if (root.scrollWidth > root.clientWidth) found.push("scrolls sideways: " + [...document.querySelectorAll("body *")].filter((e) => { const b = e.getBoundingClientRect(); return b.right > root.clientWidth + 1 || b.left < -1; }).slice(0, 5).map((e) => e.tagName + "." + e.getAttribute("class")).join(" | "));
    for (const e of document.querySelectorAll("a,button,summary,select,textarea,input")) {
      const box = (e.matches(".choice input") ? e.nextElementSibling : e).getBoundingClientRect();
      const inText = getComputedStyle(e).display === "inline" || e.closest(".crumbs,.check,.choice-list,.table-wrap,.skip");
      if (box.width && !inText && (box.height < 43.5 || box.width < 43.5)) found.push(`small target ${Math.round(box.width)}x${Math.round(box.height)}: ${e.outerHTML.slice(0, 70)}`);
    }
    return found;
  })) fault(where, text);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, 12000) });
  await page.screenshot({ path: path.join(out, `${name}-${mode}.png`) });
  console.log(`${where}: ${result.value.pass} axe rules passed`);
  await page.close();
}

// Keyboard: each stop shows a ring and is not hidden behind the bars.
for (const name of PAGES) {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(base + name + ".html");
  const seen = new Set();
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const shown = e.matches(".choice input") ? e.nextElementSibling : e.matches(".choice-list input") ? e.closest("label") : e;
      const box = shown.getBoundingClientRect();
      const style = getComputedStyle(shown);
      const top = document.querySelector(".top")?.getBoundingClientRect();
      const bar = document.querySelector(".bottom-bar")?.getBoundingClientRect();
      const behind = (top && !e.closest(".top") && box.bottom <= top.bottom && box.bottom > top.top + 2) || (bar && !e.closest(".bottom-bar") && box.top >= bar.top) || box.bottom < 0 || box.top > innerHeight;
      return { key: [...document.querySelectorAll("*")].indexOf(e), text: e.outerHTML.slice(0, 80), ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, behind: behind && !e.matches(".skip") };
    });
    if (!stop || seen.has(stop.key)) break;
    seen.add(stop.key);
    if (!stop.ring) fault(name, "no focus ring: " + stop.text);
    if (stop.behind) fault(name, "focus hidden: " + stop.text);
  }
  console.log(`${name}: ${seen.size} keyboard stops`);
  await page.close();
}

// Paper: the participant's plan is one A4.
if (PAGES.includes("gallery-participant")) {
  const page = await browser.newPage();
  await page.goto(base + "gallery-participant.html", { waitUntil: "networkidle" });
  const pdf = await page.pdf({ path: path.join(out, "plan.pdf"), preferCSSPageSize: true, printBackground: false });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  if (pages !== 1) fault("print", `the plan takes ${pages} pages`);
  await page.close();
}

await browser.close();
server.close();
fs.rmSync(profile, { recursive: true, force: true });
console.log(faults ? `${faults} faults` : "clean");
process.exitCode = faults ? 1 : 0;
