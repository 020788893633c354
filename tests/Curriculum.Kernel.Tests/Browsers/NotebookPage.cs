namespace Curriculum.Kernel.Tests.Browsers;

/// <summary>
/// One notebook open in Jupyter Notebook 6, as a person works in it. A cell is named by a part of its text.
/// </summary>
internal sealed class NotebookPage(Browser browser, string pictures)
{
    private const char Control = '\uE009',
        Enter = '\uE007';
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>The page's own functions: the cell that holds a text, and whether nothing runs or waits.</summary>
    private const string Words = """
        const cells = () => Jupyter.notebook.get_cells();
        const cell = text => cells().find(c => c.cell_type === 'code' && c.get_text().includes(text));
        const rest = () => !Jupyter.notebook.kernel_busy && cells().every(c => c.input_prompt_number !== '*');

        """;

    public async Task Open(string address)
    {
        await browser.Go(address);
        await Until(
            "the notebook is open and its kernel ready",
            "return typeof Jupyter !== 'undefined' && Jupyter.notebook && Jupyter.notebook.kernel "
                + "&& Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.language_info "
                + "!== undefined;"
        );
    }

    public async Task RunAll()
    {
        await Menu("#celllink", "#run_all_cells");
        await Rest();
    }

    /// <summary>Writes the code into the cell and runs it with the keys a person uses.</summary>
    public async Task Edit(string cell, string code)
    {
        await browser.Run(Words + "cell(arguments[0]).set_text(arguments[1]); return true;", cell, code);
        await Press(cell: code);
    }

    public async Task RunCell(string cell)
    {
        await Press(cell);
        await Rest();
    }

    /// <summary>Adds a cell at the end and runs it; does not wait for it.</summary>
    public async Task Append(string code)
    {
        await browser.Run(
            Words + "Jupyter.notebook.insert_cell_at_bottom('code').set_text(arguments[0]); return true;",
            code
        );
        await Press(code);
    }

    /// <summary>Waits until what the cell shows holds the words.</summary>
    public Task Shows(string cell, string words) =>
        Until(
            $"the cell '{cell}' shows '{words}'",
            Words
                + "const text = cell(arguments[0]).element.find('.output')[0].innerText.toLowerCase();"
                + "return text.includes(arguments[1].toLowerCase());",
            cell,
            words
        );

    /// <summary>Waits until Plotly has drawn a figure with lines in the cell.</summary>
    public Task Draws(string cell) =>
        Until(
            $"the cell '{cell}' shows a figure",
            Words + "return cell(arguments[0]).element[0].querySelector('.output svg.main-svg path.js-line') !== null;",
            cell
        );

    public Task Runs() => Until("a cell runs", Words + "return !rest();");

    public Task Rest() => Until("no cell runs or waits", Words + "return rest();");

    public Task Interrupt() => browser.Click("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    public async Task Restart()
    {
        var before = await Text("return Jupyter.notebook.kernel.id + Jupyter.notebook.kernel.info_reply.banner;");
        Assert.NotEmpty(before);
        await browser.Run(
            "window.ready = false; Jupyter.notebook.events.one('kernel_ready.Kernel', () => window.ready = true);"
        );
        await Menu("#kernellink", "#restart_kernel");
        await Until("the question is open", "return document.querySelector('.modal.in .btn-danger') !== null;");
        await browser.Click(".modal.in .btn-danger");
        await Until("the kernel is ready again", "return window.ready && !document.querySelector('.modal-backdrop');");
    }

    /// <summary>A picture of the window with the cell in its middle.</summary>
    public async Task Picture(string cell, string name)
    {
        await browser.Run(Words + "cell(arguments[0]).element[0].scrollIntoView({block: 'center'});", cell);
        await browser.Screenshot(Path.Combine(pictures, $"{name}.png"));
    }

    private async Task Press(string cell)
    {
        await browser.Run(
            Words
                + "const c = cell(arguments[0]); Jupyter.notebook.select(cells().indexOf(c)); c.focus_editor();"
                + "Jupyter.notebook.edit_mode();",
            cell
        );
        await browser.Press(Control, Enter);
    }

    private async Task Menu(string menu, string item)
    {
        await browser.Click(menu);
        await browser.Click($"{item} a");
    }

    private async Task<string> Text(string script, params string[] arguments) =>
        (await browser.Run(script, arguments))?.GetValue<string>() ?? "";

    private Task<System.Text.Json.Nodes.JsonNode> Until(string what, string script, params string[] arguments) =>
        browser.Until(what, s_limit, script, arguments);
}
