import assert from "node:assert/strict";
import { test } from "node:test";
import { BoardPlay, pointOf, withMove } from "../../../src/Curriculum.Site/web/live/board.js";

test("a move takes the place of the one that the text answers, and nothing else", () => {
  assert.equal(withMove('game = Answer(game, "c3");\nGame(game)', "D4 "), 'game = Answer(game, "d4");\nGame(game)');
  assert.equal(withMove('g = Answer(g,"pass");', "a1"), 'g = Answer(g,"a1");');
  assert.equal(withMove('game = Answer(game, "c3");', "pass"), 'game = Answer(game, "pass");');
});

test("what is no name of a point, and a text that answers no move, change nothing", () => {
  for (const bad of ["", "33", "c", 'c3"); Evil("', "$1", "passe"])
    assert.equal(withMove('Answer(game, "c3")', bad), null);
  assert.equal(withMove('game.Play("c3")', "d4"), null);
  assert.equal(withMove("Answer(game, move)", "d4"), null);
});

test("a point of the board is known by what hovering tells of it", () => {
  assert.equal(pointOf("c3"), "c3");
  assert.equal(pointOf("d4, black, ownership 0.8"), "d4");
  assert.equal(pointOf("k10, probability 0.2"), "k10");
  for (const other of ["step 3", "", undefined, "c3d"]) assert.equal(pointOf(other), null);
});

function standin() {
  const listeners = {};
  const element = (tag) => ({
    tag,
    hidden: false,
    children: [],
    on: {},
    appendChild(child) {
      this.children.push(child);
      return child;
    },
    append(...children) {
      this.children.push(...children);
    },
    addEventListener(what, act) {
      this.on[what] = act;
    },
    select() {
      this.selected = true;
    },
  });
  globalThis.document = { createElement: element };
  const cell = {
    text: 'game = Answer(game, "c3");',
    place: {
      addEventListener: (what, act) => (listeners[what] = act),
      after(form) {
        cell.form = form;
      },
    },
  };
  return { cell, listeners };
}

test("a click on the board plays once the cell has run, and not before", () => {
  const { cell, listeners } = standin();
  const played = [];
  const board = new BoardPlay(cell, (text) => played.push(text));
  let click = null;
  const plot = { dataset: {}, on: (_, act) => (click = act) };
  const figure = { querySelectorAll: () => [plot] };
  listeners.drawn({ target: figure });
  click({ points: [{ text: "b2, white" }] });
  assert.deepEqual(played, []);
  board.ran();
  click({ points: [{ text: "b2, white" }] });
  assert.deepEqual(played, ['game = Answer(game, "b2");']);
  click = null;
  listeners.drawn({ target: figure });
  assert.equal(click, null, "one plot is listened to once");
});

test("the field plays what is typed, keeps what is no move, and goes when the text answers none", () => {
  const { cell } = standin();
  const played = [];
  const board = new BoardPlay(cell, (text) => played.push(text));
  board.ran();
  const field = cell.form.children[0].children[1];
  field.value = "e5";
  cell.form.on.submit({ preventDefault() {} });
  assert.deepEqual([played, field.value], [['game = Answer(game, "e5");'], ""]);
  field.value = "zz";
  cell.form.on.submit({ preventDefault() {} });
  assert.deepEqual([played.length, field.value, field.selected], [1, "zz", true]);
  cell.form.children[2].on.click();
  assert.equal(played[1], 'game = Answer(game, "pass");');
  cell.text = "game";
  board.ran();
  assert.equal(cell.form.hidden, true);
});
