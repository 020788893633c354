// Bundles of the engine's files, unpacked, in the browser's storage: the next start reads them at once. They are run,
// so what is read must be what manifest.json says, whoever wrote it there.
import { isOfVersion } from "./version.js";

const cacheName = "curriculum-engine";
const place = (bundle, version) => new URL(`${bundle}.kept?${version}`, import.meta.url).href;

/** The bundle of this version, or null where it was not kept. */
export async function kept(bundle, version) {
  try {
    const answer = await (await caches.open(cacheName)).match(place(bundle, version));
    const bytes = answer ? new Uint8Array(await answer.arrayBuffer()) : null;
    return bytes && (await isOfVersion(bytes, version)) ? bytes : null;
  } catch (error) {
    console.info("The engine's kept files cannot be read and are fetched again:", error.message);
    return null;
  }
}

/** Keeps a bundle; its other versions go. */
export async function keep(bundle, version, bytes) {
  try {
    const cache = await caches.open(cacheName),
      own = place(bundle, version),
      [path] = own.split("?");
    await cache.put(own, new Response(bytes));
    for (const { url } of await cache.keys()) if (url !== own && url.startsWith(`${path}?`)) await cache.delete(url);
  } catch (error) {
    console.info("The engine's files are not kept, and the next visit fetches them again:", error.message);
  }
}
