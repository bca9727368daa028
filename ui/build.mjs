// Builds everything the server hands to a browser or a PDF into dist/.
// Plain Node, no bundler and no network: run `npm ci --ignore-scripts` once, then `node build.mjs`.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(here, ...parts);
const modules = (...parts) => at("node_modules", ...parts);
const read = (file) => fs.readFileSync(file, "utf8");
const out = at("dist");
// Written beside dist/ and swapped in at the end, so a reader never sees half a build.
const work = at("dist.new");
const write = (name, data) => {
  fs.mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
  fs.writeFileSync(path.join(work, name), data);
};

/** Our own sheets, in the order in which they override each other. */
const SHEETS = ["tokens", "dark", "base", "button", "header", "shell", "card", "person", "step", "form",
  "ladder", "wheel", "timeline", "table", "figures", "participant", "login", "print"];
/** What we use of the design system; the rest of it is not shipped. */
const DESIGN_SYSTEM = ["base", "button"];

const LATIN = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXT = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
const CYRILLIC = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";
const FONTS = [
  ["Figtree", "300 900", "@fontsource-variable/figtree", "figtree-latin-ext-wght-normal", LATIN_EXT],
  ["Figtree", "300 900", "@fontsource-variable/figtree", "figtree-latin-wght-normal", LATIN],
  ...["400", "700"].flatMap((weight) => [
    ["Andika", weight, "@fontsource/andika", `andika-latin-ext-${weight}-normal`, LATIN_EXT],
    ["Andika", weight, "@fontsource/andika", `andika-cyrillic-${weight}-normal`, CYRILLIC],
    ["Andika", weight, "@fontsource/andika", `andika-latin-${weight}-normal`, LATIN],
  ]),
];
const PDF_FONTS = {
  "andika.ttf": "@expo-google-fonts/andika/Andika_400Regular.ttf",
  "andika-bold.ttf": "@expo-google-fonts/andika/Andika_700Bold.ttf",
  "noto-sans-arabic.ttf": "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "noto-sans-arabic-bold.ttf": "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
};
const LICENCES = {
  "designsystemet.txt": "@digdir/designsystemet-css/LICENSE",
  "htmx.txt": "htmx.org/LICENSE",
  "figtree-OFL.txt": "@fontsource-variable/figtree/LICENSE",
  "andika-OFL.txt": "@fontsource/andika/LICENSE",
  "noto-sans-arabic-OFL.txt": "@expo-google-fonts/noto-sans-arabic/LICENSE_FONT",
  "lucide-ISC.txt": "lucide-static/LICENSE",
};

/** The theme (colours with guaranteed contrast, light and dark) made by the design system's own tool. */
function themeTokens() {
  const cli = modules(".bin", "designsystemet");
  const run = (...args) => execFileSync(process.execPath, [fs.realpathSync(cli), "tokens", ...args], { cwd: here, stdio: "pipe" });
  fs.mkdirSync(at("dist.tokens"), { recursive: true });
  try {
    run("create", "--config", "designsystemet.config.json");
    run("build", "--config", "designsystemet.config.json", "-t", "dist.tokens", "-o", "dist.tokens/css");
    return read(at("dist.tokens/css/opstap.css"));
  } finally {
    fs.rmSync(at("dist.tokens"), { recursive: true, force: true });
  }
}

/** Drops custom properties of the design system that nothing refers to; repeats until none is left. */
function withoutUnused(css) {
  for (;;) {
    const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]));
    const next = css.replace(/(^|[{;])\s*(--ds-[\w-]+)\s*:[^;{}]*(;|(?=\}))/g, (all, before, name) => (used.has(name) ? all : before === "{" ? "{" : before));
    if (next === css) return css.replace(/[^{}]+\{\s*\}/g, "");
    css = next;
  }
}

function minified(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ").replace(/\s*([{};,])\s*/g, "$1").replace(/;}/g, "}").replace(/([{;][\w-]+): /g, "$1:").trim();
}

function styles() {
  const faces = FONTS.map(([family, weight, , file, range]) =>
    `@font-face{font-family:${family};font-style:normal;font-display:swap;font-weight:${weight};src:url(fonts/${file}.woff2) format("woff2");unicode-range:${range}}`).join("\n");
  const system = DESIGN_SYSTEM.map((name) => `@layer ds.${name === "base" ? "base" : "components"}{${read(modules("@digdir/designsystemet-css/dist/src", name + ".css")).replace("@charset \"UTF-8\";", "")}}`);
  const own = SHEETS.map((name) => {
    const css = read(at("css", name + ".css"));
    if (name !== "dark") return css;
    return css + `@media (prefers-color-scheme:dark){${css.replaceAll('data-color-scheme="dark"', 'data-color-scheme="auto"')}}`;
  });
  const all = [themeTokens().replace('@charset "UTF-8";', ""), ...system, `@layer opstap{${own.join("\n")}}`].join("\n");
  return "@layer ds.theme,ds.base,ds.components,opstap;\n" + minified(faces) + "\n" + minified(withoutUnused(minified(all))) + "\n";
}

/** The drawing inside a Lucide file, wrapped as the inline icon of our pages. */
function icon(name) {
  const file = modules("lucide-static/icons", name + ".svg");
  if (!fs.existsSync(file)) throw new Error(`icons.txt names "${name}", which Lucide does not have`);
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(read(file).replace(/<!--[\s\S]*?-->/g, ""))[1].replace(/\s+/g, " ").replace(/ ?\/>/g, "/>").replace(/> </g, "><").trim();
  return `<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${inside}</svg>`;
}

fs.rmSync(work, { recursive: true, force: true });
write("opstap.css", styles());
for (const [, , pack, file] of FONTS) write(`fonts/${file}.woff2`, fs.readFileSync(modules(pack, "files", file + ".woff2")));
for (const [name, file] of Object.entries(PDF_FONTS)) write(`fonts-pdf/${name}`, fs.readFileSync(modules(file)));
write("htmx.js", read(modules("htmx.org/dist/htmx.min.js")).replace(/\n?\/\/# sourceMappingURL=.*$/m, ""));
write("opstap.js", read(at("js/opstap.js")).replace(/^\s*\/\/.*\n/gm, "").replace(/^\s+/gm, ""));
for (const name of ["icon.svg", "logo.svg", "site.webmanifest"]) write(name, read(at(name)));
const names = read(at("icons.txt")).split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
for (const name of new Set(names)) write(`icons/${name}.svg`, icon(name));
// The gallery is for people who make pages; the crate does not embed it. [[name]] stands for an icon.
for (const page of ["gallery", "gallery-participant", "gallery-door"]) {
  write(`gallery/${page}.html`, read(at(page + ".html")).replace(/\[\[([\w-]+)\]\]/g, (_, name) => (name === "logo" ? read(at("logo.svg")).trim() : icon(name))));
}
for (const [name, file] of Object.entries(LICENCES)) write(`licences/${name}`, read(modules(file)));

fs.rmSync(out, { recursive: true, force: true });
fs.renameSync(work, out);

const size = (name) => zlib.brotliCompressSync(fs.readFileSync(path.join(out, name))).length;
const font = (name) => fs.statSync(path.join(out, "fonts", name + ".woff2")).size;
const shared = size("opstap.css") + size("opstap.js") + size("htmx.js") + size("icon.svg");
const kb = (bytes) => (bytes / 1000).toFixed(1) + " kB";
console.log(`css ${kb(size("opstap.css"))}, htmx ${kb(size("htmx.js"))}, script ${kb(size("opstap.js"))} (brotli), ${names.length} icons`);
console.log(`first page without its HTML: staff ${kb(shared + font("figtree-latin-wght-normal"))}, participant ${kb(shared + font("andika-latin-400-normal") + font("andika-latin-700-normal"))}`);
