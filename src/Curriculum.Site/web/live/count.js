/** "1 cell" or "3 cells". */
export const cellsOf = (count) => (count === 1 ? "1 cell" : `${count} cells`);
