// The editor's colours: those of the page's code, so that opening a cell changes nothing but the caret.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Classes, not colours: in a line that still stands as the page set it, the page's own spans colour it (live.css).
export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.atom, tags.bool, tags.null, tags.modifier, tags.typeName], class: "live-keyword" },
  { tag: [tags.string, tags.character, tags.special(tags.string)], class: "live-string" },
  { tag: [tags.number, tags.literal], class: "live-number" },
  { tag: [tags.comment, tags.meta], class: "live-comment" },
  { tag: [tags.className, tags.standard(tags.variableName)], class: "live-type" },
]);

export const look = EditorView.theme({
  "&": { color: "inherit", backgroundColor: "transparent", font: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflowX: "auto" },
  ".cm-content": { padding: "0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent)", color: "inherit" },
  ".cm-tooltip": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "4px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono, ui-monospace, monospace)",
    fontSize: ".9rem",
    maxHeight: "14em",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".15em .6em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--paper)",
  },
  ".cm-completionDetail": { opacity: ".75" },
});
