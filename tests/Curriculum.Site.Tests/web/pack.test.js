import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { packed, unpacked } from "../../../src/Curriculum.Site/web/live/pack.js";

test("what is packed comes back", async () => {
  const value = { notebook: "01", cells: { a: "λ = 0.5 + 💡\n".repeat(200), b: "" } };
  assert.deepEqual(await unpacked(await packed(value)), value);
});

test("a link holds only letters that an address may hold", async () => {
  for (let n = 0; n < 60; n++) assert.match(await packed({ n, text: "?>".repeat(n) }), /^[A-Za-z0-9_-]+$/);
});

test("a long text becomes a short link", async () => {
  assert.ok((await packed({ a: "for (var i = 0; i < n; i++) sum += a[i];\n".repeat(500) })).length < 400);
});

for (const [what, change, words] of [
  ["a link that was cut", (text) => text.slice(0, -9), /cut or changed/],
  ["a link with foreign letters", (text) => `${text}*`, /cut or changed/],
  ["letters at random", () => "AAAA_-", /cut or changed|no notebook/],
]) {
  test(`${what} is refused in words`, async () => {
    const text = change(await packed({ cells: { a: "some text that is long enough to be cut" } }));
    await assert.rejects(unpacked(text), words);
  });
}

// As somebody packs who does not ask how much a link may hold.
const bomb = (text) => deflateRawSync(text).toString("base64url");

for (const text of [JSON.stringify({ a: "0".repeat(5_000_000) }), `[${"[".repeat(3_000_000)}`, " ".repeat(9_000_000)])
  test(`a bomb of ${text.slice(0, 4)}… is refused before it has unfolded`, async () => {
    await assert.rejects(unpacked(bomb(text)), /more than a notebook/);
  });

for (const value of ["x".repeat(1_000_000), "\u0001".repeat(170_000), "λ💡".repeat(170_000)])
  test(`what no page would unfold is not packed: ${value.length} characters`, async () => {
    await assert.rejects(packed({ a: value }), /has \d+ bytes, and a link holds at most 1000000/);
  });

test("the most that is packed comes back", async () => {
  const value = { a: "x".repeat(1_000_000 - '{"a":""}'.length) };
  assert.deepEqual(await unpacked(await packed(value)), value);
});

// What a mail program, a chat or a careless hand leaves of a link.
for (const change of [(text) => `${text}.`, (text) => `${text})`, (text) => `${text}%20`, (text) => `<${text}>`])
  test(`a link that became “…${change("")}” is refused in words`, async () => {
    await assert.rejects(unpacked(change(await packed({ a: "text" }))), /cut or changed/);
  });

for (const value of [1, "text", null]) {
  test(`${JSON.stringify(value)} is no notebook`, async () => {
    await assert.rejects(unpacked(await packed(value)), /no notebook/);
  });
}
