// The agreement signed with a finger on a phone, with the paper as the other way.
import assert from "node:assert/strict";

import { check, closePage, house, test, visit } from "./house.mjs";

const opstap = house();
const main = (page) => page.locator("main");

/** Strokes across the box, as shares of its width and height: a peak, a line, a dot. */
const STROKES = [
  [[0.1, 0.8], [0.25, 0.2], [0.4, 0.8]],
  [[0.5, 0.5], [0.7, 0.45], [0.9, 0.55]],
];

/** Draws with one finger: real touch events of the browser, not made in the page. */
async function draw(page, canvas) {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  for (const stroke of STROKES) {
    const points = stroke.flatMap(([x, y], at) => {
      const [fromX, fromY] = stroke[Math.max(at - 1, 0)];
      return [0.25, 0.5, 0.75, 1].map((part) => ({
        x: box.x + (fromX + (x - fromX) * part) * box.width,
        y: box.y + (fromY + (y - fromY) * part) * box.height,
      }));
    });
    await touch("touchStart", [points[0]]);
    for (const point of points.slice(1)) await touch("touchMove", [point]);
    await touch("touchEnd", []);
  }
}

/** What stands on a picture: its size, and the part of it that the drawing covers. */
const seen = (page, bytes) => page.evaluate(async (base64) => {
  const binary = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([binary], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  let [dark, left, right, top, bottom] = [0, picture.width, 0, picture.height, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] + data[at + 1] + data[at + 2] > 384) continue;
    const [x, y] = [(at / 4) % picture.width, Math.floor(at / 4 / picture.width)];
    dark += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const share = (number, whole) => number / whole;
  return {
    width: picture.width, height: picture.height, dark,
    left: share(left, picture.width), right: share(right, picture.width),
    top: share(top, picture.height), bottom: share(bottom, picture.height),
  };
}, bytes.toString("base64"));

/** A worker who was referred (and is invited here) or invited, with a fresh agreement: the address of the agreement. */
async function invited(page, status) {
  await page.goto(`/wijk/workers?status=${status}`);
  const file = await main(page).locator("table a[href^='/wijk/workers/']").first().getAttribute("href");
  await page.goto(file);
  if (status === "referred") await main(page).locator(`form[action="${file}/invite"] button`).click();
  await page.goto(`${file}/agreement`);
  await main(page).locator(`form[action="${file}/agreement"] button`).click();
  await main(page).locator("canvas.sign").waitFor();
  return `${file}/agreement`;
}

/** The bytes of a document behind a link. */
async function download(page, link) {
  const answer = await page.request.get(await link.getAttribute("href"));
  assert.equal(answer.status(), 200);
  return { bytes: await answer.body(), type: answer.headers()["content-type"] };
}

test("a worker signs with a finger on the phone, and the drawing is what is kept", async () => {
  const page = await opstap.asRole("wijk-mediator", "phone");
  const agreement = await invited(page, "referred");
  await visit(page, agreement, { name: "wijk-sign-phone" });
  const canvas = main(page).locator("canvas.sign");

  // Nothing drawn: told beside the box, and nothing is signed.
  await main(page).locator("form[action$='/agreement/sign'] button[type=submit]").click();
  await check(page, { status: 422, name: "wijk-sign-empty-phone" });
  assert.equal(await main(page).locator("#signature-error").count(), 1);

  // Drawn, wiped, drawn again: only the last drawing counts.
  await draw(page, canvas);
  assert.match(await page.locator("#signature").inputValue(), /^data:image\/png;base64,/);
  await main(page).locator("[data-sign-clear]").click();
  assert.equal(await page.locator("#signature").inputValue(), "");
  await draw(page, canvas);
  await main(page).locator("form[action$='/agreement/sign'] button[type=submit]").click();
  await main(page).locator("#h-office").waitFor();
  await check(page, { name: "wijk-sign-office-phone" });

  const kept = await download(page, main(page).getByRole("link", { name: "handtekening" }).first());
  assert.equal(kept.type, "image/png");
  const drawing = await seen(page, kept.bytes);
  assert.deepEqual([drawing.width, drawing.height], [640, 200]);
  assert.ok(drawing.dark > 800, `a line of some length: ${drawing.dark} dark points`);
  // From the peak on the left to the line on the right, as the finger went.
  for (const [side, expected] of [["left", 0.1], ["right", 0.9], ["top", 0.2], ["bottom", 0.8]]) {
    assert.ok(Math.abs(drawing[side] - expected) < 0.04, `${side}: ${drawing[side]} instead of ${expected}`);
  }

  // The office signs too, and the file says that both did.
  await main(page).locator("form[action$='/agreement/sign'] button[type=submit]").click();
  await check(page, { name: "wijk-sign-both-phone" });
  assert.equal(await main(page).locator("canvas.sign").count(), 0);
  const paper = await download(page, main(page).locator("a[href^='/wijk/documents/']").first());
  assert.equal(paper.type, "application/pdf");
  assert.equal(paper.bytes.subarray(0, 5).toString(), "%PDF-");
  await closePage(page);
});

test("who cannot draw signs on paper, by the keyboard alone", async () => {
  const page = await opstap.asRole("wijk-mediator", "phone");
  await invited(page, "invited");
  const file = main(page).locator("#scan");
  await file.focus();
  assert.equal(await file.evaluate((node) => node === document.activeElement), true, "the field takes the keyboard");
  await file.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") });
  await main(page).locator("#day").fill("2026-05-26");
  await main(page).locator("#day").press("Enter");
  await main(page).getByRole("link", { name: "handtekening" }).first().waitFor();
  await check(page, { name: "wijk-sign-paper-phone" });
  const kept = await download(page, main(page).getByRole("link", { name: "handtekening" }).first());
  assert.equal(kept.type, "application/pdf");
  await closePage(page);
});
