// What is to be seen of text that was written for a terminal: a bar drawn anew over itself (\r), a letter taken back
// (\b), colours and moves of the cursor (which a page leaves out).

const esc = String.fromCharCode(27);
const [back, bell] = [8, 7].map((code) => String.fromCharCode(code));
// A sequence ends with a letter, one of words with a bell; at the end of a text it may be cut.
const sequence = new RegExp(
  `${esc}(?:\\[([0-?]*)[ -/]*([@-~]|$)|\\][^${bell}${esc}]*(?:${bell}|${esc}\\\\|$)|[^\\[\\]]|$)`,
  "g",
);
const eraseLine = "\uE00B"; // stands for the sequence that erases the rest of a line, while a line is read
const moves = new RegExp(`[\\r${back}${eraseLine}]`);

/** Whether a text has anything of it. */
export const isForTerminal = (text) => /\r/.test(text) || text.includes(back) || text.includes(esc);

/** The text as a terminal would leave it. */
export function asSeen(text) {
  return text
    .replaceAll(sequence, (_, __, letter) => (letter === "K" ? eraseLine : ""))
    .split("\n")
    .map(line)
    .join("\n");
}

function line(text) {
  if (!moves.test(text)) return text;
  const seen = [];
  let at = 0;
  for (const letter of text) {
    if (letter === "\r") at = 0;
    else if (letter === back) at = Math.max(0, at - 1);
    else if (letter === eraseLine) seen.length = Math.min(seen.length, at);
    else seen[at++] = letter;
  }
  return seen.join("");
}
