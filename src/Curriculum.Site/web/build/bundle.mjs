// Bundles what the pages load into FOLDER/assets and writes the names, with their hashes, as JSON to standard output.
// With "engine", what the engine's workers unpack and compute with goes into FOLDER/engine.
//   node build/bundle.mjs FOLDER [engine]
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { inside } from "../live/frame-script.js";
import { builds, kernels } from "./kernels.mjs";

const web = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.resolve(process.argv[2] ?? "dist");

/** Style sheets of fonts name every subset and old formats; a page of the course needs Latin, Greek and woff2. */
const leanFonts = {
  name: "lean-fonts",
  setup(bundler) {
    bundler.onLoad({ filter: /(katex\.min|@fontsource-variable[\\/].*)\.css$/ }, async ({ path: file }) => {
      const text = await readFile(file, "utf8");
      const contents = text
        .replace(/,\s*url\([^)]*\)\s*format\(["']?(woff|truetype)["']?\)/g, "")
        .replace(/\/\*[^*]*\*\/\s*@font-face\s*\{[^}]*-(cyrillic|vietnamese)[^}]*\}/g, "");
      return { contents, loader: "css" };
    });
  },
};

const common = {
  absWorkingDir: web,
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: "error",
  target: "es2022",
  charset: "utf8",
  legalComments: "linked",
};
const assets = path.join(folder, "assets");
await mkdir(assets, { recursive: true });

const results = [
  await build({
    ...common,
    outdir: assets,
    format: "esm",
    splitting: true,
    entryPoints: { page: "page/index.js" },
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
  }),
  await build({
    ...common,
    outdir: assets,
    plugins: [leanFonts],
    entryPoints: { style: "style/index.css" },
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    loader: { ".woff2": "file" },
  }),
];

if (process.argv[3] === "engine") {
  await build({
    ...common,
    outfile: path.join(folder, "engine", "zstd.js"),
    format: "esm",
    entryPoints: ["engine/zstd.js"],
  });
  for (const [name, features] of Object.entries(builds))
    await writeFile(path.join(folder, "engine", name), await kernels(features));
}

// The only script that foreign HTML may bring: the page's policy names it by its hash.
const names = { "frame-script": `sha256-${createHash("sha256").update(inside).digest("base64")}` };
for (const { metafile } of results)
  for (const [file, output] of Object.entries(metafile.outputs))
    if (output.entryPoint) {
      const name = path.basename(file);
      names[name.replace(/\.[A-Z0-9]{8}\./, ".")] = name;
    }

process.stdout.write(JSON.stringify(names));
