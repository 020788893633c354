// The .ipynb file: the course's notebook with the learner's text in it, clean of outputs; and texts read from one.

/**
 * nbformat 4.5 text: the cells of `original`, with the texts given by cell id. Texts of cells that it has no more, as
 * after a renewal of the course, stand at its end.
 */
export function notebookWith(original, texts) {
  const notebook = JSON.parse(original);
  const ids = new Set(notebook.cells.map((cell) => cell.id));
  for (const [id, text] of texts) {
    if (ids.has(id)) continue;
    const own = /^[\w-]{1,64}$/.test(id) ? id : `cell-${ids.size}`;
    ids.add(own);
    const cell = { cell_type: "code", execution_count: null, id: own, metadata: {}, outputs: [], source: lines(text) };
    notebook.cells.push(cell);
  }
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    if (texts.has(cell.id)) cell.source = lines(texts.get(cell.id));
    cell.outputs = [];
    cell.execution_count = null;
  }
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** Cell id → text of the code cells. Throws an Error that says in words what is wrong. */
export function textsOf(json) {
  let notebook;
  try {
    notebook = JSON.parse(json);
  } catch {
    throw new Error("it is not a notebook (no JSON)");
  }
  if (!Array.isArray(notebook?.cells)) throw new Error("it is not a notebook (no cells)");
  const texts = new Map();
  for (const cell of notebook.cells) {
    if (cell?.cell_type === "code" && typeof cell.id === "string") texts.set(cell.id, [cell.source].flat().join(""));
  }
  return texts;
}

// Each line with its end, as notebooks keep them.
function lines(text) {
  return text.split(/(?<=\n)/);
}
