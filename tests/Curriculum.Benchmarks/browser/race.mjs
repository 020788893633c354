// Training steps in a page, ours and TensorFlow.js's, in one headless Chromium: prints the table of results/browser.md.
//   npm --prefix tests/Curriculum.Benchmarks/browser ci
//   node tests/Curriculum.Benchmarks/browser/race.mjs [FILTER] [--engine DIR]
// FILTER: only the workloads whose names contain it. The engine is the built site's, or the one in DIR.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url)),
  args = process.argv.slice(2),
  named = args.indexOf("--engine"),
  engine = resolve(named < 0 ? join(folder, "../../../artifacts/site/engine") : args.splice(named, 2)[1]),
  packages = join(folder, "node_modules/@tensorflow");
for (const [path, cure] of [
  [join(engine, "kernels.wasm"), "dotnet run --project src/Curriculum.Cli -- site"],
  [packages, "npm --prefix tests/Curriculum.Benchmarks/browser ci"],
])
  if (!existsSync(path)) {
    console.error(`${path} is missing: run ${cure} first.`);
    process.exit(3);
  }

/** The file behind an address, or null. The managed engine is the same without its kernels. */
function fileOf(path) {
  if (path === "/") return join(folder, "race.html");
  if (path.startsWith("/managed/")) return /kernels.*\.wasm$/.test(path) ? null : join(engine, path.slice(9));
  if (path.startsWith("/engine/")) return join(engine, path.slice(8));
  if (path === "/tf/tf.min.js") return join(packages, "tfjs/dist/tf.min.js");
  if (path.startsWith("/tf/")) return join(packages, "tfjs-backend-wasm/dist", path.slice(4));
  return join(folder, path);
}

const types = {
  ".js": "text/javascript",
  ".html": "text/html",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
let finish;
const finished = new Promise((done) => {
  finish = done;
});
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://x").pathname);
  if (request.method === "POST") {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      response.end();
      const message = JSON.parse(text);
      if (message.what === "note") console.error(message.text);
      else finish(message);
    });
    return;
  }
  const file = fileOf(path);
  if (!file || !existsSync(file) || statSync(file).isDirectory()) {
    response.statusCode = 404;
    return response.end();
  }
  // An isolated page has a clock of 5 µs; any other one of 100 µs.
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const profile = mkdtempSync(join(tmpdir(), "race-")),
  browser = spawn(
    process.env.CURRICULUM_CHROMIUM ?? "chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${server.address().port}/?filter=${encodeURIComponent(args[0] ?? "")}`,
    ],
    { stdio: "ignore" },
  );
browser.on("error", () => finish({ what: "failed", message: "Chromium could not be started." }));
const limit = setTimeout(() => finish({ what: "failed", message: "not finished within 20 minutes" }), 1_200_000);
const before = loadavg()[0],
  result = await finished;
clearTimeout(limit);

if (result.what === "failed") console.error(`The race failed: ${result.message}`);
else {
  const us = (time) => Math.round(time).toLocaleString("en"),
    ratios = result.rows.map((row) => row.us / row.kernels);
  console.log(
    "| workload | with the kernels | managed | TensorFlow.js | ratio | managed ratio |\n|---|---|---|---|---|---|",
  );
  for (const { name, kernels, managed, us: theirs, backend } of result.rows)
    console.log(
      `| ${name} | ${us(kernels)} | ${us(managed)} | ${us(theirs)}${backend === "cpu" ? " (JavaScript)" : ""} | ` +
        `**${(theirs / kernels).toFixed(1)}×** | ${(theirs / managed).toFixed(2)}× |`,
    );
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  console.log(
    `\nGeometric mean ${mean.toFixed(1)}×, least ${Math.min(...ratios).toFixed(1)}×. Load of the machine: ` +
      `${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`,
  );
}
if (browser.exitCode === null && browser.pid) {
  browser.kill();
  await new Promise((ended) => browser.on("exit", ended));
}
server.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.exit(result.what === "failed" ? 1 : 0);
