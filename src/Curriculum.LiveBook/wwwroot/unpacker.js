// A worker beside the engine's: fetches files, unpacks them while .NET starts, and keeps them for the next visit. Its
// memory never shrinks, and a phone needs it: it ends when that is done.
import { keep } from "./kept.js";
import { isOfVersion } from "./version.js";
import { unpacking, unzstd } from "./zstd.js";

async function fetched(address, cache) {
  const response = await fetch(address, { cache });
  if (!response.ok)
    throw new Error(`${new URL(address).pathname} could not be fetched: the server answered ${response.status}.`);
  const parts = [],
    reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    postMessage({ loaded: value.length });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// What is wrong in the browser's own cache is asked for once more, from the server itself.
async function right(address, version) {
  for (const cache of ["default", "reload"]) {
    const packed = await fetched(address, cache);
    await unpacking;
    const bytes = unzstd(packed);
    if (await isOfVersion(bytes, version)) return bytes;
  }
  throw new Error("the site was renewed since this page was opened: reload the page");
}

async function send(address, version) {
  try {
    const bytes = await right(address, version);
    postMessage({ address, bytes }, [bytes.buffer]);
  } catch (error) {
    postMessage({ address, error: error.message });
  }
}

self.onmessage = async ({ data: { address, version, bundles } }) => {
  if (address) return send(address, version);
  if (bundles.length > 0) await new Promise((resolve) => setTimeout(resolve, 300)); // the first cell goes first
  for (const { name, version, bytes } of bundles) await keep(name, version, bytes);
  close();
};
