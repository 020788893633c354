// Guess first: a few cells cover what they gave until the reader has entered a guess, or pressed once. The guess then
// stands beside the answer, in this visit and in the next; one switch turns covers off for ever. A cover lies over the
// outputs and touches nothing else: cells run below it, and what went wrong in one always shows.
import { guessIn, placesOf, wordsOf, written } from "./guess-line.js";
import { make } from "./make.js";

const switchKey = "curriculum/guessing";
const guessesKey = "curriculum/guesses";

const read = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is refused
  }
};
const write = (key, text) => {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // a private window: it holds for this visit
  }
};

// Cell of a notebook -> the number guessed, or null where the reader only looked.
function guesses() {
  try {
    const kept = JSON.parse(read(guessesKey));
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}

const button = (words, act) => {
  const one = make("button", { type: "button" }, words);
  one.addEventListener("click", act);
  return one;
};

class Cover {
  #name;
  #question;
  #stage = make("div", { class: "guess-stage" });
  #cover = null;
  #never;

  constructor(cell, notebook, question, never) {
    this.#name = `${notebook}/${cell.dataset.cell}`;
    this.#question = question;
    this.#never = never;
    const outputs = cell.querySelector(".outputs");
    outputs.before(this.#stage);
    this.#stage.append(outputs);
    const kept = guesses();
    if (!Object.hasOwn(kept, this.#name)) this.#ask();
    else if (Number.isFinite(kept[this.#name])) this.#show(kept[this.#name]);
  }

  #ask() {
    const id = `guess-${this.#name.replaceAll("/", "-")}`;
    const field = make("input", {
      id,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      size: "8",
      "aria-describedby": `${id}-wrong`,
    });
    const wrong = make("p", { id: `${id}-wrong`, class: "guess-wrong", role: "status" });
    const form = make(
      "form",
      { class: "guess-form" },
      make("label", { for: id }, "Your guess"),
      field,
      make("span", {}, this.#question.unit),
      make("button", { type: "submit", class: "guess-main" }, "Compare"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const guess = guessIn(field.value);
      if (guess === null) {
        wrong.textContent = "A guess is one number, like 12 or 0.5.";
        field.focus();
        return;
      }
      this.#keep(guess);
      this.#show(guess).focus({ preventScroll: true });
    });
    this.#cover = make(
      "div",
      { class: "guess", role: "group", "aria-label": "Guess first" },
      make("p", { class: "guess-ask" }, this.#question.ask),
      form,
      wrong,
      make(
        "p",
        { class: "guess-ways" },
        button("Show it without a guess", () => {
          this.#keep(null);
          this.open();
        }),
        button("Never ask me to guess", this.#never),
      ),
    );
    this.#stage.classList.add("guess-covered");
    this.#stage.append(this.#cover);
  }

  #keep(guess) {
    write(guessesKey, JSON.stringify({ ...guesses(), [this.#name]: guess }));
  }

  /** Takes the cover away; the keyboard's place goes to what was below it. */
  open(words = null) {
    const held = this.#cover?.contains(document.activeElement);
    this.#cover?.remove();
    this.#cover = null;
    this.#stage.classList.remove("guess-covered");
    if (!held) return;
    this.#stage.tabIndex = -1;
    this.#stage.focus({ preventScroll: true });
    if (words) this.#stage.before(make("p", { class: "guess-note", role: "status" }, words));
  }

  #show(guess) {
    this.open();
    const { answer, unit } = this.#question;
    const places = placesOf(guess, answer);
    const mark = (kind, place, words, number) =>
      make(
        "span",
        { class: `guess-mark ${kind}`, style: `left:${(100 * place).toFixed(1)}%` },
        make("i", {}),
        make("span", {}, `${words} ${written(number)}`),
      );
    const result = make(
      "div",
      { class: "guess-result", tabindex: "-1" },
      make("p", {}, wordsOf(guess, answer, unit)),
      make(
        "div",
        { class: "guess-line", "aria-hidden": "true" },
        places.zero === null ? null : make("b", { style: `left:${(100 * places.zero).toFixed(1)}%` }),
        mark("answer", places.answer, "figure:", answer),
        mark("yours", places.guess, "you:", guess),
      ),
    );
    this.#stage.before(result);
    return result;
  }
}

/** Covers the cells of a page that ask for a guess. */
export function askFirst(root) {
  const notebook = document.body.dataset.notebook;
  if (!notebook || read(switchKey) === "off") return;
  const covers = [];
  const never = () => {
    write(switchKey, "off");
    for (const cover of covers) cover.open("No figure asks for a guess any more. The switch is on the first page.");
  };
  for (const cell of root.querySelectorAll(".cell[data-guess]")) {
    try {
      covers.push(new Cover(cell, notebook, JSON.parse(cell.dataset.guess), never));
    } catch (error) {
      console.warn(error); // the figure simply shows
    }
  }
}

/** On the contents page: the switch, to turn it on again as well. */
export function offerSwitch(map) {
  const box = make("input", { type: "checkbox", id: "guessing" });
  box.checked = read(switchKey) !== "off";
  box.addEventListener("change", () => write(switchKey, box.checked ? null : "off"));
  map.after(make("p", { class: "guess-switch" }, make("label", {}, box, " Let me guess before some figures show")));
}
