// Runs in the browser: each workload with TensorFlow.js, then the course's cells in two engines, with the module of
// kernels and without it. One thing at a time.
import { tensorflow } from "./tensorflow.js";
import { cell, workloads } from "./workloads.js";

const report = (message) => fetch("/report", { method: "POST", body: JSON.stringify(message) });

/** A new engine; run(code) resolves to what the cell printed. */
async function engine(address) {
  const worker = new Worker(`${address}/worker.js`, { type: "module" });
  let told;
  const until = (type) =>
    new Promise((resolve, reject) => {
      let text = "";
      told = ({ data }) => {
        if (data.type === "output" && data.output.kind === "stream") text += data.output.text;
        if (data.type === "output" && data.output.kind === "error") reject(new Error(data.output.message));
        if (data.type === "failed" || data.type === "dead") reject(new Error(data.message));
        if (data.type === type) resolve(text);
      };
    });
  worker.onmessage = (event) => told(event);
  const ready = until("ready");
  worker.postMessage({ type: "start", notebook: "none" });
  await ready;
  let id = 0;
  const run = (code) => {
    const done = until("done");
    worker.postMessage({ type: "run", id: `cell-${++id}`, cell: `cell-${id}`, code });
    return done;
  };
  await run('#load "setup.csx"');
  return { run, end: () => worker.terminate() };
}

async function ours(address, chosen) {
  const { run, end } = await engine(address),
    times = [];
  for (const workload of chosen) {
    times.push(Number(/µs (\S+)/.exec(await run(cell(workload)))[1]));
    await report({ what: "note", text: `${address} ${workload.name}: ${times.at(-1).toFixed(0)} µs` });
  }
  end();
  return times;
}

try {
  const filter = new URLSearchParams(location.search).get("filter") ?? "",
    chosen = workloads.filter(({ name }) => name.includes(filter));
  globalThis.tf.wasm.setWasmPaths("/tf/");
  globalThis.tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false); // one thread, as ours
  const theirs = [];
  for (const workload of chosen) {
    theirs.push(await tensorflow(workload));
    await report({ what: "note", text: `TensorFlow.js ${workload.name}: ${theirs.at(-1).us.toFixed(0)} µs` });
  }
  const [kernels, managed] = [await ours("/engine", chosen), await ours("/managed", chosen)];
  await report({
    what: "finished",
    rows: chosen.map(({ name }, k) => ({ name, kernels: kernels[k], managed: managed[k], ...theirs[k] })),
  });
} catch (error) {
  await report({ what: "failed", message: `${error.message}\n${error.stack}` });
}
