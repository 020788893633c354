// The learner's text on its way out and in: a link, a notebook file. What comes in fills the cells after a click,
// never runs by itself, and the learner's own text can be had back.

import { notebookWith, textsOf } from "./notebook-file.js";
import { packed, unpacked } from "./pack.js";
import { button } from "./status.js";

export class Sharing {
  buttons;
  #page;
  #banner = document.createElement("div");

  constructor(page) {
    this.#page = page;
    this.#banner.className = "live-banner";
    this.#banner.setAttribute("role", "region");
    this.#banner.setAttribute("aria-label", "Text from elsewhere");
    this.#banner.hidden = true;
    document.querySelector("main").prepend(this.#banner);
    const file = document.createElement("input");
    file.type = "file";
    file.accept = ".ipynb,application/json";
    file.hidden = true;
    file.addEventListener("change", () => this.#open(file));
    const act = (text, label, name, action) => {
      const element = button(text, label);
      element.dataset.action = name;
      element.addEventListener("click", action);
      return element;
    };
    this.buttons = [
      act("Share", "Copy a link to this page with your text", "share", () => this.#share()),
      act("Download", "Download this notebook with your text (.ipynb)", "download", () => this.#download()),
      act("Open…", "Fill this page from a notebook you downloaded (.ipynb)", "open", () => file.click()),
      file,
    ];
    addEventListener("hashchange", () => this.#look());
    this.#look();
  }

  get #own() {
    const { cells } = this.#page;
    return Object.fromEntries(cells.filter((cell) => cell.text !== cell.original).map((cell) => [cell.id, cell.text]));
  }

  async #share() {
    const cells = this.#own;
    if (!Object.keys(cells).length)
      return this.#page.status.note("You have changed no cell yet: share the page's own address.");
    const address = new URL(location.href);
    address.hash = `share=${await packed({ notebook: this.#page.notebook, cells })}`;
    try {
      await navigator.clipboard.writeText(address.href);
      this.#page.status.note(
        "A link with your text is on the clipboard. Who opens it is asked first, and nothing runs by itself.",
      );
    } catch {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = address.href;
      field.setAttribute("aria-label", "Link with your text");
      this.#ask("Copy this link:", [["Done", () => {}]], field);
      field.select();
    }
  }

  async #download() {
    try {
      const answer = await fetch(this.#page.url(`notebooks/${this.#page.notebook}.ipynb`));
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const text = notebookWith(await answer.text(), new Map(Object.entries(this.#own)));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
      link.download = `${this.#page.notebook}.ipynb`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    } catch (error) {
      this.#page.status.note(
        `The notebook could not be downloaded (${error.message}). Check that you are online and try again.`,
        { keep: true },
      );
    }
  }

  async #open(file) {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    try {
      if (chosen.size > 20e6) throw new Error("it is larger than 20 MB");
      this.#offer(textsOf(await chosen.text()), `“${chosen.name}”`);
    } catch (error) {
      this.#page.status.note(`“${chosen.name}” cannot be opened: ${error.message}.`, { keep: true });
    }
  }

  async #look() {
    const match = /^#share=([\w-]*)$/.exec(location.hash);
    if (!match) {
      if (this.#page.store.before) this.#offerBack();
      return;
    }
    try {
      const { notebook, cells } = await unpacked(match[1]);
      if (notebook !== this.#page.notebook) throw new Error("it belongs to another notebook");
      this.#offer(new Map(Object.entries(cells ?? {})), "This link");
    } catch (error) {
      this.#page.status.note(`The shared link cannot be read: ${error.message}.`, { keep: true });
    }
  }

  // Asks before a single letter of it is shown.
  #offer(texts, from) {
    const cells = {};
    for (const cell of this.#page.cells) {
      const text = texts.get(cell.id);
      if (typeof text === "string" && text !== cell.original) cells[cell.id] = text;
    }
    const count = Object.keys(cells).length;
    if (!count) return this.#page.status.note(`${from} changes no cell of this page.`);
    const many = count === 1 ? "1 cell" : `${count} cells`;
    this.#ask(`${from} brings somebody's text for ${many}. Nothing runs until you run it, and your own text is kept.`, [
      [
        "Show it",
        () => {
          this.#page.store.replaceCells(cells);
          this.#done();
        },
      ],
      ["No, thanks", () => this.#done()],
    ]);
  }

  #offerBack() {
    this.#ask("You are looking at text from elsewhere.", [
      [
        "Back to my text",
        () => {
          this.#page.store.restoreCells();
          this.#done();
        },
      ],
      [
        "Keep this",
        () => {
          this.#page.store.forgetBefore();
          this.#done();
        },
      ],
    ]);
  }

  #done() {
    if (location.hash.startsWith("#share=")) history.replaceState(null, "", location.pathname + location.search);
    this.#page.restore();
    this.#look();
  }

  #ask(text, choices, field) {
    const words = document.createElement("p");
    words.textContent = text;
    const buttons = choices.map(([label, action]) => {
      const element = button(label);
      element.addEventListener("click", () => {
        this.#banner.hidden = true;
        action();
      });
      return element;
    });
    this.#banner.replaceChildren(words, ...(field ? [field] : []), ...buttons);
    this.#banner.hidden = false;
  }
}
