// Puts JupyterLab's front end together from its published packages: which extensions are the core, its own list says.
//   npm run build     (into artifacts/jupyterlab: static/, schemas/, themes/)
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, "../../../artifacts/jupyterlab");
const require = createRequire(import.meta.url);
const folder = (name) => path.join(here, "node_modules", name);
const json = async (file) => JSON.parse(await readFile(file, "utf8"));

const core = await json(require.resolve("@jupyterlab/core-meta/core.package.json"));
const { extensions, mimeExtensions } = core.jupyterlab;
const themes = Object.keys(extensions).filter((name) => name.includes("/theme-"));

/** The modules of a list, each the package itself or the file it names. */
const modules = (list) =>
  Object.entries(list).map(([name, file]) => `() => import("${file ? `${name}/${file}` : name}")`);

/** The first module of the page; its plugins are asked for as JupyterLab's own first module asks for them. */
const entry = `
import { JupyterLab } from "@jupyterlab/application";
import { IConnectionStatus, IServiceManager } from "@jupyterlab/services";
import { PluginRegistry } from "@lumino/coreutils";
const plugins = async (modules) => (await Promise.all(modules.map((m) => m()))).flatMap((m) => m.default);
const pluginRegistry = new PluginRegistry();
const asksForNews = "@jupyterlab/apputils-extension:announcements"; // from the network
const all = await plugins([${modules(extensions)}]);
pluginRegistry.registerPlugins(all.filter((plugin) => plugin.id !== asksForNews));
const mimeExtensions = await plugins([${modules(mimeExtensions)}]);
const lab = new JupyterLab({
  pluginRegistry,
  mimeExtensions,
  connectionStatus: await pluginRegistry.resolveOptionalService(IConnectionStatus),
  serviceManager: await pluginRegistry.resolveRequiredService(IServiceManager),
  disabled: { matches: [], patterns: [] },
  deferred: { matches: [], patterns: [] },
  availablePlugins: [],
});
globalThis.jupyterapp = lab; // the test asks it where a cell is
await lab.start({ bubblingKeydown: true });
`;

/** Icons are text where a script asks for them and pictures where a style sheet does. */
const icons = {
  name: "icons",
  setup(bundler) {
    bundler.onResolve({ filter: /^~/ }, ({ path: asked, kind, resolveDir }) =>
      bundler.resolve(asked.slice(1), { kind, resolveDir }),
    );
    bundler.onLoad({ filter: /\.svg$/ }, async ({ path: file }) => ({
      contents: await readFile(file),
      loader: "text",
    }));
    bundler.onResolve({ filter: /\.svg$/ }, ({ path: asked, kind, resolveDir }) =>
      kind === "url-token" && !asked.startsWith("data:")
        ? { path: path.resolve(resolveDir, asked), namespace: "picture" }
        : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "picture" }, async ({ path: file }) => ({
      contents: await readFile(file),
      loader: "dataurl",
    }));
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  stdin: {
    contents: [...styles(), entry].join("\n"),
    resolveDir: here,
    sourcefile: "index.js",
  },
  outfile: path.join(out, "static", "lab.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis", __dirname: '""' },
  loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".eot": "dataurl", ".png": "dataurl" },
  plugins: [icons],
});

for (const name of Object.keys(extensions)) {
  const { jupyterlab } = await json(path.join(folder(name), "package.json"));
  if (jupyterlab.schemaDir) {
    const target = path.join(out, "schemas", name);
    await cp(path.join(folder(name), jupyterlab.schemaDir), target, { recursive: true });
    await cp(path.join(folder(name), "package.json"), path.join(target, "package.json.orig"));
  }
}
for (const name of themes) {
  await build({
    entryPoints: [path.join(folder(name), "style", "theme.css")],
    outfile: path.join(out, "themes", name, "index.css"),
    bundle: true,
    charset: "utf8",
    logLevel: "error",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".png": "dataurl" },
    plugins: [icons],
  });
}
await writeFile(path.join(out, "version"), core.version);
console.log(`JupyterLab ${core.version}: ${out}`);

/** Every extension's style sheet but a theme's, which the page loads by itself. */
function styles() {
  return [...Object.keys(extensions), ...Object.keys(mimeExtensions)]
    .filter((name) => !themes.includes(name) && existsSync(path.join(folder(name), "style/index.js")))
    .map((name) => `import "${name}/style/index.js";`);
}
