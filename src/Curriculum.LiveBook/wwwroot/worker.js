// The engine in a worker: fetches and unpacks its files, starts .NET, and speaks with the page in plain messages.
import { dotnet } from "./_framework/dotnet.js";

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

async function fetched(name) {
  const response = await fetch(new URL(name, here));
  if (!response.ok) throw new Error(`${name} could not be fetched: the server answered ${response.status}.`);
  const parts = [], reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    progress(value.length);
  }
}

// A server may unpack .gz by itself (Content-Encoding): then there is nothing left to do.
async function unpacked(name) {
  const blob = await fetched(name + ".gz");
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return head[0] === 0x1f && head[1] === 0x8b ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
}

async function bytes(stream) {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// While a cell waits for an assembly: a worker may fetch synchronously. .NET unpacks it.
function fetchAssembly(name) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(`_framework/${name}.gz`, here), false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${name} could not be fetched: the server answered ${request.status}.`);
  return new Uint8Array(request.response);
}

let engine, manifest, second;

async function start() {
  const began = performance.now();
  manifest = await (await fetch(new URL("manifest.json", here))).json();
  const first = new Set(manifest.first);
  total = manifest.firstBytes;
  const references = unpacked("references").then(bytes);
  const setup = fetched("setup.csx").then(blob => bytes(blob.stream()));
  const course = manifest.course.map(name => unpacked(`_framework/${name}`).then(bytes).then(data => [name, data]));
  dotnet.withResourceLoader((type, name) => {
    if (type === "dotnetjs") return undefined;
    return unpacked(`_framework/${name}`).then(stream =>
      new Response(stream, { headers: { "Content-Type": type === "dotnetwasm" ? "application/wasm" : "application/octet-stream" } }));
  });
  dotnet.withModuleConfig({
    onConfigLoaded(config) {
      config.resources.assembly = config.resources.assembly.filter(asset => first.has(asset.name));
    },
  });
  const { getAssemblyExports, getConfig, setModuleImports } = await dotnet.create();
  setModuleImports("page", { post: json => post(JSON.parse(json)), fetchAssembly });
  engine = (await getAssemblyExports(getConfig().mainAssemblyName)).Curriculum.LiveBook.Engine;
  engine.Start(await references, manifest.assemblies, await setup);
  for (const file of course) engine.File(...await file);
  post({ type: "ready", ms: Math.round(performance.now() - began) });
}

// What completion needs comes at the first question.
function completion() {
  return second ??= (async () => {
    [what, total, loaded] = ["completion", manifest.secondBytes, 0];
    const files = await Promise.all(manifest.second.map(async name => [name, await bytes(await unpacked(`_framework/${name}`))]));
    for (const [name, data] of files) engine.File(name, data);
  })();
}

const handlers = {
  start: () => start().catch(error => post({ type: "failed", message: `The engine could not be started: ${error.message ?? error}` })),
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

let turn = Promise.resolve();
onmessage = ({ data }) => {
  turn = turn.then(() => handlers[data.type](data)).catch(error => post({ type: "failed", id: data.id, message: reason(error) }));
};
