import assert from "node:assert/strict";
import { test } from "node:test";
import { digest } from "../../../src/Curriculum.Site/web/live/digest.js";

test("one letter more, less or other gives another name", () => {
  const text = "return A2 * ReLU(A1 * v + b1) + b2; // λ";
  const names = new Set([digest(text), digest(`${text} `), digest(text.slice(1)), digest(text.replace("+", "-"))]);
  assert.equal(names.size, 4);
});

// The checks name a text in C# (AnswerText.cs); AgreementTests.cs holds these lines to it.
test("a text has the name that a check in a notebook gives it", () => {
  assert.equal(digest(""), "0bdcb81aee8d83");
  assert.equal(digest("x = 1;"), "0f98c1d4693038");
  assert.equal(digest("return A2 * ReLU(A1 * v + b1) + b2; // λ\n"), "1ffe34bacd8069");
});

test("ten thousand texts have ten thousand names, all of one length", () => {
  const names = new Set(Array.from({ length: 10_000 }, (_, k) => digest(`x = ${k};`)));
  assert.equal(names.size, 10_000);
  assert.ok([...names].every((name) => /^[0-9a-f]{14}$/.test(name)));
});
