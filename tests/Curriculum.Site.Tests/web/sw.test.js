import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import vm from "node:vm";

const script = await readFile(new URL("../../../src/Curriculum.Site/web/live/sw.js", import.meta.url), "utf8");
const scope = "https://site.example/course/";
const site = { "index.html": "<h1>", "assets/page.js": "ours()" };
let listeners, cache, online;

beforeEach(() => {
  listeners = {};
  cache = new Map();
  online = new Map(Object.entries(site).map(([name, text]) => [scope + name, text]));
  online.set(scope, site["index.html"]);
  const files = Object.fromEntries(
    Object.entries(site).map(([name, text]) => [name, createHash("sha256").update(text).digest("base64")]),
  );
  const stored = {
    match: async (address) => cache.get(address)?.clone(),
    put: async (address, answer) => void cache.set(address, answer),
  };
  vm.runInNewContext(script.replace("{} /* @@FILES@@ */", JSON.stringify(files)), {
    addEventListener: (name, listener) => {
      listeners[name] = listener;
    },
    registration: { scope },
    caches: { open: async () => stored },
    fetch: async (request) => {
      const text = online.get(request.url ?? request);
      if (text === undefined) throw new TypeError("offline");
      const answer = new Response(text, { headers: { "content-type": "text/x" } });
      Object.defineProperty(answer, "type", { value: "basic" });
      return answer;
    },
    URL,
    Response,
    crypto,
    btoa,
    decodeURIComponent,
    Set,
    Array,
    Uint8Array,
    String,
  });
});

async function ask(name, mode = "no-cors") {
  let answer;
  const rest = [];
  listeners.fetch({
    request: { url: scope + name, method: "GET", mode, headers: new Headers() },
    respondWith: (given) => {
      answer = given;
    },
    waitUntil: (work) => rest.push(work),
  });
  const text = await (await answer).text();
  await Promise.all(rest);
  return text;
}

test("what was asked for is kept, and served without a network", async () => {
  assert.equal(await ask("assets/page.js"), "ours()");
  online.clear();
  assert.equal(await ask("assets/page.js?x#y"), "ours()");
});

test("what somebody wrote into the cache is not served", async () => {
  cache.set(`${scope}assets/page.js`, new Response("theirs()"));
  assert.equal(await ask("assets/page.js"), "ours()");
});

test("a page that somebody wrote into the cache is not served without a network either", async () => {
  online.clear();
  cache.set(scope, new Response("<script>theirs()</script>"));
  assert.match(await ask("", "navigate"), /not here yet/);
});

test("a file of a newer site is passed on, and not kept as one of this", async () => {
  online.set(`${scope}assets/page.js`, "newer()");
  assert.equal(await ask("assets/page.js"), "newer()");
  assert.equal(cache.size, 0);
});

test("a file that the site does not have is not kept, though somebody asks for it", async () => {
  online.set(`${scope}evil.js`, "theirs()");
  const rest = [];
  listeners.message({
    data: { keep: [`${scope}evil.js`, `${scope}index.html`, 7] },
    waitUntil: (work) => rest.push(work),
  });
  await Promise.all(rest);
  assert.deepEqual([...cache.keys()], [`${scope}index.html`]);
});

test("what somebody wrote into the cache is not taken for kept", async () => {
  cache.set(`${scope}assets/page.js`, new Response("theirs()"));
  const rest = [];
  listeners.message({ data: { keep: [`${scope}assets/page.js`] }, waitUntil: (work) => rest.push(work) });
  await Promise.all(rest);
  online.clear();
  assert.equal(await ask("assets/page.js"), "ours()");
});
