// The line at the foot of the window: what the engine is doing, in words, with a bar and a Stop where they help.

const steps = 20;

export class Status {
  #element = document.createElement("div");
  #text = document.createElement("span");
  #bar = document.createElement("progress");
  #stop = button("■ Stop", "Stop what is running");
  #close = button("✕", "Close this note");
  #timer = 0;
  #onStop = null;

  constructor() {
    this.#element.className = "live-status";
    this.#element.hidden = true;
    this.#text.setAttribute("role", "status");
    this.#bar.setAttribute("aria-label", "Loading");
    this.#element.append(this.#text, this.#bar, this.#stop, this.#close);
    this.#stop.addEventListener("click", () => this.#onStop?.());
    this.#close.addEventListener("click", () => this.clear());
    document.body.append(this.#element);
  }

  /** Something goes on until another line takes its place. */
  busy(text, { loaded, total, stop } = {}) {
    this.#show(text, false);
    this.#bar.hidden = total === undefined;
    if (total) {
      // A screen reader need not hear every kilobyte.
      this.#bar.value = Math.round(steps * loaded / total) / steps;
    } else {
      this.#bar.removeAttribute("value");
    }
    this.#onStop = stop ?? null;
    this.#stop.hidden = !stop;
  }

  /** Something to read; it goes by itself unless it must be seen. */
  note(text, { keep = false } = {}) {
    this.#show(text, true);
    this.#bar.hidden = this.#stop.hidden = true;
    this.#onStop = null;
    if (!keep) this.#timer = setTimeout(() => this.clear(), 8000);
  }

  clear() {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
    this.#text.textContent = "";
  }

  #show(text, closable) {
    clearTimeout(this.#timer);
    this.#element.hidden = false;
    this.#close.hidden = !closable;
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }
}

export function button(text, label) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  if (label) {
    element.setAttribute("aria-label", label);
    element.title = label;
  }
  return element;
}
