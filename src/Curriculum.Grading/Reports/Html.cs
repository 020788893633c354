using System.Globalization;
using System.Net;

namespace Curriculum.Grading;

/// <summary>
/// Pages that need no script and load nothing. Whatever a student wrote goes through <see cref="Text"/>, and a policy
/// of the page forbids scripts and requests besides.
/// </summary>
internal static class Html
{
    /// <summary>A whole page.</summary>
    /// <param name="title">Its title, as text.</param>
    /// <param name="body">Its content, as HTML.</param>
    public static byte[] Page(string title, string body) =>
        System.Text.Encoding.UTF8.GetBytes(
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Text(title)}}</title>
            <style>
            :root { color-scheme: light dark; --line: light-dark(#8a8a8a, #9a9a9a); --soft: light-dark(#f3f3f3, #262626); }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; } .wide { overflow-x: auto; }
            th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; }
            td.number { text-align: right; font-variant-numeric: tabular-nums; }
            pre { background: var(--soft); padding: .5rem; overflow-x: auto; white-space: pre-wrap; }
            .sides { display: flex; flex-wrap: wrap; gap: 1rem; } .sides > * { flex: 1 1 18rem; min-width: 0; }
            a { color: light-dark(#0b57d0, #a8c7fa); } :focus-visible { outline: 3px solid currentColor; }
            </style>
            </head>
            <body>
            <main>
            <h1>{{Text(title)}}</h1>
            {{body}}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n")
        );

    /// <summary>A text as HTML: no tag, no attribute, no character that turns the line around.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(string.Concat((text ?? "").Select(Plain)));

    /// <summary>Code or several lines, in a region a keyboard can scroll.</summary>
    public static string Code(string code, string label) =>
        $"<pre tabindex=\"0\" role=\"region\" aria-label=\"{Text(label)}\">"
        + $"<code>{Text(code.ReplaceLineEndings("\n"))}</code></pre>";

    /// <summary>A table with its headings; the first cell of a row is the row's heading.</summary>
    public static string Table(string caption, IEnumerable<string> head, IEnumerable<IEnumerable<object>> rows) =>
        $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(caption)}\"><table>\n"
        + $"<caption>{Text(caption)}</caption>\n<thead><tr>"
        + string.Concat(head.Select(one => $"<th scope=\"col\">{Text(one)}</th>"))
        + "</tr></thead>\n<tbody>\n"
        + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(Cell))}</tr>\n"))
        + "</tbody></table></div>\n";

    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Cell(object value, int k) =>
        value switch
        {
            double number => $"<td class=\"number\">{Number(number)}</td>",
            int number => $"<td class=\"number\">{Number(number)}</td>",
            _ when k == 0 => $"<th scope=\"row\">{Text(value.ToString())}</th>",
            _ => $"<td>{Text(value.ToString())}</td>",
        };

    private static char Plain(char letter) => PlainLetters.IsPlain(letter) ? letter : PlainLetters.Instead;
}
