using System.Globalization;
using System.Text;

namespace Curriculum.Grading;

/// <summary>
/// CSV (RFC 4180) that a spreadsheet reads as data: a text that would be a formula there gets an apostrophe before it.
/// </summary>
internal static class Csv
{
    /// <summary>Rows with a line end each, in UTF-8 with the mark that Excel needs to see it is UTF-8.</summary>
    public static byte[] Bytes(IEnumerable<IEnumerable<object?>> rows)
    {
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>
    /// The rows of a text with the line each begins in; null when a quoted cell has no end. The apostrophe that
    /// <see cref="Bytes"/> puts before what looks like a formula is taken away.
    /// </summary>
    /// <param name="text">CSV; where the first line has a semicolon and no comma, semicolons part the cells.</param>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)>? Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var head = text.Split('\n', 2)[0];
        var comma =
            head.Contains(';', StringComparison.Ordinal) && !head.Contains(',', StringComparison.Ordinal) ? ';' : ',';
        var rows = new List<(int, IReadOnlyList<string>)>();
        var (cells, cell, quoted, line, first) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var k = 0; k < text.Length; k++)
        {
            var letter = text[k];
            line += letter == '\n' ? 1 : 0;
            if (letter == '"')
            {
                // Two of them within a quoted cell are one.
                if (quoted && k + 1 < text.Length && text[k + 1] == '"')
                {
                    cell.Append(text[++k]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && letter == comma)
            {
                End();
            }
            else if (!quoted && letter == '\n')
            {
                EndRow();
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndRow();
        }

        return quoted ? null : rows;

        void End()
        {
            var whole = cell.ToString();
            cells.Add(whole.StartsWith('\'') && IsFormula(whole[1..]) ? whole[1..] : whole);
            cell.Clear();
        }

        void EndRow()
        {
            End();
            rows.Add((first, [.. cells]));
            cells.Clear();
            first = line;
        }
    }

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            double number => number.ToString("0.###", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => Text(value.ToString() ?? ""),
        };

    private static string Text(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    // Spaces and control characters before the sign do not make it harmless.
    private static bool IsFormula(string text) =>
        text.StartsWith('\t')
        || text.StartsWith('\r')
        || text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
