// An error of a cell: what it is in one line, where, and the trace for those who want it.
import { asSeen } from "./terminal.js";

export function drawError(element, { name, value, traceback, line }) {
  element.className = "output error";
  const head = element.appendChild(document.createElement("p"));
  const title = head.appendChild(document.createElement("strong"));
  title.textContent = short(name) + (line ? `, line ${line}` : "");
  const text = (traceback ?? []).join("\n").trim();
  if (name === "CompileError" && text) {
    // The compiler's own lines say it all, with the place marked.
    head.append(`: ${plainWords(text) ?? "this cell does not compile."}`);
    element.append(block(text));
    return;
  }
  head.append(`: ${asSeen(String(value))}`);
  if (text) {
    const details = element.appendChild(document.createElement("details"));
    details.appendChild(document.createElement("summary")).textContent = "Where it came from";
    details.append(block(text));
  }
}

/** The first sentence in plain words that the session put under the compiler's own, or null. */
export function plainWords(trace) {
  return /^\s*→ (.+)$/m.exec(trace)?.[1] ?? null;
}

function short(name) {
  return name === "CompileError"
    ? "Not C# yet"
    : String(name ?? "Error")
        .split(".")
        .at(-1);
}

function block(text) {
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = asSeen(text);
  return pre;
}
