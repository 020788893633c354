// Opens every page of a site in light and in dark, on a wide screen and on a phone: axe-core must find nothing serious,
// the console must stay empty, nothing may stick out at the side, no legend may be cut, and a page with all it loads
// must stay under its weight.
//   node build/inspect.mjs SITE CHROMIUM       exit code 1 when something is wrong
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const [site, executablePath] = [path.resolve(process.argv[2]), process.argv[3]];
const { pages } = JSON.parse(await readFile(path.join(site, "curriculum-site.json"), "utf8"));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const origin = "http://site.invalid/";
const heaviest = 1.5e6; // bytes as a server with gzip sends them, without the engine
const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1400, height: 1000 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1400, height: 1000 } },
  { name: "phone, dark", colorScheme: "dark", viewport: { width: 390, height: 800 } },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--disable-gpu"] });
let wrong = 0,
  looked = 0;
const complain = (...words) => {
  wrong++;
  console.log(...words);
};
const sizes = new Map();
const size = async (file) => {
  if (!sizes.has(file))
    sizes.set(
      file,
      file.endsWith(".woff2") ? (await readFile(file)).length : gzipSync(await readFile(file), { level: 6 }).length,
    );
  return sizes.get(file);
};

for (const { name, ...look } of looks) {
  const context = await browser.newContext({ ...look, reducedMotion: "reduce", serviceWorkers: "block" });
  // The site's files, without a server.
  let loaded = new Set();
  await context.route("**/*", (route) => {
    const file = path.join(site, decodeURIComponent(new URL(route.request().url()).pathname));
    loaded.add(file);
    return file.startsWith(site) ? route.fulfill({ path: file }).catch(() => route.abort()) : route.abort();
  });
  for (const address of pages) {
    loaded = new Set();
    const page = await context.newPage();
    page.on(
      "console",
      (message) => message.type() === "error" && complain(`${address} (${name}) console: ${message.text()}`),
    );
    page.on("pageerror", (error) => complain(`${address} (${name}) error: ${error}`));
    await page.goto(origin + address, { waitUntil: "load" });
    await page.evaluate(async () => {
      // Every figure draws itself when it comes near: walk down the page.
      for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
    });
    await page.waitForLoadState("networkidle");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) complain(`${address} (${name}) is ${over} px wider than the window`);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll(".legend")].flatMap((legend) => {
        const edge = legend.querySelector("rect.bg")?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
        const words = [...legend.querySelectorAll(".legendtext")];
        return words.filter((word) => word.getBoundingClientRect().right > edge + 1).map((word) => word.textContent);
      }),
    );
    for (const word of cut) complain(`${address} (${name}) cuts "${word}" in a legend`);
    let weight = 0;
    for (const file of loaded) if (!file.startsWith(path.join(site, "engine"))) weight += await size(file);
    if (weight > heaviest) complain(`${address} (${name}) weighs ${(weight / 1e6).toFixed(2)} MB`);
    if (name === "light") console.log(`${address}: ${(weight / 1e6).toFixed(2)} MB`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    looked++;
    for (const { id, impact, help, nodes } of violations) {
      const heavy = impact === "serious" || impact === "critical";
      (heavy ? complain : console.log)(
        `${address} (${name}) ${impact} ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`,
      );
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${looked} views, ${wrong} things wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
