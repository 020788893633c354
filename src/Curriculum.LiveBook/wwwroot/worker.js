// The engine in a worker: has its files fetched and unpacked, starts .NET, and speaks with the page in plain messages.
import { dotnet } from "./_framework/dotnet.js";
import { kept } from "./kept.js";
import { compiledKernels, kernelsFile, placeKernels } from "./kernels.js";
import { withhold } from "./withheld.js";
import { unpacking, unzstd } from "./zstd.js";

const here = new URL("./", import.meta.url);
// Held here, for what a cell could do harm with is gone from the worker before the first one runs.
const post = postMessage.bind(self);
const Request = XMLHttpRequest;

const failFast = "Environment.FailFast"; // says nothing of itself

let total = 0,
  loaded = 0,
  told = 0;
function progress(bytes) {
  loaded += bytes;
  const now = performance.now();
  if (now - told < 50 && loaded < total) return;
  told = now;
  post({ type: "progress", loaded, total });
}

const waiting = new Map(); // address -> {resolve, reject}
let unpacker = null;

function ask(question) {
  if (!unpacker) {
    unpacker = new Worker(new URL("unpacker.js", here), { type: "module" });
    unpacker.onmessage = ({ data }) => heard(data);
    unpacker.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message || "its files could not be unpacked"));
    };
  }
  unpacker.postMessage(question);
}

function heard({ address, bytes, error, loaded }) {
  if (loaded) return progress(loaded);
  const { resolve, reject } = waiting.get(address);
  waiting.delete(address);
  if (error) reject(new Error(error));
  else resolve(bytes);
}

// The unpacker has caches and can start workers: nothing of it may come here once a cell could listen. It keeps what is
// fresh, and ends by itself.
function leave(fresh) {
  if (!unpacker) return;
  unpacker.onmessage = unpacker.onerror = null;
  unpacker.postMessage(
    { bundles: fresh },
    fresh.map(({ bytes }) => bytes.buffer),
  );
  unpacker = null;
}

function unpacked(address, version = null) {
  return new Promise((resolve, reject) => {
    waiting.set(address, { resolve, reject });
    ask({ address, version });
  });
}

/** The bytes of a file, unpacked. */
function file(name) {
  const address = new URL(`${name}.zst`, here).href;
  fetched.push(address);
  return unpacked(address);
}

/**
 * A bundle that every start needs, as {name, version, bytes, fresh}: kept from an earlier visit, or fresh from the
 * server.
 */
async function bundle(name) {
  const { version, size } = manifest.bundles[name],
    bytes = await kept(name, version);
  if (bytes) progress(size);
  // The engine keeps it by itself, the service worker need not: that is what "own" says.
  return {
    name,
    version,
    fresh: !bytes,
    bytes: bytes ?? (await unpacked(new URL(`${name}.zst?own=${version}`, here).href, version)),
  };
}

/** The files of a bundle: length of the name, name, length, bytes. */
function* filesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const start = at + 1 + bytes[at] + 4,
      size = view.getUint32(start - 4, true);
    yield [new TextDecoder().decode(bytes.subarray(at + 1, start - 4)), bytes.subarray(start, start + size)];
    at = start + size;
  }
}

// What the service worker should have for a visit without a network, whether it saw this worker ask for it or not.
let fetched = [
  ...["worker.js", "unpacker.js", "kept.js", "version.js", "withheld.js", "zstd.js", "manifest.json"],
  ...["kernels.js", kernelsFile()],
  ...["_framework/dotnet.js", "_framework/dotnet.runtime.js", "_framework/dotnet.native.js"],
].map((name) => new URL(name, here).href);
function tell() {
  if (fetched.length > 0) post({ type: "fetched", files: fetched });
  fetched = [];
}

// What came with the engine for cells to ask for; it is handed over when one does.
const beside = new Map();

// While a cell waits for a file: a worker may fetch synchronously.
function fetchFile(name) {
  const own = beside.get(name);
  if (own) {
    beside.delete(name);
    return own;
  }
  const request = new Request(),
    address = new URL(`_framework/${name}.zst`, here).href;
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    throw new Error(`${name} was not needed before and could not be fetched: go online and run the cell again.`);
  }
  if (request.status !== 200) throw new Error(`${name} could not be fetched: the server answered ${request.status}.`);
  fetched.push(address);
  tell();
  return unzstd(new Uint8Array(request.response));
}

let engine, manifest, second, given;

// Of what compiles, and of what cells compile against.
const version = () => ["runtime", "course"].map((name) => manifest.bundles[name].version).join("-");

async function start(notebook, own) {
  const began = performance.now();
  manifest = await (await fetch(new URL("manifest.json", here))).json();
  total = manifest.bundles.runtime.size + manifest.bundles.course.size;
  const bundles = [bundle("runtime"), bundle("course")];
  const kernels = compiledKernels(new URL(kernelsFile(), here));
  const cells = file(`cells/${notebook}`).catch(() => null); // without them each cell is compiled
  const unbundled = Promise.all(bundles).then((all) => new Map(all.flatMap(({ bytes }) => [...filesOf(bytes)])));
  // The runtime's scripts load while the bundles are read.
  dotnet.withResourceLoader((type, name) =>
    type === "dotnetjs"
      ? new URL(`_framework/${name}`, here).href
      : unbundled.then(
          (files) =>
            new Response(files.get(name), {
              headers: { "Content-Type": type === "dotnetwasm" ? "application/wasm" : "application/octet-stream" },
            }),
        ),
  );
  dotnet.withModuleConfig({
    onConfigLoaded(config) {
      config.resources.assembly = config.resources.assembly.filter((asset) => manifest.first.includes(asset.name));
    },
    // An abort leaves nobody to answer for the cell; of an end by its own will (Environment.Exit) Engine.cs tells.
    onAbort: (why) => post({ type: "dead", message: `The cell aborted it (${why?.message ?? why ?? failFast}).` }),
  });
  const { getAssemblyExports, getConfig, setModuleImports, Module } = await dotnet.create();
  const files = await unbundled;
  setModuleImports("page", { post: (json) => post(JSON.parse(json)), fetchFile });
  engine = (await getAssemblyExports(getConfig().mainAssemblyName)).Curriculum.LiveBook.Engine;
  const module = await kernels;
  if (module) {
    const { names, addresses } = placeKernels(module, Module.wasmExports);
    engine.Kernels(names, addresses);
  }
  const framework = [...filesOf(files.get("references"))].map(([name]) => name);
  engine.Start(framework, [...manifest.assemblies, ...manifest.beside]);
  // Copies: the bundles themselves go to be kept.
  for (const name of ["references", ...manifest.beside]) beside.set(name, files.get(name).slice());
  const ready = await cells;
  if (ready) engine.Cells(ready);
  if (own?.version === version()) engine.KeptCells(own.bytes);
  await unpacking;
  leave((await Promise.all(bundles)).filter((one) => one.fresh));
  withhold(self);
  const later = (manifest.offline ?? []).map((name) => new URL(`_framework/${name}.zst`, here).href);
  post({ type: "ready", ms: Math.round(performance.now() - began), later, version: version() });
  tell();
}

// What completion needs comes at the first question, from the page: it has an unpacker of its own.
function completion() {
  return (second ??= new Promise((resolve, reject) => {
    given = { resolve, reject };
    post({ type: "wanted", name: "completion", ...manifest.bundles.completion });
  }).catch((error) => {
    second = null;
    throw error;
  }));
}

function give({ bytes, error }) {
  if (error) return given?.reject(new Error(error));
  for (const [name, content] of filesOf(bytes)) engine.File(name, content);
  given?.resolve();
}

const handlers = {
  start: ({ notebook, kept: own }) =>
    start(notebook, own).catch((error) =>
      post({ type: "failed", message: `The engine could not be started: ${error.message ?? error}` }),
    ),
  run: ({ id, cell, code }) => engine.Run(id, cell, code),
  prepare: async ({ id }) => post({ type: "prepared", id, more: await engine.Prepare() }),
  keep: async ({ id, cells, texts, places }) => {
    await engine.Keep(cells, texts, places);
    post({ type: "kept", id, version: version(), bytes: engine.Kept(), stands: engine.Stands() });
  },
  complete: async ({ id, code, position }) => {
    await completion();
    await engine.Complete(id, code, position);
  },
  describe: async ({ id, code, position, item }) => {
    await completion();
    await engine.Describe(id, code, position, item);
  },
  inspect: async ({ id, code, position }) => {
    await completion();
    await engine.Inspect(id, code, position);
  },
};

function reason(error) {
  const text = String(error?.message ?? error);
  return /memory|table index|RangeError|Maximum call stack/i.test(text)
    ? `The cell used more memory than a page can have, and the engine ended (${text}).`
    : `The engine ended: ${text}`;
}

// An exception of C# is a question without an answer; anything else has ended .NET, and with it the session.
const ended = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  /already exited|out of memory|memory access|table index|exit code|ExitStatus/i.test(
    `${error?.name} ${error?.message ?? error}`,
  );

let turn = Promise.resolve();
self.onmessage = ({ data }) => {
  if (data.type === "bundle") return give(data);
  turn = turn
    .then(() => handlers[data.type](data))
    .catch((error) => post({ type: ended(error) ? "dead" : "failed", id: data.id, message: reason(error) }));
};
