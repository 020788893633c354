// What is worth drawing of the outputs that came within a moment.

/** Of several updates of one display only the last is drawn; neighbouring writes become one. */
export function latest(outputs) {
  const last = new Map();
  for (const output of outputs) if (output.isUpdate) last.set(output.displayId, output);
  const kept = [];
  for (const output of outputs) {
    const before = kept.at(-1);
    if (output.isUpdate && last.get(output.displayId) !== output) continue;
    if (output.kind === "stream" && before?.kind === "stream" && before.name === output.name) {
      kept[kept.length - 1] = { ...before, text: before.text + output.text };
    } else {
      kept.push(output);
    }
  }
  return kept;
}
