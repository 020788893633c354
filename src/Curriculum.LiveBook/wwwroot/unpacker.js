// A worker beside the engine's: fetches files and unpacks them while .NET starts.
import { unzstd } from "./zstd.js";

async function fetched(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name} could not be fetched: the server answered ${response.status}.`);
  const parts = [], reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    postMessage({ loaded: value.length });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// A server may unpack a file by itself (Content-Encoding): then there is nothing left to do.
function unpacked(bytes) {
  return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd ? unzstd(bytes) : bytes;
}

// What .NET starts with is unpacked before what only cells need.
let urgent = 0;
const pause = () => new Promise(resolve => setTimeout(resolve, 5));

onmessage = async ({ data: { name, later } }) => {
  if (!later) urgent++;
  try {
    const packed = await fetched(name);
    while (later && urgent > 0) await pause();
    const bytes = unpacked(packed);
    postMessage({ name, bytes }, [bytes.buffer]);
  } catch (error) {
    postMessage({ name, error: error.message });
  } finally {
    if (!later) urgent--;
  }
};
