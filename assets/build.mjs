// Builds src/belisha/web/static/belisha: styles, script, fonts, pictures, and the manifest that the tests hold them against.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { compile } from "sass";

const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(HERE, "node_modules");
const WEB = join(HERE, "../src/belisha/web");
const OUT = join(WEB, "static/belisha");
const FONT = join(MODULES, "@fontsource-variable/atkinson-hyperlegible-next");

const versionOf = (name) => JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8")).version;

function styles() {
  const made = compile(join(HERE, "scss/belisha.scss"), { style: "compressed", loadPaths: [MODULES], quietDeps: true });
  // What was written for Internet Explorer goes: no browser that Belisha supports reads it.
  const modern = made.css.replace(/@media screen(\\0|\ufffd|\\fffd)[^{]*\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, "");
  const small = transformSync(modern, { loader: "css", minify: true, target: ["chrome109", "firefox115", "safari15.6"] }).code;
  if (/GDS Transport|url\(["']?(\/|https?:)/.test(small)) throw new Error("the stylesheet names a font or an address that is not ours");
  writeFileSync(join(OUT, "belisha.css"), `/*! Contains parts of govuk-frontend ${versionOf("govuk-frontend")}, MIT, (c) Crown Copyright; see licences.txt */${small}`);
}

function script() {
  const source = readFileSync(join(HERE, "belisha.js"), "utf8");
  writeFileSync(join(OUT, "belisha.js"), transformSync(source, { minify: true, target: "es2020" }).code);
}

function copies() {
  copyFileSync(join(MODULES, "htmx.org/dist/htmx.min.js"), join(OUT, "htmx.min.js"));
  copyFileSync(join(FONT, "files/atkinson-hyperlegible-next-latin-wght-normal.woff2"), join(OUT, "atkinson-hyperlegible-next.woff2"));
  copyFileSync(join(FONT, "LICENSE"), join(OUT, "OFL.txt"));
  for (const name of readdirSync(join(HERE, "pictures"))) copyFileSync(join(HERE, "pictures", name), join(OUT, name));
}

// The package of govuk-frontend comes without the text of its licence.
function licences() {
  const texts = {
    "govuk-frontend": join(HERE, "licences/govuk-frontend.txt"),
    "htmx.org": join(MODULES, "htmx.org/LICENSE"),
    scowl: join(HERE, "licences/scowl.txt"),
  };
  const parts = Object.entries(texts).map(([name, path]) => `${name}\n\n${readFileSync(path, "utf8").trim()}\n`);
  writeFileSync(join(OUT, "licences.txt"), parts.join("\n\n"));
}

function manifest() {
  const files = {};
  for (const name of readdirSync(OUT).sort()) {
    files[name] = createHash("sha256").update(readFileSync(join(OUT, name))).digest("hex");
  }
  const vendored = ["govuk-frontend", "htmx.org", "@fontsource-variable/atkinson-hyperlegible-next"];
  const from = Object.fromEntries(vendored.map((name) => [name, versionOf(name)]));
  writeFileSync(join(WEB, "static/vendor-manifest.json"), JSON.stringify({ from, files }, null, 2) + "\n");
}

mkdirSync(OUT, { recursive: true });
styles();
script();
copies();
licences();
manifest();
