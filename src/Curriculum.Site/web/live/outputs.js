// A cell's live outputs, drawn from what the engine sends: text as text, figures, verdicts and matrices by the page,
// foreign HTML in a frame of its own. Updates are gathered for a moment, so that a training loop cannot choke the page.
import { drawFigure, drawMatrix, drawVerdict, updateFigure } from "../page/draw.js";
import { showForeign } from "./frame.js";
import { latest } from "./latest.js";
import { drawError } from "./problem.js";
import { asSeen, isForTerminal } from "./terminal.js";

export const verdictType = "application/vnd.curriculum.verdict+json";
const figureType = "application/vnd.curriculum.figure+json";
const matrixType = "application/vnd.curriculum.matrix+json";
const moment = 60;
const most = 2000; // outputs of one cell: a page with more of them stands still
const mostRich = 100; // figures and frames, which weigh more
const mostText = 200_000; // characters of one value

export class Outputs {
  #place;
  #displays;
  #waiting = [];
  #timer = 0;
  #clearing = false;
  #stream = null;
  #written = ""; // all that the stream wrote
  #over = false; // and whether it wrote over itself
  #drawn = 0;
  #rich = 0;
  #full = false;

  /** displays: display id → the output on the page, shared by the cells of a session. */
  constructor(place, displays) {
    this.#place = place;
    this.#displays = displays;
  }

  /** A run begins: what is there stays, faint, until the first output or the end. */
  begin() {
    this.#drop();
    this.#clearing = true;
    this.#place.classList.add("live-stale");
  }

  add(output) {
    this.#waiting.push(output);
    this.#timer ||= setTimeout(() => this.#flush(), moment);
  }

  /** A sentence of the page's own. */
  say(text) {
    this.add({ kind: "note", text });
  }

  end() {
    this.#flush();
    this.#clear();
  }

  /** The cell is reset: nothing of this run is drawn any more. */
  forget() {
    this.#drop();
    this.#place.classList.remove("live-stale");
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = [];
  }

  #flush() {
    const outputs = latest(this.#waiting);
    this.#drop();
    for (const output of outputs) this.#draw(output);
  }

  #clear() {
    if (!this.#clearing) return;
    this.#clearing = this.#full = false;
    this.#stream = null;
    this.#drawn = this.#rich = 0;
    this.#place.classList.remove("live-stale");
    this.#place.replaceChildren();
  }

  #draw(output) {
    if (output.kind === "clear") {
      this.#clearing = true;
      if (!output.wait) this.#clear();
      return;
    }
    if (output.kind === "display" && output.isUpdate) {
      const shown = this.#displays.get(output.displayId);
      if (shown?.isConnected) show(shown, output.data ?? {}, true);
      return;
    }
    this.#clear();
    if (!this.#fits(output)) return;
    if (output.kind === "stream") return this.#write(output);
    this.#stream = null;
    const element = this.#place.appendChild(document.createElement("div"));
    element.className = "output";
    if (output.kind === "error") drawError(element, output);
    else if (output.kind === "note") note(element, output.text);
    else show(element, output.data ?? {}, false);
    if (output.displayId) this.#displays.set(output.displayId, element);
  }

  // Errors and the page's own sentences always do.
  #fits({ kind, name, data }) {
    if (kind === "error" || kind === "note" || (kind === "stream" && this.#stream?.dataset.stream === name))
      return true;
    const rich = kind !== "stream" && isRich(data ?? {});
    if (this.#drawn < most && (!rich || this.#rich < mostRich)) {
      this.#drawn++;
      if (rich) this.#rich++;
      return true;
    }
    if (!this.#full) {
      const words = rich ? `more than ${mostRich} figures and tables` : `more than ${most} outputs`;
      this.#draw({ kind: "note", text: `This cell shows ${words}; the rest is not shown.` });
    }
    this.#full = true;
    return false;
  }

  #write({ name, text }) {
    if (this.#stream?.dataset.stream !== name) {
      this.#stream = this.#place.appendChild(document.createElement("div"));
      this.#stream.className = `output stream ${name === "stderr" ? "stderr" : "stdout"}`;
      this.#stream.dataset.stream = name;
      const pre = this.#stream.appendChild(document.createElement("pre"));
      pre.tabIndex = 0;
      [this.#written, this.#over] = ["", false];
    }
    this.#written += text;
    this.#over ||= isForTerminal(text);
    if (this.#over) this.#stream.firstChild.replaceChildren(asSeen(this.#written));
    else this.#stream.firstChild.append(text);
  }
}

function note(element, text) {
  element.classList.add("live-note");
  element.textContent = text;
}

const htmlOf = (data) => {
  const html = data["text/html"];
  return typeof html !== "string" || /^\s*<div class="dni-plaintext">/.test(html) ? null : html;
};

const isRich = (data) =>
  figureType in data || (!(verdictType in data) && !(matrixType in data) && htmlOf(data) !== null);

/** Shows one value in the richest form the page can draw itself. */
function show(element, data, update) {
  const kind = [figureType, verdictType, matrixType].find((type) => type in data);
  if (kind) {
    try {
      const value = JSON.parse(data[kind]);
      element.dataset.mime = kind;
      if (kind === figureType) {
        const same = update && element.classList.contains("figure");
        element.className = "output figure";
        return guarded(element, data, (same ? updateFigure : drawFigure)(element, value));
      }
      element.className = kind === verdictType ? "output verdict" : "output matrix";
      return guarded(element, data, (kind === verdictType ? drawVerdict : drawMatrix)(element, value));
    } catch (error) {
      console.warn(error);
    }
    return plain(element, data);
  }
  const html = htmlOf(data);
  if (html === null) return plain(element, data);
  element.className = "output html";
  element.dataset.mime = "text/html";
  showForeign(element, html, "Output of the cell");
}

function guarded(element, data, drawing) {
  drawing?.catch?.((error) => {
    console.warn(error);
    plain(element, data);
  });
}

function plain(element, data) {
  const text = String(data["text/plain"] ?? Object.values(data)[0] ?? "");
  element.className = "output text";
  element.dataset.mime = "text/plain";
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = asSeen(text.slice(0, mostText));
  element.replaceChildren(pre);
  if (text.length <= mostText) return;
  const sentence = element.appendChild(document.createElement("p"));
  note(sentence, `This output has ${text.length} characters; the first ${mostText} are shown.`);
}
