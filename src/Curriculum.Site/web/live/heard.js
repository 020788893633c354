// What is heard from a worker that runs cells, in the shape the page counts on: a cell can call what the worker speaks
// with.

const kinds = new Set(["stream", "result", "display", "error", "clear"]);

export const isCount = (value) => Number.isFinite(value) && value >= 0;

export const textOf = (value) => (typeof value === "string" ? value : "");

/** An output, whatever was said: what is no text in it is left out. */
export function outputOf(said) {
  const { kind, name, text, data, value, traceback, line, displayId, isUpdate, wait } = Object(said);
  if (!kinds.has(kind)) return { kind: "display", data: {} };
  if (kind === "stream") return { kind, name: textOf(name), text: textOf(text) };
  if (kind === "clear") return { kind, wait: wait === true };
  if (kind === "error")
    return {
      kind,
      name: textOf(name),
      value: textOf(value),
      traceback: [traceback].flat().map(textOf),
      line: Number.isInteger(line) ? line : null,
    };
  const texts = Object.entries(Object(data)).filter(([, one]) => typeof one === "string");
  return {
    kind,
    data: Object.fromEntries(texts),
    displayId: typeof displayId === "string" ? displayId : null,
    isUpdate: isUpdate === true,
  };
}
