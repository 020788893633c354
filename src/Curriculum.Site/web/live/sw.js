// Keeps the site in the browser. The cache is named after the version of the whole site: a new version starts a new
// cache and drops the old one. Pages are asked for from the network first, all else from the cache first.
// What is in a cache may have been written by somebody else: it is served, and kept, only if it is what the site was
// built with. This script itself comes from the server at every visit.
const version = "@@VERSION@@";
const files = {} /* @@FILES@@ */; // the SHA-256 of every file of the site, by its path
const cacheName = `curriculum-${new URL(registration.scope).pathname}-${version}`;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const mine = `curriculum-${new URL(registration.scope).pathname}-`;
      for (const name of await caches.keys())
        if (name.startsWith(mine) && name !== cacheName) await caches.delete(name);
      await clients.claim();
    })(),
  ),
);

addEventListener("message", (event) => {
  const wanted = Array.isArray(event.data?.keep)
    ? event.data.keep.filter((address) => typeof address === "string")
    : [];
  if (event.data?.assets) {
    wanted.unshift(
      ...Object.keys(files).filter((path) => /^(assets|solutions)\//.test(path) && !path.endsWith(".txt")),
    );
  }
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      for (const address of new Set(wanted.map(plain).filter(ours))) {
        // What somebody else wrote there would be in the way of a visit without a network.
        if (await right(address, await cache.match(address))) continue;
        const answer = await fetch(address).catch(() => null);
        if (answer?.ok && answer.type === "basic") await keep(cache, address, answer);
      }
    })(),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !ours(request.url) || request.headers.has("range")) return;
  if (new URL(request.url).searchParams.has("own")) return; // the engine keeps these files itself, unpacked
  event.respondWith(
    request.mode === "navigate" || isPage(request.url) ? networkFirst(request, event) : cacheFirst(request, event),
  );
});

async function cacheFirst(request, event) {
  const cache = await caches.open(cacheName);
  const kept = await right(request.url, await cache.match(plain(request.url)));
  if (kept) return kept;
  // The engine's files keep their names from version to version: ask the server whether the browser's copy still holds.
  return passed(cache, request, await fetch(request, { cache: "no-cache" }), event);
}

async function networkFirst(request, event) {
  const cache = await caches.open(cacheName);
  try {
    return passed(cache, request, await fetch(request), event);
  } catch (error) {
    const kept = await right(request.url, await cache.match(plain(request.url)));
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    return new Response(unseen, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

// What came from the server goes to the page as it is, and a copy of it into the cache.
function passed(cache, request, answer, event) {
  // A redirected answer may not be handed to a navigation later.
  if (answer.ok && answer.type === "basic" && !answer.redirected) {
    event.waitUntil(keep(cache, plain(request.url), answer.clone()));
  }
  return answer;
}

async function keep(cache, address, answer) {
  try {
    const same = await right(address, answer);
    if (same) await cache.put(address, same);
  } catch {
    /* no room: the next visit asks again */
  }
}

/** The same answer, if its bytes are those the site was built with; else null. */
async function right(address, answer) {
  if (!answer) return null;
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (btoa(String.fromCharCode(...digest)) !== files[name(address)]) return null;
  return new Response(bytes, { headers: { "content-type": answer.headers.get("content-type") ?? "" } });
}

function ours(address) {
  return address.startsWith(registration.scope);
}

function isPage(address) {
  return /(\/|\.html|\.ipynb)$/.test(plain(address));
}

// Without fragment and query: the site has one answer for each path.
function plain(address) {
  const url = new URL(address, registration.scope);
  url.hash = url.search = "";
  return url.href;
}

/** The path of a file inside the site. */
function name(address) {
  const path = decodeURIComponent(plain(address).slice(registration.scope.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

const unseen =
  "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Not here yet</title>" +
  "<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34em;margin:4em auto;padding:0 1em;" +
  "color-scheme:light dark}</style>" +
  "<h1>This page is not here yet</h1><p>You are offline, and this page was not opened before. " +
  "Pages you have opened are here: go back, or go online and load it again.</p>";
