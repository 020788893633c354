import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";
import { versionOf, withStandins } from "./standins.js";

const sent = [];
globalThis.self = globalThis;
globalThis.postMessage = (message) => sent.push(message);
globalThis.close = () => sent.push("closed");
globalThis.crypto ??= webcrypto;
await withStandins("../../../src/Curriculum.LiveBook/wwwroot/unpacker.js", {
  "./kept.js": "export const keep = async (...kept) => postMessage({ put: kept });",
  "./zstd.js": "export const unpacking = Promise.resolve(); export const unzstd = (bytes) => bytes.map((b) => b + 1);",
});

const hash = (bytes) => versionOf(bytes, 16);
const asked = [];
function server(...answers) {
  asked.length = 0;
  globalThis.fetch = async (_, { cache }) => {
    asked.push(cache);
    return answers[Math.min(asked.length, answers.length) - 1];
  };
}
const bytes = (...numbers) => new Response(new Uint8Array(numbers));
async function ask(message) {
  sent.length = 0;
  await self.onmessage({ data: { address: "https://here/engine/a.zst", ...message } });
  return sent.at(-1);
}

test("a file comes unpacked", async () => {
  server(bytes(1, 2));
  assert.deepEqual([...(await ask({})).bytes], [2, 3]);
});

test("what arrives is told as it arrives", async () => {
  server(bytes(1, 2, 3));
  await ask({});
  assert.equal(
    sent.filter(({ loaded }) => loaded).reduce((sum, { loaded }) => sum + loaded, 0),
    3,
  );
});

test("a file of another version is asked for once more, past the cache", async () => {
  const version = hash(new Uint8Array([6]));
  server(bytes(1), bytes(5));
  assert.deepEqual([...(await ask({ version })).bytes], [6]);
  assert.deepEqual(asked, ["default", "reload"]);
});

test("a site that was renewed is told in words, and its file is not used", async () => {
  server(bytes(1));
  globalThis.fetch = async () => bytes(1);
  const answer = await ask({ version: "00".repeat(8) });
  assert.match(answer.error, /renewed/);
  assert.equal(answer.bytes, undefined);
});

test("a file that is not there is told with its name and the server's number", async () => {
  server(new Response("", { status: 404 }));
  assert.match((await ask({})).error, /\/engine\/a\.zst .* 404/);
});

test("bundles are kept after the first cell, and the unpacker ends", async () => {
  sent.length = 0;
  await self.onmessage({ data: { bundles: [{ name: "run", version: "1a", bytes: new Uint8Array([1]) }] } });
  assert.deepEqual(sent[0].put.slice(0, 2), ["run", "1a"]);
  assert.equal(sent.at(-1), "closed");
});
