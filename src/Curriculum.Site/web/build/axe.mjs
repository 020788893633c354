// Looks at every page of a site with axe-core, in light and in dark, on a wide screen and on a phone.
//   node build/axe.mjs SITE CHROMIUM       exit code 1 when a violation is serious
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

const [site, executablePath] = [path.resolve(process.argv[2]), process.argv[3]];
const { pages } = JSON.parse(await readFile(path.join(site, "curriculum-site.json"), "utf8"));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const origin = "http://site.invalid/";
const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1400, height: 1000 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1400, height: 1000 } },
  { name: "phone, dark", colorScheme: "dark", viewport: { width: 390, height: 800 } },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--disable-gpu"] });
let serious = 0, looked = 0;
for (const { name, ...look } of looks) {
  const context = await browser.newContext({ ...look, reducedMotion: "reduce", serviceWorkers: "block" });
  // The site's files, without a server.
  await context.route("**/*", (route) => {
    const file = path.join(site, decodeURIComponent(new URL(route.request().url()).pathname));
    return file.startsWith(site) ? route.fulfill({ path: file }).catch(() => route.abort()) : route.abort();
  });
  for (const address of pages) {
    const page = await context.newPage();
    await page.goto(origin + address, { waitUntil: "load" });
    await page.evaluate(async () => {
      // Every figure draws itself when it comes near: walk down the page.
      for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
    });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    looked++;
    for (const { id, impact, help, nodes } of violations) {
      const heavy = impact === "serious" || impact === "critical";
      if (heavy) serious++;
      console.log(`${heavy ? "SERIOUS" : impact} ${address} (${name}): ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${looked} views, ${serious} serious violations`);
process.exitCode = serious > 0 ? 1 : 0;
