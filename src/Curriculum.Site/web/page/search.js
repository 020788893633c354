// Search over headings and paragraphs. The index comes with the site and is loaded at the first search.
import { excerpt } from "./excerpt.js";
import { hits, options } from "./words.js";

const open = document.querySelector(".search-button");
const dialog = document.querySelector(".search");

if (open && dialog) {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ol");
  const status = dialog.querySelector("[role=status]");
  let engine = null;

  const load = () =>
    (engine ??= Promise.all([import("minisearch"), fetch(dialog.dataset.index).then((answer) => answer.json())]).then(
      ([{ default: MiniSearch }, index]) => MiniSearch.loadJS(index, options),
    ));

  // Nothing is found in an index that is not there: say so, and ask for it again at the next letter.
  const failed = () => {
    engine = null;
    list.replaceChildren();
    status.textContent = "Search could not be loaded. Check that you are online, and type again.";
  };

  const show = () => {
    dialog.showModal();
    input.select();
    load().catch(failed);
  };

  async function find() {
    const text = input.value.trim();
    let found = [];
    try {
      if (text) found = hits(await load(), text);
    } catch (error) {
      console.info("Search:", error.message);
      return failed();
    }
    if (input.value.trim() !== text) return;
    list.replaceChildren(
      ...found.map((hit) => {
        const link = document.createElement("a");
        link.href = document.body.dataset.root + hit.address;
        const title = document.createElement("strong");
        title.textContent = hit.title;
        const page = document.createElement("span");
        page.textContent = hit.page;
        const text = document.createElement("small");
        text.textContent = excerpt(hit);
        link.append(title, page, text);
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
    status.textContent = !text ? "" : found.length === 0 ? `Nothing found for “${text}”.` : `${found.length} found`;
  }

  open.hidden = false;
  open.addEventListener("click", show);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.target.closest("input, textarea, select, [contenteditable], .cm-editor")) return;
    event.preventDefault();
    show();
  });
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
    if (event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("a")?.focus();
    }
  });
  list.addEventListener("click", () => dialog.close());
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")],
      at = links.indexOf(document.activeElement);
    const next = event.key === "ArrowDown" ? links[at + 1] : event.key === "ArrowUp" ? (links[at - 1] ?? input) : null;
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
