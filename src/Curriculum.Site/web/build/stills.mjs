// Draws figures in Chromium and gives them back as pictures that take the page's colours.
//   node build/stills.mjs CHROMIUM       standard input: [{key, spec}]; standard output: {key: [HTML of each panel]}
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const web = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
let text = "";
for await (const chunk of process.stdin) text += chunk;
const figures = JSON.parse(text);

const { outputFiles } = await build({
  absWorkingDir: web,
  entryPoints: ["build/stills-page.js"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "stills",
  logLevel: "error",
  target: "es2022",
});

// Plotly measures a legend's words to place them, so they have to be set in the font that the page will set them in.
const sheet = createRequire(import.meta.url).resolve("@fontsource-variable/inter/index.css");
let fonts = (await readFile(sheet, "utf8")).replaceAll("'Inter Variable'", "Inter");
for (const [address, file] of fonts.matchAll(/url\(\.\/([^)]+)\)/g)) {
  const bytes = await readFile(path.join(path.dirname(sheet), file));
  fonts = fonts.replaceAll(address, `url(data:font/woff2;base64,${bytes.toString("base64")})`);
}

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-quic", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, deviceScaleFactor: 1 });
  await page.setContent("<!doctype html><body></body>");
  await page.addStyleTag({ content: fonts });
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  await page.addScriptTag({ content: outputFiles[0].text });
  const pictures = {};
  for (const { key, spec } of figures)
    pictures[key] = await page.evaluate((figure) => globalThis.stills.draw(figure), spec);
  process.stdout.write(JSON.stringify(pictures));
} finally {
  await browser.close();
}
