import assert from "node:assert/strict";
import { test } from "node:test";
import { latest } from "../../../src/Curriculum.Site/web/live/latest.js";

const write = (text, name = "stdout") => ({ kind: "stream", name, text });
const show = (displayId, text, update = false) => ({
  kind: "display",
  displayId,
  isUpdate: update,
  data: { "text/plain": text },
});

test("neighbouring writes become one", () => {
  assert.deepEqual(latest([write("a"), write("b"), write("c")]), [write("abc")]);
});

test("writes to different streams stay apart, in order", () => {
  const outputs = [write("a"), write("b", "stderr"), write("c")];
  assert.deepEqual(latest(outputs), outputs);
});

test("a picture between two writes keeps them apart", () => {
  const outputs = [write("a"), show("x", "1"), write("b")];
  assert.deepEqual(latest(outputs), outputs);
});

test("of several updates of one display the last is drawn", () => {
  assert.deepEqual(latest([show("x", "1"), show("x", "2", true), show("x", "3", true)]), [
    show("x", "1"),
    show("x", "3", true),
  ]);
});

test("updates of two displays do not displace each other", () => {
  const last = [show("x", "2", true), show("y", "1", true)];
  assert.deepEqual(latest([show("x", "1", true), ...last]), last);
});

test("writes that an outdated update stood between become one", () => {
  assert.deepEqual(latest([write("a"), show("x", "1", true), write("b"), show("x", "2", true)]), [
    write("ab"),
    show("x", "2", true),
  ]);
});

test("what it is given is not changed", () => {
  const outputs = [write("a"), write("b")];
  latest(outputs);
  assert.deepEqual(outputs, [write("a"), write("b")]);
});

test("nothing becomes nothing", () => assert.deepEqual(latest([]), []));
