// A worker beside the engine's: fetches files, unpacks them while .NET starts, and keeps them for the next visit.
import { keep } from "./kept.js";
import { unpacking, unzstd } from "./zstd.js";

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} could not be fetched: the server answered ${response.status}.`);
  const parts = [], reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    postMessage({ loaded: value.length });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function send(address) {
  try {
    const packed = await fetched(address);
    await unpacking;
    const bytes = unzstd(packed);
    postMessage({ address, bytes }, [bytes.buffer]);
  } catch (error) {
    postMessage({ address, error: error.message });
  }
}

onmessage = async ({ data: { address, bundles } }) => {
  if (address) return send(address);
  await new Promise(resolve => setTimeout(resolve, 300));   // the first cell goes first
  for (const { name, version, bytes } of bundles) await keep(name, version, bytes);
};
