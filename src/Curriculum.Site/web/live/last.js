// Where the reader was last: a notebook, and the cell they ran or edited there.
const key = "curriculum/last";

export function lastPlace() {
  try {
    const { notebook, cell } = JSON.parse(localStorage.getItem(key)) ?? {};
    return typeof notebook === "string" ? { notebook, cell: typeof cell === "string" ? cell : null } : null;
  } catch {
    return null; // storage is refused, or somebody wrote something else there
  }
}

/** A page was opened, or a cell of it used. A page that is only opened again keeps its cell. */
export function visited(notebook, cell = null) {
  const last = lastPlace();
  const same = last?.notebook === notebook;
  if (same && (cell === null || cell === last.cell)) return;
  try {
    localStorage.setItem(key, JSON.stringify({ notebook, cell }));
  } catch {
    // a private window: there is no next visit
  }
}
