// Runs notebooks in headless Chromium through the worker's protocol and prints what each cell took.
//   node src/Curriculum.LiveBook/Measuring/measure.mjs [notebooks…] [--engine DIR] [--cell "code"] [--then "code"]
//     [--complete "code"] [--prepare] [--first N] [--warm] [--solved] [--show] [--files] [--table]
// No notebook: 01. "all": every one. --cell: run this instead of a notebook. --complete: ask what may follow that code.
// --prepare: after the cells, what an idle engine does before the next text, piece by piece; --then comes after it.
// --first: only the first N cells.
// --show: print what cells show.
// --table: at the end a table, one row a notebook, with the cells that took half a second or more.
// --files: print what is fetched. --warm: the first notebook twice, so that the second time the browser has it all.
// --solved: with the exercises' solutions.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url)),
  root = resolve(folder, "../../..");
const args = process.argv.slice(2),
  options = { cells: [], names: [] };
while (args.length) {
  const arg = args.shift();
  if (arg === "--engine") options.engine = resolve(args.shift());
  else if (arg === "--cell") options.cells.push(args.shift());
  else if (arg === "--then") options.after = args.shift();
  else if (arg === "--complete") options.completions = [...(options.completions ?? []), args.shift()];
  else if (arg === "--table") options.table = true;
  else if (arg === "--first") options.first = Number(args.shift());
  else if (arg === "--prepare") options.prepare = true;
  else if (arg === "--warm") options.warm = true;
  else if (arg === "--show") options.show = true;
  else if (arg === "--files") options.files = true;
  else if (arg === "--solved") options.solved = true;
  else options.names.push(arg);
}
const engine = options.engine ?? join(root, "artifacts/site/engine");
if (!existsSync(join(engine, "worker.js")))
  throw new Error(`${engine} holds no engine: run dotnet run --project src/Curriculum.Cli -- site first.`);

function solution(id) {
  const file = join(
    root,
    "tests/Curriculum.Exercises.Tests/Answers",
    id.replace("exercise-", "").replace("-", "."),
    "solution.csx",
  );
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
function notebook(name) {
  const json = JSON.parse(readFileSync(join(root, "notebooks", name), "utf8"));
  return {
    name: name.replace(".ipynb", ""),
    cells: json.cells
      .filter((cell) => cell.cell_type === "code")
      .map((cell) => ({
        cell: cell.id,
        code: (options.solved && solution(cell.id)) || [cell.source].flat().join(""),
      })),
  };
}
const all = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
const books =
  options.cells.length > 0
    ? [{ name: "cells", cells: options.cells.map((code, k) => ({ cell: `cell-${k + 1}`, code })) }]
    : (options.names.length === 0 ? ["01"] : options.names[0] === "all" ? all : options.names).map((name) =>
        notebook(
          all.find((one) => one.startsWith(name)) ??
            (() => {
              throw new Error(`There is no notebook ${name}.`);
            })(),
        ),
      );
for (const book of books) {
  if (options.first) book.cells.splice(options.first);
  if (options.prepare) book.cells.push({ prepare: true });
  if (options.after) book.cells.push({ cell: "then", code: options.after });
}
books[0].completions = options.completions ?? [];
const jobs = options.warm ? [books[0], ...books] : books;

const types = {
  ".js": "text/javascript",
  ".html": "text/html",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
let served = 0,
  requests = 0,
  done;
const finished = new Promise((resolve) => {
  done = resolve;
});
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  if (request.method === "POST") {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      response.end();
      report(JSON.parse(text));
    });
    return;
  }
  if (path === "/jobs") return response.end(JSON.stringify(jobs));
  const file = path === "/" ? join(folder, "measure.html") : join(engine, normalize(path));
  if (!existsSync(file) || statSync(file).isDirectory()) {
    response.statusCode = 404;
    return response.end();
  }
  served += statSync(file).size;
  requests++;
  if (options.files) console.log(`${String(statSync(file).size).padStart(9)}  ${path}`);
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "max-age=600");
  createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const rows = []; // {name, all, cells: [{cell, ms}]}
const time = (ms) => `${(ms / 1000).toFixed(2)} s`.padStart(9);
function report(message) {
  switch (message.what) {
    case "begin":
      rows.push({ name: message.name, all: 0, cells: [] });
      console.log(`\n${message.name}`);
      break;
    case "ready":
      console.log(`${time(message.ms)}  ready, ${(served / 1e6).toFixed(2)} MB in ${requests} requests`);
      break;
    case "cell":
      rows.at(-1).cells.push(message);
      console.log(
        `${time(message.ms)}  ${message.cell}${message.ok ? "" : "  NOT OK"}${message.ms > 5000 ? "  SLOW" : ""}  ` +
          `${message.outputs} outputs${message.note ? `\n${message.note}` : ""}`,
      );
      break;
    case "prepared":
      console.log(
        `${time(message.pieces.reduce((sum, ms) => sum + ms, 0))}  prepared, piece by piece: ` +
          `${message.pieces.map((ms) => ms.toFixed(0)).join(" ")} ms`,
      );
      break;
    case "end":
      rows.at(-1).all = message.ms;
      console.log(
        `${time(message.ms)}  in all, first result at ${time(message.first).trim()}, ${(served / 1e6).toFixed(2)} ` +
          `MB in ${requests} requests, ${Math.round(message.memory / 1e6)} MB of memory`,
      );
      served = requests = 0;
      break;
    case "failed":
      console.log(`failed: ${message.message}`);
      break;
    case "finished":
      done();
      break;
  }
}

const profile = mkdtempSync(join(tmpdir(), "livebook-"));
const browser = spawn(
  "chromium",
  [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-precise-memory-info",
    `--user-data-dir=${profile}`,
    `http://127.0.0.1:${server.address().port}/?show=${options.show ? 1 : 0}`,
  ],
  { stdio: "ignore" },
);
const limit = setTimeout(() => {
  console.log("not finished within 15 minutes");
  done();
}, 900_000);
await finished;
clearTimeout(limit);
if (options.table) {
  const seconds = (ms) => (ms / 1000).toFixed(1);
  console.log("\n| notebook | in all, s | cells of half a second or more, s |\n|---|---|---|");
  for (const { name, all, cells } of rows) {
    const slow = cells.filter(({ ms }) => ms >= 500).sort((a, b) => b.ms - a.ms);
    console.log(
      `| ${name} | ${seconds(all)} | ${slow.map(({ cell, ms }) => `\`${cell}\` ${seconds(ms)}`).join(", ")} |`,
    );
  }
}
browser.kill();
server.close();
await new Promise((resolve) => browser.on("exit", resolve));
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.exit();
