// The reader's own cells, compiled, from visit to visit. They are run, so what is used must be what this page kept: the
// bytes lie in the browser's cache, their hashes in localStorage, which no worker has, whatever runs in it.
import { digest } from "./digest.js";

const key = "curriculum/compiled";
const cacheName = "curriculum-compiled";
const most = 8_000_000; // bytes of all notebooks together: the oldest go,
const mostOfOne = 2_000_000; // and of one notebook

const place = (notebook) => new URL(`compiled/${notebook}`, document.baseURI).href;
const inHexadecimal = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const hashOf = async (bytes) => inHexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
const nameOf = (texts) => digest(JSON.stringify(texts));

// notebook -> {version, hash, size, at, of: the texts, above: the cells that need those above them}
function list() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key)) ?? {});
    return new Map(kept.filter(([, one]) => typeof one?.hash === "string" && Array.isArray(one.above)));
  } catch {
    return new Map();
  }
}

const write = (kept) => localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));

/** What is kept of a notebook as {version, bytes}, or null. */
export async function keptCells(notebook) {
  const one = list().get(notebook);
  if (!one) return null;
  try {
    const answer = await (await caches.open(cacheName)).match(place(notebook));
    const bytes = answer ? new Uint8Array(await answer.arrayBuffer()) : null;
    return bytes && (await hashOf(bytes)) === one.hash ? { version: one.version, bytes } : null;
  } catch {
    return null;
  }
}

/**
 * Of these texts: the cells that do not compile right after the first; null when other texts are kept, or what another
 * version of the course made of them.
 */
export function keptAbove(notebook, texts, version = null) {
  const one = list().get(notebook);
  return one?.of === nameOf(texts) && (version ?? one.version) === one.version ? one.above : null;
}

/** Keeps a notebook's cells in place of what was kept of it. Where storage is refused, nothing is kept. */
export async function keepCells(notebook, texts, { version, bytes, above }) {
  try {
    const kept = list();
    const cache = await caches.open(cacheName);
    const fits = bytes.length <= mostOfOne;
    const [hash, size] = fits ? [await hashOf(bytes), bytes.length] : ["", 0];
    if (fits) await cache.put(place(notebook), new Response(bytes));
    kept.set(notebook, { version, hash, size, at: Date.now(), of: nameOf(texts), above });
    const newest = [...kept].sort(([, a], [, b]) => b.at - a.at);
    let all = 0;
    write(newest.filter(([, one]) => (all += one.size) <= most));
    const places = [...list()].filter(([, one]) => one.hash).map(([name]) => place(name));
    for (const { url } of await cache.keys()) if (!places.includes(url)) await cache.delete(url);
  } catch (error) {
    console.info("The compiled cells are not kept, and the next visit compiles them again:", error.message);
  }
}

/** Forgets all of it. */
export async function forgetCells() {
  localStorage.removeItem(key);
  await globalThis.caches?.delete(cacheName);
}
