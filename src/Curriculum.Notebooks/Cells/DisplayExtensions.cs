using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks.Cells;

/// <summary><c>x.Display()</c> on anything, and its kin of .NET Interactive.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        CellCommands.display(value, mimeTypes);

    /// <summary>Shows a text as what its MIME type says: <c>"&lt;hr&gt;".DisplayAs("text/html")</c>.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        var shown = new DisplayedValue(Guid.NewGuid().ToString("N"), [mimeType]) { AsIs = true };
        shown.Send(value, isUpdate: false);
        return shown;
    }

    /// <summary>Shows a sequence as a table: a row an item, a column a property.</summary>
    public static DisplayedValue DisplayTable(this IEnumerable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return CellCommands.display(new HtmlString(TableText.Of(value)), HtmlFormatter.MimeType);
    }
}
