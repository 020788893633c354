using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>Arrays of two and more dimensions: a row of the array is a row of the text and of the table.</summary>
internal static class ArrayText
{
    /// <summary>[ [ 1, 2 ],⏎  [ 3, 4 ] ]; of each dimension as many as the library shows of a list.</summary>
    public static string Rows(Array array)
    {
        var text = new StringBuilder();
        Write(text, array, []);
        return text.ToString();
    }

    /// <summary>A table with the indices beside it; more than two dimensions as text.</summary>
    public static string Table(Array array)
    {
        if (array.Rank > 2)
        {
            return Preformatted(Rows(array));
        }

        var (rows, columns) = (Shown(array, 0).ToList(), Shown(array, 1).ToList());
        var more = Left(array, 1) > 0 ? $"<td><i>({Left(array, 1)} more)</i></td>" : "";
        var html = new StringBuilder("<table><thead><tr><th></th>");
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th><i>{column}</i></th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><i>{row}</i></td>");
            foreach (var column in columns)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<td><pre>{WebUtility.HtmlEncode(Item(array.GetValue(row, column)))}</pre></td>"
                );
            }

            html.Append(more).Append("</tr>");
        }

        if (Left(array, 0) > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td colspan=\"{columns.Count + 1}\"><i>({Left(array, 0)} more)</i></td></tr>"
            );
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>Text as the library's HTML has it.</summary>
    public static string Preformatted(string text) =>
        $"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>";

    /// <summary>One item on one line.</summary>
    public static string Item(object? item) =>
        item switch
        {
            null => Formatter.NullString,
            string text => text,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => item.ToDisplayString(PlainTextSummaryFormatter.MimeType),
        };

    private static void Write(StringBuilder text, Array array, int[] indices)
    {
        if (indices.Length == array.Rank)
        {
            text.Append(Item(array.GetValue(indices)));
            return;
        }

        var dimension = indices.Length;
        var isInnermost = dimension == array.Rank - 1;
        text.Append("[ ");
        foreach (var index in Shown(array, dimension))
        {
            if (index > array.GetLowerBound(dimension))
            {
                text.Append(isInnermost ? ", " : ",\n" + new string(' ', 2 * (dimension + 1)));
            }

            Write(text, array, [.. indices, index]);
        }

        if (Left(array, dimension) > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" ... ({Left(array, dimension)} more)");
        }

        text.Append(" ]");
    }

    private static IEnumerable<int> Shown(Array array, int dimension) =>
        Enumerable.Range(
            array.GetLowerBound(dimension),
            Math.Min(array.GetLength(dimension), Formatter.ListExpansionLimit)
        );

    private static int Left(Array array, int dimension) =>
        Math.Max(0, array.GetLength(dimension) - Formatter.ListExpansionLimit);
}
