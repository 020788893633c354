import assert from "node:assert/strict";
import { test } from "node:test";
import { guessIn, placesOf, wordsOf, written } from "../../../src/Curriculum.Site/web/page/guess-line.js";

test("a guess is one number, however it is written", () => {
  for (const [text, number] of [
    ["12", 12],
    [" 0.5 ", 0.5],
    [".5", 0.5],
    ["1,800", 1800],
    ["1 800 000", 1_800_000],
    ["-3", -3],
    ["−3", -3],
    ["1e6", 1e6],
    ["0", 0],
  ])
    assert.equal(guessIn(text), number, text);
  for (const text of ["", " ", "many", "12 or 13", "1,2", "1e999", "0x10", "NaN", "Infinity", "1/2", "--1"])
    assert.equal(guessIn(text), null, text);
});

test("guess and answer stand in their order on the line, and never at its ends", () => {
  for (const [guess, answer] of [
    [1, 13.6],
    [13.6, 1],
    [-5, 20],
    [0, 0.031],
    [1e9, 61],
    [40, 40],
    [0, 0],
    [-2, -1],
  ]) {
    const places = placesOf(guess, answer);
    for (const place of [places.guess, places.answer]) assert.ok(place >= 0.12 && place <= 0.881, `${guess} ${answer}`);
    assert.equal(Math.sign(places.guess - places.answer), Math.sign(guess - answer), `${guess} ${answer}`);
  }
});

test("only numbers far apart stand by their ratio, and then 0 is not on the line", () => {
  assert.equal(placesOf(1e9, 61).zero, null);
  assert.ok(placesOf(1, 13.6).zero < placesOf(1, 13.6).guess);
});

test("the words say both numbers, and how far apart they are", () => {
  assert.equal(wordsOf(1, 13.6, "times"), "You guessed 1. The figure shows 13.6 times, 14 times as much.");
  assert.equal(wordsOf(1000, 40, "neurons"), "You guessed 1,000. The figure shows 40 neurons, 25 times as little.");
  assert.equal(wordsOf(20, 20, "pieces"), "You guessed 20. The figure shows 20 pieces: exactly that.");
  assert.equal(wordsOf(42, 40, "neurons"), "You guessed 42. The figure shows 40 neurons: nearly that.");
  assert.equal(wordsOf(0, 13.6, "times"), "You guessed 0. The figure shows 13.6 times.");
});

test("a number is written short", () => {
  assert.deepEqual([0.031, 6.57, 1234567, 1e12, 1e-7].map(written), [
    "0.031",
    "6.57",
    "1,234,567",
    "1.00e12",
    "1.00e-7",
  ]);
});
