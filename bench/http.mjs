// Measures the server over HTTP: CPU per request, p50/p95/p99, memory, start. ./dev bench builds and runs it.
// Loads only a server that it started itself, on 127.0.0.1.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";

// ---- What is measured: change these when a route moves. `:id` is one of the people found on the list.
const ROUTES = {
  list: { path: () => "/participants", limit: { cpu: 1.5 } },
  search: { path: (n) => `/participants?q=${encodeURIComponent(pick(SEARCHES, n))}`, limit: { cpu: 1.5 } },
  detail: { path: (n) => `/participants/${pick(ids, n)}`, limit: { cpu: 1.5 } },
  create: {
    // The form gives its own hidden fields (token, idempotency key); these are what a person types.
    form: (n) => `/participants/${pick(ids, n)}/contacts/new`,
    path: (n) => `/participants/${pick(ids, n)}/contacts`,
    body: (n) => ({ kind: "home-visit", minutes: "45", text: `Huisbezoek ${n}: samen de brief gelezen.`, visibility: "team" }),
    limit: { cpu: 2 },
  },
};
const FIRST_PAGE = "/participants";
const ID_IN_LIST = /href="\/participants\/([0-9a-f-]{36})/g;
const SEARCHES = ["peetrs", "jansens", "peeters emma", "mohamed", "el amrani", "van den berghe", "maes", "kowalsky", "yilmaz", "de smet"];
const LOGIN = { page: "/demo", path: "/demo" };
/** The first person of a role on the page with the one-click log-ins. */
const persona = (html) => ({ position: new RegExp(`id="${o.as}"[\\s\\S]*?name="position" value="([0-9a-f-]{36})"`).exec(html)?.[1] });
const serverArguments = (data, listen) => ["demo", "--data", data, "--listen", listen, ...database];
const generateArguments = (data) => ["generate", "--people", o.people, "--contacts", o.contacts, "--seed", o.seed, "--data", data, ...database];

// ---- Options
const o = { people: "20000", contacts: "100000", seed: "1", engine: "sqlite", as: "coach", seconds: "10", connections: "4", rate: "100", data: "", json: "", routes: "" };
const HELP = `./dev bench [--people ${o.people}] [--contacts ${o.contacts}] [--seed ${o.seed}] [--engine sqlite|postgres]
            [--as coach|coordinator] [--seconds ${o.seconds}] [--connections ${o.connections}] [--rate ${o.rate}] [--routes list,search] [--data DIR] [--json FILE]
First each route on its own, as fast as CONNECTIONS allow: CPU per request. Then each at RATE requests per
second, sent on time whatever the answers do: p50, p95, p99. --data keeps the generated region for a next run.`;
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^--/, "");
  if (!(name in o) || process.argv[i + 1] === undefined) {
    console.log(HELP);
    process.exit(name === "help" ? 0 : 2);
  }
  o[name] = process.argv[i + 1];
}
const bin = process.env.OPSTAP_BIN;
if (!bin) throw new Error("OPSTAP_BIN names the release binary; ./dev bench sets it");
const postgres = o.engine === "postgres" ? process.env.OPSTAP_TEST_POSTGRES : "";
if (postgres === undefined) throw new Error("--engine postgres needs OPSTAP_TEST_POSTGRES; ./dev bench --engine postgres sets it");
// A schema of its own, dropped at the end.
const schema = `bench_${process.pid}`;
const psql = (text) => execFileSync("psql", [postgres, "-qc", text], { stdio: ["ignore", "ignore", "inherit"] });
const database = postgres ? ["--database", `${postgres}${postgres.includes("?") ? "&" : "?"}options[search_path]=${schema}`] : [];
const env = { ...process.env };
delete env.OPSTAP_DATABASE;

// ---- Small tools
const pick = (list, n) => list[Math.abs(Math.imul(n + 1, 2654435761) >> 4) % list.length];
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const round = (value, digits = 2) => Number(value.toFixed(digits));
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"]).toString());
let ids = [];

/** CPU seconds of a process: user and system. */
function cpu(pid) {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
/** CPU of PostgreSQL: its first process, and what its children use and used. */
function postgresPids() {
  if (!postgres) return [];
  const port = new URL(postgres).port;
  const all = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const line = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return [{ pid, parent: stat.replace(/^.*\) /s, "").split(" ")[1], line }];
    } catch { return []; }
  });
  const first = all.find(({ line }) => line.includes(`port=${port} `) || line.includes(`port=${port}\n`) || line.trimEnd().endsWith(`port=${port}`));
  return first ? [first.pid, ...all.filter(({ parent }) => parent === first.pid).map(({ pid }) => pid)] : [];
}
const cpuOf = (pids) => pids.reduce((sum, pid) => { try { return sum + cpu(pid); } catch { return sum; } }, 0);
const memory = (pid, what) => Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

const freePort = () => new Promise((resolve) => {
  const server = net.createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

// ---- One request
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
let base;
let cookie = "";
function request(method, url, form) {
  return new Promise((resolve, reject) => {
    const body = form ? new URLSearchParams(form).toString() : undefined;
    const headers = { cookie, accept: "text/html", origin: base,
      ...(body ? { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) } : {}) };
    const sent = performance.now();
    const call = http.request(base + url, { method, agent, headers, timeout: 30_000 }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks), ms: performance.now() - sent }));
    });
    call.on("timeout", () => call.destroy(new Error("time-out")));
    call.on("error", reject);
    call.end(body);
  });
}
/** The hidden fields of the form that is sent to this path (the last form of the page, if none names it). */
function hidden(html, action) {
  const forms = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((form) => form.includes(`action="${action}"`)) ?? forms.at(-1) ?? "";
  return Object.fromEntries([...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)]
    .map(([tag]) => [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""]));
}
/** A create needs a form per request (each has its own idempotency key): fetched before, not measured. */
async function prepared(route, count, first) {
  if (!route.form) return Array.from({ length: count }, (_, n) => ["GET", route.path(first + n)]);
  const calls = [];
  for (let n = first; n < first + count; n += 1) {
    const page = await request("GET", route.form(n));
    if (page.status !== 200) throw new Error(`${route.form(n)} answers ${page.status}`);
    calls.push(["POST", route.path(n), { ...hidden(page.body.toString(), route.path(n)), ...route.body(n) }]);
  }
  return calls;
}
const good = (call, answer) => (call[0] === "GET" ? answer.status === 200 : [200, 201, 303].includes(answer.status));

/** As fast as a few connections allow: CPU of the server per request. */
async function flatOut(pids, calls, connections) {
  let next = 0;
  let bad = 0;
  const [mine, theirs, begun] = [cpuOf([pids[0]]), cpuOf(pids.slice(1)), performance.now()];
  await Promise.all(Array.from({ length: connections }, async () => {
    while (next < calls.length) {
      const call = calls[next];
      next += 1;
      if (!good(call, await request(...call))) bad += 1;
    }
  }));
  const per = 1000 / calls.length;
  return { requests: calls.length, bad, rps: round(calls.length / ((performance.now() - begun) / 1000), 0),
    cpu: round((cpuOf([pids[0]]) - mine) * per, 3), cpuPostgres: round((cpuOf(pids.slice(1)) - theirs) * per, 3) };
}
/** At a steady rate; the time counts from when the request was due, so a stall is not hidden. */
async function steady(calls, rate) {
  const begun = performance.now();
  const times = [];
  let bad = 0;
  await Promise.all(calls.map(async (call, n) => {
    const due = begun + (n * 1000) / rate;
    await sleep(Math.max(0, due - performance.now()));
    // A late timer of this program is not the server's: at most 2 ms of it is taken off.
    const late = Math.min(2, Math.max(0, performance.now() - due));
    const answer = await request(...call);
    times.push(performance.now() - due - late);
    if (!good(call, answer)) bad += 1;
  }));
  times.sort((a, b) => a - b);
  return { bad, p50: round(at(times, 0.5)), p95: round(at(times, 0.95)), p99: round(at(times, 0.99)), max: round(times.at(-1)) };
}

// ---- The run
const data = o.data || fs.mkdtempSync(path.join(os.tmpdir(), "opstap-bench-"));
const result = { as: o.as, people: Number(o.people), contacts: Number(o.contacts), engine: o.engine, cores: os.cpus().length, cpu: os.cpus()[0].model, routes: {} };
let server;
try {
  if (postgres) psql(`create schema ${schema}`);
  if (postgres || !o.data || !fs.existsSync(data) || fs.readdirSync(data).length === 0) {
    const begun = performance.now();
    execFileSync(bin, generateArguments(data), { stdio: ["ignore", "ignore", "inherit"], env });
    result.generateSeconds = round((performance.now() - begun) / 1000, 1);
  }
  const listen = `127.0.0.1:${await freePort()}`;
  base = `http://${listen}`;
  const begun = performance.now();
  server = spawn(bin, serverArguments(data, listen), { stdio: ["ignore", "ignore", "inherit"], env });
  for (;;) {
    try { await request("GET", LOGIN.page); break; } catch (error) {
      if (server.exitCode !== null || performance.now() - begun > 60_000) throw new Error(`the server did not start: ${error.message}`);
      await sleep(2);
    }
  }
  result.startMs = round(performance.now() - begun, 0);
  result.rssStartMB = round(memory(server.pid, "VmRSS"), 1);

  const door = await request("GET", LOGIN.page);
  cookie = (door.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
  const entered = await request("POST", LOGIN.path, persona(door.body.toString()));
  cookie = [cookie, ...(entered.headers["set-cookie"] ?? []).map((line) => line.split(";")[0])].filter(Boolean).join("; ");
  const first = await request("GET", FIRST_PAGE);
  if (first.status !== 200) throw new Error(`${FIRST_PAGE} answers ${first.status} after the log-in (${entered.status})`);
  result.firstPageKB = round(first.body.length / 1024, 1);
  ids = [...new Set([...first.body.toString().matchAll(ID_IN_LIST)].map(([, id]) => id))];
  if (ids.length === 0) throw new Error(`${FIRST_PAGE} names no people`);

  const pids = [server.pid, ...postgresPids()];
  for (const name of o.routes ? o.routes.split(",") : Object.keys(ROUTES)) {
    const route = ROUTES[name];
    await flatOut(pids, await prepared(route, 20, 0), 1); // warm
    const probe = await flatOut(pids, await prepared(route, 40, 20), Number(o.connections));
    // A create is prepared request by request, so that a fixed number of them is enough.
    const count = route.form ? 1_000 : Math.min(50_000, Math.max(200, probe.rps * Number(o.seconds)));
    const fast = await flatOut([server.pid, ...postgresPids()], await prepared(route, count, 60), Number(o.connections));
    const paced = await steady(await prepared(route, Number(o.rate) * Math.min(Number(o.seconds), 10), 60 + count), Number(o.rate));
    result.routes[name] = { ...fast, ...paced, bad: fast.bad + paced.bad, limitCpu: route.limit.cpu };
    console.log(`${name.padEnd(8)} CPU ${fast.cpu.toFixed(2)} ms${postgres ? ` + ${fast.cpuPostgres.toFixed(2)} PostgreSQL` : ""} (limit ${route.limit.cpu}), `
      + `${fast.rps} req/s; at ${o.rate}/s p50 ${paced.p50} p95 ${paced.p95} p99 ${paced.p99} ms; ${fast.bad + paced.bad} bad`);
  }
  result.rssMB = round(memory(server.pid, "VmRSS"), 1);
  result.rssAnonymousMB = round(memory(server.pid, "RssAnon"), 1);
  console.log(`start ${result.startMs} ms; RSS ${result.rssStartMB} MB at start, ${result.rssMB} MB after (${result.rssAnonymousMB} anonymous); `
    + `first page ${result.firstPageKB} kB of HTML; ${o.people} people, ${o.contacts} contacts, ${o.engine}, ${result.cores} cores`);
  if (o.json) fs.writeFileSync(o.json, `${JSON.stringify(result, null, 2)}\n`);
  if (Object.values(result.routes).some(({ bad }) => bad > 0)) process.exitCode = 1;
} finally {
  agent.destroy();
  if (server) {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    const late = setTimeout(() => server.kill("SIGKILL"), 5_000);
    if (server.exitCode === null && server.signalCode === null) await gone;
    clearTimeout(late);
  }
  if (postgres) psql(`drop schema ${schema} cascade`);
  if (!o.data) fs.rmSync(data, { recursive: true, force: true });
}
