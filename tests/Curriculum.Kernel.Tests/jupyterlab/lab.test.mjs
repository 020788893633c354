// What a person does in JupyterLab, done in Debian's Chromium; the last line says where the pictures are. Look at them.
//   npm ci && npm run build && npm test     (before: dotnet build src/Curriculum.Cli, in the repository's folder)
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { LabPage } from "./page.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const built = path.join(root, "src/Curriculum.Cli/bin/Release/net10.0");
const front = path.join(root, "artifacts/jupyterlab");
const notebook = "01-composition.ipynb";
const stub = "Vector<double> ForwardPass(";
const check = "Exercise.ForwardPass.Check";
const answer = (expression) => `${stub}Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2,
    Vector<double> v)
{
    return ${expression};
}`;

const skip = missing();
const home = await mkdtemp(path.join(os.tmpdir(), "curriculum-lab-"));
const pictures = await mkdtemp(path.join(os.tmpdir(), "curriculum-lab-pictures-"));
let server;
let browser;
let lab;
let said = "";

before(async () => {
  if (skip) return;
  await learnersFolder();
  const port = await freePort();
  const token = "0123456789abcdef";
  const { JUPYTER_DATA_DIR, JUPYTER_CONFIG_DIR, JUPYTER_RUNTIME_DIR, XDG_DATA_HOME, ...environment } = process.env;
  server = spawn(
    "/usr/bin/python3",
    [
      path.join(here, "serve.py"),
      front,
      path.join(home, "state"),
      "--no-browser",
      "--allow-root",
      "--ServerApp.ip=127.0.0.1",
      `--ServerApp.port=${port}`,
      "--ServerApp.port_retries=0",
      `--ServerApp.token=${token}`,
      `--ServerApp.root_dir=${home}`,
    ],
    {
      cwd: home,
      detached: true,
      env: { ...environment, HOME: home, JUPYTER_PATH: path.join(home, "share/jupyter"), DOTNET_CLI_HOME: home },
    },
  );
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (said += text));
  await until("the server answers", async () => (await fetch(`http://127.0.0.1:${port}/api?token=${token}`)).ok);
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  lab = new LabPage(page, pictures);
  await page.goto(`http://127.0.0.1:${port}/lab?token=${token}`);
});

after(async () => {
  await browser?.close();
  if (server?.exitCode === null) {
    process.kill(-server.pid); // its kernels with it
    await new Promise((done) => server.once("exit", done));
  }
  await rm(home, { recursive: true, force: true });
  if (!skip) console.log(`Pictures: ${pictures}`);
});

test("Run all, answer an exercise, see the verdict and the live figure's last picture, interrupt, restart", {
  skip,
}, async () => {
  try {
    await work();
  } catch (error) {
    await lab.picture("failed");
    console.log(`\n(picture: ${pictures}/failed.png)\nConsole:\n${lab.console.join("\n")}\nServer:\n${said}`);
    throw error;
  }
});

async function work() {
  await lab.open("my", notebook);
  assert.equal(await lab.kernel(), ".NET (C#) by Curriculum", "the kernel is found by itself");

  // Run all: figures are drawn, and an exercise that nobody began is no failure.
  await lab.runAll();
  const cells = await lab.outputs();
  const failed = cells.filter((cell) => cell.outputs.some((o) => o.output_type === "error"));
  assert.deepEqual(
    failed.map((cell) => cell.source),
    [],
    "no cell ends in an error",
  );
  assert.equal(cells.filter((cell) => cell.count === null).length, 0, "every code cell ran");
  await lab.draws('Plot.Function("The ramp');
  await lab.picture("1-figure");
  await lab.shows(check, "not started");
  await lab.picture("2-not-started");

  // The live figure stands at its last picture: the text says where it ended, the page has as many points.
  const teaser = 'Show(Plot.Lines("The loss while it learns"))';
  await lab.draws(teaser);
  const live = cells.find((cell) => cell.source.includes(teaser)).outputs;
  const texts = live.map((output) => `${output.data?.["text/plain"] ?? ""}`);
  const points = Number(
    texts
      .map((text) => text.match(/([0-9,]+) points/)?.[1])
      .find(Boolean)
      ?.replace(",", ""),
  );
  assert.ok(points > 100, `the alternative text says how many points are drawn: ${texts}`);
  assert.equal(live.filter((o) => o.output_type === "stream").length, 0, "nothing is written beside it");
  assert.equal(await lab.points(teaser), points);
  await lab.picture("3-live");

  // A wrong answer gets words, the right one is correct.
  await lab.edit(stub, answer("A2 * (A1 * v + b1) + b2"));
  await lab.runCell(check);
  await lab.shows(check, "left out the ReLU");
  await lab.picture("4-almost");
  await lab.edit(stub, answer("A2 * ReLU(A1 * v + b1) + b2"));
  await lab.runCell(check);
  await lab.shows(check, "correct");
  await lab.picture("5-correct");

  // An endless loop is stopped by the button, and the variables are still there.
  await lab.append("var kept = 17; while (true) { kept = 18; }");
  await lab.runs();
  await lab.picture("6-running");
  await lab.interrupt();
  await lab.rests();
  await lab.picture("7-interrupted");
  await lab.append('$"still {kept}"');
  await lab.shows('$"still {kept}"', "still 18");

  // A restart forgets them.
  await lab.restart();
  await lab.append("kept + 1");
  await lab.shows("kept + 1", "'kept' does not exist");
  await lab.picture("8-restarted");
  assert.deepEqual(lab.dialogs, ["Restart Kernel?"], "no dialog but the one that asks before a restart");
}

/** The sentence that says why nothing can be seen here, or false. */
function missing() {
  if (!existsSync("/usr/bin/chromium")) return "SKIPPED: apt-get install chromium";
  const server = spawnSync("/usr/bin/python3", ["-c", "import jupyterlab_server"]);
  if (server.status !== 0) return "SKIPPED: apt-get install jupyter-server python3-jupyterlab-server";
  assert.ok(existsSync(path.join(front, "version")), "The front end is not there: npm run build");
  assert.ok(existsSync(built), "The command is not built: dotnet build src/Curriculum.Cli");
  return false;
}

/** The kernel, a copy of the notebook in my/, and the built course where the setup looks for it. */
async function learnersFolder() {
  // From a copy outside the checkout, as a .NET tool installs it: copied as it was built, in seconds.
  const command = path.join(home, "command");
  await cp(built, command, { recursive: true });
  const install = spawnSync(
    "dotnet",
    [path.join(command, "Curriculum.Cli.dll"), "kernel", "install", "--prefix", home],
    { encoding: "utf8" },
  );
  assert.equal(install.status, 0, install.stdout + install.stderr);
  await mkdir(path.join(home, "my"));
  await symlink(path.join(root, "artifacts"), path.join(home, "artifacts"));
  await cp(path.join(root, "notebooks/setup.csx"), path.join(home, "my/setup.csx"));
  await writeFile(path.join(home, "my", notebook), await readFile(path.join(root, "notebooks", notebook)));
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

async function until(what, holds) {
  for (const end = Date.now() + 120_000; Date.now() < end; ) {
    if (server.exitCode !== null) break;
    if (await holds().catch(() => false)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`Not so: ${what}.\n${said}`);
}
