// What the engine's workers unpack their files with: no browser can unpack Zstandard by itself.
export { decompress as unzstd } from "fzstd";
