// The engine in a worker: has its files fetched and unpacked, starts .NET, and speaks with the page in plain messages.
import { dotnet } from "./_framework/dotnet.js";
import { unzstd } from "./zstd.js";

const here = new URL("./", import.meta.url);
const post = message => postMessage(message);

let total = 0, loaded = 0, told = 0, what;
function progress(bytes) {
  loaded += bytes;
  const now = performance.now();
  if (now - told < 50 && loaded < total) return;
  told = now;
  post({ type: "progress", loaded, total, ...(what && { what }) });
}

const unpacker = new Worker(new URL("unpacker.js", here), { type: "module" });
const waiting = new Map();

unpacker.onmessage = ({ data: { name, bytes, error, loaded } }) => {
  if (loaded) return progress(loaded);
  const { resolve, reject } = waiting.get(name);
  waiting.delete(name);
  if (error) reject(new Error(error));
  else resolve(bytes);
};
unpacker.onerror = event => {
  for (const { reject } of waiting.values()) reject(new Error(event.message || "its files could not be unpacked"));
};

/** The bytes of a file; later: when .NET needs nothing else. */
function file(name, later = false) {
  return new Promise((resolve, reject) => {
    waiting.set(name, { resolve, reject });
    unpacker.postMessage({ name, later });
  });
}

const unpacked = (name, later) => file(`${name}.zst`, later);

// While a cell waits for an assembly: a worker may fetch synchronously.
function fetchAssembly(name) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(`_framework/${name}.zst`, here), false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${name} could not be fetched: the server answered ${request.status}.`);
  return unzstd(new Uint8Array(request.response));
}

let engine, manifest, second;

async function start(notebook) {
  const began = performance.now();
  manifest = await (await fetch(new URL("manifest.json", here))).json();
  const first = new Set(manifest.first);
  total = manifest.firstBytes;
  const scripts = {};
  for (const name of ["dotnet.runtime.js", "dotnet.native.js"])
    scripts[name] = URL.createObjectURL(new Blob([await unpacked(`_framework/${name}`)], { type: "text/javascript" }));
  dotnet.withResourceLoader((type, name) => type === "dotnetjs" ? scripts[name]
    : unpacked(`_framework/${name}`).then(bytes => new Response(bytes, {
      headers: { "Content-Type": type === "dotnetwasm" ? "application/wasm" : "application/octet-stream" },
    })));
  dotnet.withModuleConfig({
    // A script that comes as a blob has no folder.
    locateFile: name => new URL(`_framework/${name}`, here).href,
    onConfigLoaded(config) {
      config.resources.assembly = config.resources.assembly.filter(asset => first.has(asset.name));
    },
  });
  const starting = dotnet.create();
  const references = unpacked("references", true), setup = file("setup.csx");
  const cells = unpacked(`cells/${notebook}`, true).catch(() => null);   // without them each cell is compiled
  const course = manifest.course.map(name => unpacked(`_framework/${name}`, true).then(data => [name, data]));
  const { getAssemblyExports, getConfig, setModuleImports } = await starting;
  setModuleImports("page", { post: json => post(JSON.parse(json)), fetchAssembly });
  engine = (await getAssemblyExports(getConfig().mainAssemblyName)).Curriculum.LiveBook.Engine;
  engine.Start(await references, manifest.assemblies, await setup);
  for (const file of course) engine.File(...await file);
  const ready = await cells;
  if (ready) engine.Cells(ready);
  post({ type: "ready", ms: Math.round(performance.now() - began) });
}

// What completion needs comes at the first question.
function completion() {
  return second ??= (async () => {
    [what, total, loaded] = ["completion", manifest.secondBytes, 0];
    const files = await Promise.all(manifest.second.map(async name => [name, await unpacked(`_framework/${name}`)]));
    for (const [name, data] of files) engine.File(name, data);
  })();
}

const handlers = {
  start: ({ notebook }) => start(notebook).catch(error => post({ type: "failed", message: `The engine could not be started: ${error.message ?? error}` })),
  run: ({ id, cell, code }) => engine.Run(id, cell, code),
  complete: async ({ id, code, position }) => { await completion(); await engine.Complete(id, code, position); },
  describe: async ({ id, code, position, item }) => { await completion(); await engine.Describe(id, code, position, item); },
  inspect: async ({ id, code, position }) => { await completion(); await engine.Inspect(id, code, position); },
};

function reason(error) {
  const text = String(error?.message ?? error);
  return /memory|table index|RangeError|Maximum call stack/i.test(text)
    ? `The cell used more memory than a page can have, and the engine ended (${text}).` : `The engine ended: ${text}`;
}

// An exception of C# is a question without an answer; anything else has ended .NET, and with it the session.
const ended = error => error instanceof WebAssembly.RuntimeError || /already exited|out of memory|memory access|table index|exit code|ExitStatus/i.test(`${error?.name} ${error?.message ?? error}`);

let turn = Promise.resolve();
onmessage = ({ data }) => {
  turn = turn.then(() => handlers[data.type](data)).catch(error => post({ type: ended(error) ? "dead" : "failed", id: data.id, message: reason(error) }));
};
