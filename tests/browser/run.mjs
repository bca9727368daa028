// Runs the browser tests: `node tests/browser/run.mjs [part of a file name …]`. ./dev e2e builds first.
// The demonstration data is made once; each test file works on a copy of it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { OUT } from "./browser.mjs";
import { startApp } from "./house.mjs";

const LIMIT_MINUTES = 20;
const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = fs.readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();
if (files.length === 0) {
  console.error(`no test file matches: ${wanted.join(" ")}`);
  process.exit(1);
}

fs.rmSync(OUT, { recursive: true, force: true });
const template = fs.mkdtempSync(path.join(os.tmpdir(), "opstap-e2e-template-"));
let code = 1;
try {
  const begun = Date.now();
  const app = await startApp(template, { fresh: true });
  await app.stop();
  console.log(`demonstration data made in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  code = await new Promise((resolve) => {
    const child = spawn(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files.map((name) => path.join(here, name))], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, OPSTAP_E2E_TEMPLATE: template },
    });
    const late = setTimeout(() => {
      console.error(`the browser tests took more than ${LIMIT_MINUTES} minutes`);
      child.kill("SIGTERM");
    }, LIMIT_MINUTES * 60_000);
    child.once("exit", (status) => {
      clearTimeout(late);
      resolve(status ?? 1);
    });
  });
} catch (error) {
  console.error(error.message);
} finally {
  fs.rmSync(template, { recursive: true, force: true });
}
process.exitCode = code;
