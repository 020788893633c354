// The live part of a notebook page: the page's entry calls this once.
export function bringToLife() {}
