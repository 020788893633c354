/** One notebook open in JupyterLab, as a person works in it. A cell is named by a part of its text. */
export class LabPage {
  #page;
  #pictures;
  console = [];
  dialogs = [];

  constructor(page, pictures) {
    this.#page = page;
    this.#pictures = pictures;
    page.setDefaultTimeout(180_000);
    page.on("console", (message) => message.type() === "error" && this.console.push(message.text()));
    page.on("pageerror", (error) => this.console.push(`${error}`));
  }

  /** Through the file browser: a double click on the folder, then on the notebook. */
  async open(folder, notebook) {
    const item = (name) => this.#page.locator(".jp-DirListing-item", { hasText: name });
    await item(folder).first().dblclick();
    await item(notebook).first().dblclick();
    await this.#until("the kernel is ready", () => {
      const kernel = globalThis.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
      return kernel?.connectionStatus === "connected" && kernel.status === "idle";
    });
  }

  /** The kernel's name, as the notebook's toolbar has it. */
  kernel() {
    return this.#page.locator(".jp-KernelName:visible").textContent();
  }

  async runAll() {
    await this.#page.locator(".lm-MenuBar-itemLabel", { hasText: /^Run$/ }).click();
    await this.#page.locator(".lm-Menu-itemLabel", { hasText: /^Run All Cells$/ }).click();
    await this.rests();
  }

  /** Source, execution count and outputs of each code cell that holds code. */
  outputs() {
    return this.#page.evaluate(() =>
      globalThis.jupyterapp.shell.currentWidget.content.widgets
        .map((cell) => cell.model)
        .filter((model) => model.type === "code" && model.sharedModel.source.trim() !== "")
        .map((model) => ({
          source: model.sharedModel.source,
          count: model.executionCount,
          outputs: model.outputs.toJSON(),
        })),
    );
  }

  /** Types the code into the cell in place of its text, and runs it with the keys a person uses. */
  async edit(cell, code) {
    const editor = (await this.#to(cell)).locator(".cm-content");
    await editor.click();
    await this.#page.keyboard.press("ControlOrMeta+a");
    await this.#page.keyboard.insertText(code);
    await this.#page.keyboard.press("Control+Enter");
    await this.rests();
  }

  async runCell(cell) {
    await (await this.#to(cell)).locator(".cm-content").click();
    await this.#page.keyboard.press("Control+Enter");
    await this.rests();
  }

  /** Adds a cell at the end and runs it; does not wait for it. */
  async append(code) {
    const last = await this.#page.evaluate(
      () => globalThis.jupyterapp.shell.currentWidget.content.widgets.at(-1).model.sharedModel.source,
    );
    await this.#to(last, true);
    await this.#page.keyboard.press("Escape");
    await this.#page.keyboard.press("b");
    await this.#page.keyboard.press("Enter");
    await this.#page.keyboard.insertText(code);
    await this.#page.keyboard.press("Control+Enter");
  }

  /** Waits until what the cell shows holds the words. */
  async shows(cell, words) {
    const output = (await this.#to(cell)).locator(".jp-OutputArea");
    await output.getByText(words).first().waitFor();
  }

  /** Waits until Plotly has drawn lines in the cell. */
  async draws(cell) {
    await (await this.#to(cell)).locator(".jp-OutputArea svg.main-svg path.js-line").first().waitFor();
  }

  /** How many points the first line of the cell's figure has. */
  async points(cell) {
    return (await this.#to(cell))
      .locator(".js-plotly-plot")
      .first()
      .evaluate((plot) => plot.data[0].x.length);
  }

  runs() {
    return this.#until(
      "a cell runs",
      () => globalThis.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === "busy",
    );
  }

  /** Waits until no cell runs or waits. */
  rests() {
    return this.#until("no cell runs or waits", () => {
      const { content, sessionContext } = globalThis.jupyterapp.shell.currentWidget;
      return (
        sessionContext.session.kernel.status === "idle" &&
        content.widgets.every((cell) => cell.model.type !== "code" || cell.model.executionState === "idle")
      );
    });
  }

  interrupt() {
    return this.#page.locator('[data-command="notebook:interrupt-kernel"]:visible').first().click();
  }

  async restart() {
    await this.#page.locator('[data-command="notebook:restart-kernel"]:visible').first().click();
    const dialog = this.#page.locator(".jp-Dialog");
    this.dialogs.push(await dialog.locator(".jp-Dialog-header").textContent());
    await dialog.locator(".jp-mod-accept").click();
    await dialog.waitFor({ state: "detached" });
    await this.rests();
  }

  async picture(name) {
    await this.#page.screenshot({ path: `${this.#pictures}/${name}.png` });
  }

  /** Makes the cell the active one, in the window's middle. */
  async #to(text, last = false) {
    await this.#page.evaluate(
      async ([text, last]) => {
        const notebook = globalThis.jupyterapp.shell.currentWidget.content;
        const holds = (cell) => cell.model.type === "code" && cell.model.sharedModel.source.includes(text);
        const index = last ? notebook.widgets.length - 1 : notebook.widgets.findIndex(holds);
        notebook.deselectAll();
        notebook.activeCellIndex = index;
        await notebook.scrollToItem(index, "center");
      },
      [text, last],
    );
    const cell = this.#page.locator(".jp-Notebook:visible .jp-Cell.jp-mod-active");
    await cell.waitFor();
    return cell;
  }

  async #until(what, holds) {
    try {
      await this.#page.waitForFunction(holds, undefined, { polling: 100 });
    } catch (error) {
      throw new Error(`Not so: ${what}.`, { cause: error });
    }
  }
}
