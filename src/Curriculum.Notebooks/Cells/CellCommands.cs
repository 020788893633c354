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

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">True: only when the next output comes, so that nothing flickers.</param>
    public static void clear(bool wait = false) => CellRun.Current?.Clear(wait);
}
