// What a link or a file would change on a page: decided before a single letter of it is shown.
import { cellsOf } from "./count.js";

const most = 200_000; // characters of one cell

/** Why nobody could take these texts from a link, or null. texts: a cell's id → its text. */
export function unsharable(texts) {
  const long = Object.entries(texts).find(([, text]) => text.length > most);
  return long ? `cell “${long[0]}” has ${long[1].length} characters, and a page takes at most ${most}` : null;
}

/**
 * The cells that texts from elsewhere change, as {cells, question}; or {refusal, keep}, a sentence and whether it
 * stays, where there is nothing to offer. Texts for cells that the page has not are left out, and so are texts that are
 * no text.
 * @param page the page's cells: {id, name, original}
 * @param texts a Map of texts by the cells' ids
 * @param from what brings them, as a sentence begins with it
 * @param own whether the reader once downloaded them here
 */
export function offered(page, texts, from, own = false) {
  const cells = {};
  for (const { id, name, original } of page) {
    const text = texts.get(id);
    if (typeof text !== "string" || text === original) continue;
    if (text.length > most)
      return {
        refusal:
          `${from} has ${text.length} characters for cell “${name}”: more than the ${most} a page keeps, so ` +
          "nothing of it is shown.",
        keep: true,
      };
    cells[id] = text;
  }
  const count = Object.keys(cells).length;
  if (!count) return { refusal: `${from} changes no cell of this page.` };
  const question = own
    ? `${from} is your own: you downloaded it here, with text for ${cellsOf(count)}. What stands here now is kept.`
    : `${from} brings somebody's text for ${cellsOf(count)}. Nothing runs until you run it: run it only if you ` +
      "trust who sent it. Your own text is kept.";
  return { cells, question };
}
