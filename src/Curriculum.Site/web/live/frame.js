// Foreign HTML from a cell: a frame of its own origin, without network, that tells only its height. It inherits the
// page's policy, which knows the frame's own script by its hash: no other script runs there, and nothing is fetched.
import { make } from "../page/make.js";
import { inside } from "./frame-script.js";

// Stricter than the page's: both hold.
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; " +
  "media-src data: blob:; form-action 'none'; base-uri 'none'";

const tallest = 4000;

const frames = new Set();

/** Shows HTML that the page does not trust. */
export function showForeign(element, html, title) {
  const { body, scripts } = quiet(html);
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = title;
  frame.referrerPolicy = "no-referrer";
  frame.srcdoc =
    `<!doctype html><html style="${look(element)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    "<style>body{margin:0}table{border-collapse:collapse}" +
    `td,th{padding:.2em .6em;border:1px solid color-mix(in srgb,currentColor 25%,transparent);text-align:left}` +
    `pre{margin:0;white-space:pre-wrap}</style><script>${inside}</` +
    `script></head><body>${body}</body></html>`;
  element.replaceChildren(frame);
  if (scripts)
    element.append(make("p", { class: "live-note" }, "This output brought a script, which a page does not run."));
  for (const other of frames) if (!other.isConnected) frames.delete(other);
  frames.add(frame);
}

// What asks for something by merely standing there, and what no policy speaks of: hints to connect, other addresses to
// go to. And what is read in another way where scripts are allowed, so that something of these could hide in it.
const loud =
  "link, meta, base, script, iframe, frame, frameset, object, embed, portal, template, noscript, noembed, " +
  "noframes, xmp, plaintext";
const isLink = /^(a|area)$/i;
const rounds = 5;

// What is taken away can leave text that reads as another of these: once more, until nothing is left to take.
function quiet(html) {
  let text = html;
  let scripts = false;
  for (let round = 0; round < rounds; round++) {
    const { body, head } = new DOMParser().parseFromString(text, "text/html");
    const found = [head, body].flatMap((part) => [...part.querySelectorAll(loud)]);
    scripts ||= found.some(({ localName }) => localName === "script");
    for (const element of found) element.remove();
    // A link leads nowhere from here, and pressing it would connect all the same. In MathML everything can be one, and
    // in SVG what moves can make one.
    for (const element of body.querySelectorAll("*")) {
      for (const name of ["href", "xlink:href", "ping"])
        if (isLink.test(element.localName) || !/^(#|data:)/.test(element.getAttribute(name) ?? "#"))
          element.removeAttribute(name);
      if (/href$/i.test(element.getAttribute("attributeName") ?? "")) element.remove();
    }
    const before = text;
    text = [...head.querySelectorAll("style")].map((style) => style.outerHTML).join("") + body.innerHTML;
    if (text === before) return { body: text, scripts };
  }
  return { body: make("pre", {}, html).outerHTML, scripts };
}

function look(element) {
  const style = getComputedStyle(element);
  const size = /^[\d.]+px$/.test(style.fontSize) ? style.fontSize : "16px";
  return (
    `color:${style.color};background:${ground(element)};font:${size} system-ui,sans-serif;` +
    `color-scheme:${style.colorScheme};overflow-x:auto`
  );
}

// What is seen behind an element: the nearest colour that is not clear.
function ground(element) {
  const { backgroundColor } = getComputedStyle(element);
  return backgroundColor === "rgba(0, 0, 0, 0)" && element.parentElement
    ? ground(element.parentElement)
    : backgroundColor;
}

addEventListener("message", ({ source, data }) => {
  for (const frame of frames) {
    if (frame.contentWindow !== source || !Number.isFinite(data?.height)) continue;
    frame.style.height = `${Math.min(Math.max(data.height, 0), tallest)}px`;
  }
});

// The page turned dark or light: the frames follow.
const follow = () =>
  setTimeout(() => {
    for (const frame of frames) {
      if (frame.isConnected) frame.contentWindow?.postMessage({ style: look(frame.parentElement) }, "*");
    }
  }, 60);
new MutationObserver(follow).observe(document.documentElement, {
  attributes: true,
  attributeFilter: ["data-theme", "class"],
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
