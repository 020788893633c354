// The editor of a cell: CodeMirror with C# colours, completion and hover from the engine, and a marked error line.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionStatus,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { csharp } from "@codemirror/legacy-modes/mode/clike";
import { Compartment, EditorState, Prec, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightSpecialChars, hoverTooltip, keymap } from "@codemirror/view";
import { colours, look } from "./theme.js";

const language = StreamLanguage.define(csharp);
const phone = matchMedia("(width < 40rem)");
let hints = 0;

export class Editor {
  hint = document.createElement("span");
  #view;
  #wrapping = new Compartment();

  /**
   * spans: how the page colours the text, [{from, to, name}]. events: changed(text), run(next), leave(), language() →
   * what answers completion, or null.
   */
  constructor(source, text, spans, events) {
    this.hint.className = "live-hint";
    this.hint.id = `live-hint-${++hints}`;
    this.hint.textContent = "Esc leaves the editor · Tab indents · Ctrl+Space completes · Shift+Enter runs";
    this.#view = new EditorView({
      state: EditorState.create({
        doc: text,
        extensions: [
          keys(events),
          history(),
          drawSelection(),
          highlightSpecialChars(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          indentUnit.of("    "),
          EditorState.tabSize.of(4),
          language,
          syntaxHighlighting(colours),
          look,
          autocompletion({
            override: [(context) => complete(context, events.language())],
            icons: false,
            activateOnTypingDelay: 120,
          }),
          hoverTooltip((view, position) => hover(view, position, events.language()), { hoverTime: 500 }),
          marked,
          this.#wrapping.of(wraps()),
          asSet(spans),
          EditorView.contentAttributes.of({
            "aria-label": `${source.getAttribute("aria-label").split(",")[0]}, C# editor`,
            "aria-describedby": this.hint.id,
            spellcheck: "false",
            autocapitalize: "off",
            autocorrect: "off",
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((t) => t.annotation(Transaction.remote))) {
              events.changed(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
    source.classList.add("live-editing");
    source.querySelector("pre").hidden = true;
    source.append(this.#view.dom);
    phone.addEventListener("change", () => this.#view.dispatch({ effects: this.#wrapping.reconfigure(wraps()) }));
  }

  set text(text) {
    if (text === this.#view.state.doc.toString()) return;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      annotations: Transaction.remote.of(true),
    });
  }

  /** Takes the focus; an offset puts the caret there. */
  focus(offset) {
    if (offset !== undefined) {
      this.#view.dispatch({
        selection: { anchor: Math.min(offset, this.#view.state.doc.length) },
        scrollIntoView: true,
      });
    }
    this.#view.focus();
  }

  /** Marks a line, from 1; null takes the mark away. */
  mark(line) {
    this.#view.dispatch({ effects: mark.of(line) });
  }
}

// A phone is too narrow to scroll code sideways while typing it.
const wraps = () => (phone.matches ? EditorView.lineWrapping : []);

// The page's colours come from the compiler's own parser: a line keeps them until it is changed. From then on the
// editor's own, quicker eye must do, which does not tell a type from a variable.
function asSet(spans) {
  const line = Decoration.line({ class: "live-as-set" });
  return StateField.define({
    create({ doc }) {
      const marks = spans.map(({ from, to, name }) => Decoration.mark({ class: name }).range(from, to));
      const lines = spans.length ? Array.from({ length: doc.lines }, (_, k) => line.range(doc.line(k + 1).from)) : [];
      return Decoration.set([...marks, ...lines], true);
    },
    update(set, { docChanged, changes, state }) {
      if (!docChanged) return set;
      let now = set.map(changes);
      changes.iterChangedRanges((_, __, from, to) => {
        const [start, end] = [state.doc.lineAt(from).from, state.doc.lineAt(to).to];
        now = now.update({ filterFrom: start, filterTo: end, filter: () => false });
      });
      return now;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function keys(events) {
  const run = (next) => () => {
    events.run(next);
    return true;
  };
  // An open list is closed first.
  const leave = (view) => {
    if (completionStatus(view.state) === "active") return false;
    events.leave();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: run(false) },
        { key: "Ctrl-Enter", run: run(false) },
        { key: "Shift-Enter", run: run(true) },
        { key: "Tab", run: acceptCompletion },
        { key: "Escape", run: leave },
      ]),
    ),
    // Notebook and page shortcuts must not hear what is typed here.
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      { key: "Ctrl-Space", run: startCompletion },
      indentWithTab,
    ]),
  ];
}

const mark = StateEffect.define();
const errorLine = Decoration.line({ class: "live-error-line" });

// The mark stays until the text changes: then the error may be mended.
const marked = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let now = transaction.docChanged ? Decoration.none : lines;
    for (const effect of transaction.effects) {
      if (!effect.is(mark)) continue;
      const { doc } = transaction.state;
      now =
        effect.value >= 1 && effect.value <= doc.lines
          ? Decoration.set(errorLine.range(doc.line(effect.value).from))
          : Decoration.none;
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const types = {
  method: "method",
  extensionmethod: "method",
  property: "property",
  field: "property",
  event: "property",
  class: "class",
  structure: "class",
  struct: "class",
  interface: "interface",
  enum: "enum",
  enummember: "constant",
  constant: "constant",
  keyword: "keyword",
  namespace: "namespace",
  local: "variable",
  parameter: "variable",
  rangevariable: "variable",
  delegate: "type",
  typeparameter: "type",
};

async function complete(context, language) {
  const before = context.matchBefore(/[\w.]*/);
  if (!language || (!context.explicit && !before?.text)) return null;
  const code = context.state.doc.toString();
  const answer = await language.complete(code, context.pos, () => !context.aborted);
  if (!answer?.items?.length) return null;
  return {
    from: answer.from,
    to: answer.to,
    validFor: answer.incomplete ? undefined : /^\w*$/,
    options: answer.items.map((item) => ({
      label: item.label,
      type: types[String(item.kind).toLowerCase()],
      apply: item.insert ?? item.label,
      detail: item.detail || undefined,
      info: () => described(language.describe(code, context.pos, item)),
    })),
  };
}

async function described(answer) {
  const text = await answer;
  return text ? words(text) : null;
}

async function hover(view, position, language) {
  const word = view.state.wordAt(position);
  if (!language || !word) return null;
  const text = await language.inspect(view.state.doc.toString(), position, () => true);
  return text ? { pos: word.from, end: word.to, above: true, create: () => ({ dom: words(text) }) } : null;
}

function words(text) {
  const element = document.createElement("div");
  element.className = "live-words";
  element.textContent = text;
  return element;
}
