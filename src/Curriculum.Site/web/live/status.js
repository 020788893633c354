// The corner that says what goes on: a line for what the engine does, with a bar and a Stop, and a line for notes.

const steps = 20;

export class Status {
  #element = document.createElement("div");
  #busy = line();
  #bar = document.createElement("progress");
  #stop = button("■ Stop", "Stop what is running");
  #note = line();
  #timer = 0;
  #onStop = null;

  constructor() {
    this.#element.className = "live-status";
    this.#bar.setAttribute("aria-label", "Loading");
    this.#stop.addEventListener("click", () => this.#onStop?.());
    this.#busy.element.append(this.#bar, this.#stop);
    const close = button("✕", "Close this note");
    close.addEventListener("click", () => this.#quiet());
    this.#note.element.append(close);
    this.#element.append(this.#note.element, this.#busy.element);
    document.body.append(this.#element);
  }

  /** Something goes on, until `clear`. */
  busy(text, { loaded, total, stop, waits = false } = {}) {
    say(this.#busy, text);
    this.#bar.hidden = total === undefined && !waits;
    if (waits) this.#bar.removeAttribute("value"); // it moves by itself: nobody knows yet how much there is
    // A screen reader need not hear every kilobyte.
    if (total) this.#bar.value = Math.round((steps * loaded) / total) / steps;
    this.#onStop = stop ?? null;
    this.#stop.hidden = !stop;
  }

  clear() {
    say(this.#busy, "");
  }

  /** Something to read; it goes by itself unless it must be seen. */
  note(text, { keep = false } = {}) {
    clearTimeout(this.#timer);
    say(this.#note, text);
    if (!keep) this.#timer = setTimeout(() => this.#quiet(), 8000);
  }

  #quiet() {
    clearTimeout(this.#timer);
    say(this.#note, "");
  }
}

function line() {
  const element = document.createElement("div");
  const text = element.appendChild(document.createElement("span"));
  text.setAttribute("role", "status");
  element.hidden = true;
  return { element, text };
}

function say({ element, text }, words) {
  element.hidden = words === "";
  if (text.textContent !== words) text.textContent = words;
}

export function button(text, label) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  if (label) {
    // Who speaks to the page says the words that are seen: they are part of the name.
    element.setAttribute("aria-label", /\p{L}/u.test(text) ? `${text}: ${label}` : label);
    element.title = label;
  }
  return element;
}
