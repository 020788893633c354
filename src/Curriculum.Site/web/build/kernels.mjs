// Compiles engine/kernels: once for every browser that runs .NET, once for those with relaxed SIMD.
import path from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const web = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

// No memory, data or heap of its own: it works in .NET's. Size is nothing to save here (some ten kilobytes).
const common = [
  "engine/kernels/index.ts",
  "--baseDir",
  web,
  ..."--optimizeLevel 3 --shrinkLevel 0 --noAssert --runtime stub --use abort=".split(" "),
  ..."--importMemory --noExportMemory --initialMemory 1 --disableWarning 201".split(" "),
];

/** The names of the files and the features that each is built for. */
export const builds = { "kernels.wasm": ["simd"], "kernels-relaxed.wasm": ["simd", "relaxed-simd"] };

/** The bytes of one of them. */
export async function kernels(features) {
  let bytes;
  const { error, stderr } = await asc.main(
    [...common, ...features.flatMap((feature) => ["--enable", feature]), "--outFile", "kernels.wasm"],
    {
      writeFile: (_, contents) => {
        bytes = contents;
      },
    },
  );
  if (error) throw new Error(`The kernels could not be compiled: ${error.message}\n${stderr}`);
  return bytes;
}
