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
        // Spaces and control characters before the sign do not make it harmless.
        var start = text.TrimStart();
        var isFormula = start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
        var safe = isFormula || text.StartsWith('\t') || text.StartsWith('\r') ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
