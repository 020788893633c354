import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../../../src/Curriculum.Site/web/page/excerpt.js";

const long = `${"word ".repeat(60)}gradient ${"after ".repeat(60)}`;

test("an excerpt shows the word that was found", () => {
  assert.match(excerpt({ text: long, terms: ["gradient"] }), /^… .*gradient/);
});

test("it begins with a whole word", () => {
  assert.match(excerpt({ text: long, terms: ["gradient"] }), /^… word /);
});

test("a text whose beginning holds the word is shown from its beginning", () => {
  assert.equal(excerpt({ text: "The gradient is a vector.", terms: ["gradient"] }), "The gradient is a vector.");
});

test("the earliest of several words decides", () => {
  assert.match(excerpt({ text: long, terms: ["after", "gradient"] }), /gradient/);
});

test("capital letters do not hide a word", () => {
  assert.match(excerpt({ text: long.replace("gradient", "Gradient"), terms: ["gradient"] }), /Gradient/);
});

test("a word found in the title alone gives the beginning of the text", () => {
  assert.equal(excerpt({ text: "No such thing.", terms: ["kaczmarz"] }), "No such thing.");
});

test("an excerpt has at most 150 letters", () => {
  assert.ok(excerpt({ text: long, terms: ["gradient"] }).length <= 150);
});
