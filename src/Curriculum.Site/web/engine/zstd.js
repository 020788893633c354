// What the engine's workers unpack their files with: no browser can unpack Zstandard by itself.
import { ZSTDDecoder } from "zstddec";

const decoder = new ZSTDDecoder();

/** Resolves when `unzstd` can be called. */
export const unpacking = decoder.init();

const isPacked = (bytes) => bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

/** The file's bytes. A server may have unpacked them by itself (Content-Encoding): then there is nothing left to do. */
export function unzstd(bytes) {
  if (!isPacked(bytes)) return bytes;
  const unpacked = decoder.decode(bytes);
  if (unpacked.length === 0) throw new Error("its file is damaged: reload the page");
  return unpacked;
}
