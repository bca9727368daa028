// The checks find what they are for. A small server of our own gives pages with one fault each.
import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test as nodeTest } from "node:test";

import { budget, check, closePage, launch, newPage, visit } from "./browser.mjs";

const POLICY = "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";
const page = (body) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/a.css"></head>
<body><main><h1>Proef</h1>${body}</main></body></html>`;
const PAGES = {
  "/good": page("<p>Goed</p><button>Kies</button><label>Naam <input></label>"),
  "/inline": page("<p style=\"color: red\">Stijl</p>"),
  "/image": page("<img src=\"/a.png\">"),
  "/pale": page("<p class=\"pale\">Bleek</p>"),
  "/same": page("<p class=\"same\">Weg</p>"),
  "/wide": page("<p class=\"wide\">Breed</p>"),
  "/script": page("<script src=\"/throws.js\"></script>"),
  "/missing": page("<p>Niets</p>"),
};
const FILES = {
  "/a.css": ["text/css", ".pale{color:#ccc}.same{color:#fff;background:#fff}.wide{width:2000px}"],
  "/throws.js": ["text/javascript", "throw new Error('oei')"],
};

let server;
let browser;
let base;
before(async () => {
  server = http.createServer((request, response) => {
    const file = FILES[request.url];
    const html = PAGES[request.url];
    const type = file ? file[0] : "text/html";
    const status = request.url === "/missing" || !(file ?? html) ? 404 : 200;
    response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY });
    response.end(file ? file[1] : html ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
}, { timeout: 60_000 });
after(async () => {
  await browser?.close();
  server?.close();
});

const test = (name, run) => nodeTest(name, { timeout: 60_000 }, run);
async function finding(url, pattern, options = {}) {
  const visitor = await newPage(browser, { base, shots: false, ...options });
  await assert.rejects(visit(visitor, url), pattern);
  await closePage(visitor);
}

for (const mode of ["phone", "narrow", "dark"]) {
  test(`a good page passes (${mode})`, async () => {
    const visitor = await newPage(browser, { base, mode });
    await visit(visitor, "/good");
    await check(visitor);
    await closePage(visitor);
  });
}
test("a page without scripts is checked too", async () => {
  const visitor = await newPage(browser, { base, js: false });
  await visit(visitor, "/good");
  await closePage(visitor);
});
test("an inline style is found, by the content policy", () => finding("/inline", /style/));
test("an image without words is found, by axe", () => finding("/image", /axe image-alt/));
test("pale text is found, by axe", () => finding("/pale", /axe color-contrast/));
test("text in the colour of its ground is found", () => finding("/same", /axe color-contrast/));
test("a page that scrolls sideways is found", () => finding("/wide", /scrolls sideways: .* p\.wide/, { mode: "phone" }));
test("a script that throws is found", () => finding("/script", /script error: .*oei/));
test("an unexpected status is found", () => finding("/missing", /answers 404, not 200/));
test("an expected status passes", async () => {
  const visitor = await newPage(browser, { base });
  await visit(visitor, "/missing", { status: 404 });
  await closePage(visitor);
});
test("a budget counts clicks, keys and fields", async () => {
  const visitor = await newPage(browser, { base });
  await visit(visitor, "/good");
  const spent = budget();
  await spent.click(visitor.getByRole("button"));
  await spent.fill(visitor.getByLabel("Naam"), "Mila");
  await spent.keys(visitor, "pee", "Enter");
  spent.within({ clicks: 1, fields: 1, keys: 4 });
  assert.throws(() => spent.within({ clicks: 1, fields: 1, keys: 3 }), /4 keys, the budget is 3/);
  await closePage(visitor);
});
