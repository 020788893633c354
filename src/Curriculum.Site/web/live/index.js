// The live part of a notebook page. The page imports it at the first Run or edit.
export function start() {}
