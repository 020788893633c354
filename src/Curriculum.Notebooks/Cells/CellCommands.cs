using Microsoft.AspNetCore.Html;

namespace Curriculum.Notebooks.Cells;

/// <summary>What every cell can call by its bare name, as on .NET Interactive.</summary>
public static class CellCommands
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The looks wanted, for example text/plain; none: those the value prefers.</param>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> changes what is shown.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var shown = new DisplayedValue(Guid.NewGuid().ToString("N"), mimeTypes);
        shown.Send(value, isUpdate: false);
        return shown;
    }

    /// <summary>Text that is shown as HTML, as it is.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the front end, where that runs scripts of outputs at all.</summary>
    public static void javascript(string content) =>
        display(HTML($"<script type=\"text/javascript\">{content}</script>"));

    /// <summary>Gives the front end styles.</summary>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"));

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">True: only when the next output comes, so that nothing flickers.</param>
    public static void clear(bool wait = false) => CellRun.Current?.Clear(wait);

    /// <summary>Asks the reader for a line.</summary>
    /// <param name="prompt">What stands before the field.</param>
    /// <exception cref="InvalidOperationException">There is nobody to ask: a headless run, or a page.</exception>
    public static string input(string prompt = "") =>
        CellRun.Current?.ReadLine(prompt)
        ?? throw new InvalidOperationException(
            "There is nobody to ask here: give the variable its value in C#, or run the notebook in Jupyter or VS Code."
        );

    /// <summary>The same, as .NET Interactive names it.</summary>
    public static Task<string> GetInputAsync(string prompt = "") => Task.FromResult(input(prompt));
}
