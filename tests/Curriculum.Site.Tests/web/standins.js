import { createHash } from "node:crypto";
// Puts a module of the test's own in place of one that the module under test imports:
//   const { Session } = await withStandins("../…/session.js", { "./engine.js": "export class Engine {}" })
import { register } from "node:module";

const hook = `
  let standins = {};
  export async function initialize(data) { standins = data; }
  export async function resolve(specifier, context, next) {
    const text = standins[specifier];
    if (text === undefined) return next(specifier, context);
    return { url: "data:text/javascript," + encodeURIComponent(text), shortCircuit: true };
  }`;

export function withStandins(address, standins) {
  register(`data:text/javascript,${encodeURIComponent(hook)}`, { parentURL: import.meta.url, data: standins });
  return import(address);
}

/**
 * Storage as a browser has it; `full` makes every write fail, as in a private window, and `room` is how many characters
 * all of it may have.
 */
export function storage({ full = false, room = Number.POSITIVE_INFINITY } = {}) {
  const kept = new Map();
  return {
    kept,
    room,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => kept.delete(key),
    setItem(key, text) {
      const others = [...kept].filter(([other]) => other !== key).reduce((sum, [, other]) => sum + other.length, 0);
      if (full || others + text.length > this.room) throw new Error("QuotaExceededError");
      kept.set(key, text);
    },
  };
}

/** What a site writes as the version of bytes, by Node's own hash. */
export const versionOf = (bytes, digits = 32) => createHash("sha256").update(bytes).digest("hex").slice(0, digits);
