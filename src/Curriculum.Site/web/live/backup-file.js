// One file with the reader's texts of all notebooks.

/** How many bytes of a file are read. */
export const most = 20e6;

/** The file's text. notebooks: name → {cells, verdicts}. */
export function written(notebooks) {
  return `${JSON.stringify({ curriculum: "backup", notebooks }, null, 1)}\n`;
}

/** name → {cells, verdicts}, of the notebooks that are known here. Throws an Error that says in words what is wrong. */
export function read(text, known) {
  if (text.length > most) throw new Error("it is larger than 20 MB");
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("it is no backup (no JSON)");
  }
  if (file?.curriculum !== "backup" || typeof file.notebooks !== "object" || !file.notebooks)
    throw new Error("it is no backup of this course");
  const found = {};
  for (const name of known) {
    const { cells, verdicts } = Object.hasOwn(file.notebooks, name) ? (file.notebooks[name] ?? {}) : {};
    const texts = Object.entries(cells ?? {}).filter(([, cell]) => typeof cell === "string");
    if (texts.length) found[name] = { cells: Object.fromEntries(texts), verdicts: { ...verdicts } };
  }
  if (!Object.keys(found).length) throw new Error("it has no text for any notebook of this course");
  return found;
}
