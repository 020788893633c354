using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;

namespace Curriculum.Figures.Hosts;

/// <summary>
/// A matrix between brackets: numbers of equal precision under each other, the middle of a large one left out.
/// </summary>
internal sealed class Brackets
{
    private const int MostRows = 16,
        MostColumns = 10;

    private const string Css =
        ".cf-matrix{display:inline-table;width:auto;border-collapse:collapse;margin:.3rem "
        + "0!important;border:0!important;"
        + "font:14px/1.5 ui-monospace,'DejaVu Sans Mono',Consolas,monospace;font-variant-numeric:tabular-nums;"
        + "--k:linear-gradient(currentColor,currentColor);background:var(--k) 0 0/6px 1.5px,var(--k) 100% 0/6px 1.5px,"
        + "var(--k) 0 100%/6px 1.5px,var(--k) 100% 100%/6px 1.5px,var(--k) 0 0/1.5px 100%,var(--k) 100% 0/1.5px 100%;"
        + "background-repeat:no-repeat;color:var(--vscode-editor-foreground,var(--jp-content-font-color1,inherit))}"
        + ".cf-matrix tr{background:none!important}.cf-matrix td{text-align:right!important;padding:0 "
        + ".6em!important;border:0!important;"
        + "background:none!important;white-space:nowrap}.cf-wide{overflow-x:auto}.cf-shape{font-size:12px;opacity:.75}";

    private readonly int _rows,
        _columns;
    private readonly bool _column;
    private readonly int[] _shownRows,
        _shownColumns;
    private readonly string[][] _cells;

    public Brackets(int rows, int columns, Func<int, int, object> at, bool column)
    {
        (_rows, _columns, _column) = (rows, columns, column);
        (_shownRows, _shownColumns) = (Kept(rows, MostRows, 4), Kept(columns, MostColumns, 2));
        var values = _shownRows
            .Select(i => _shownColumns.Select(j => i < 0 || j < 0 ? null : at(i, j)).ToArray())
            .ToArray();
        var print = Printer(values.SelectMany(row => row).OfType<object>());
        _cells = [.. values.Select((row, i) => row.Select((v, j) => v is null ? Dots(i, j) : print(v)).ToArray())];
    }

    public string Html()
    {
        var to = new StringBuilder($"<style>{Css}</style>");
        if (_rows == 0 || _columns == 0)
        {
            return to.Append($"<span class=\"cf-matrix\">{Shape}, empty</span>").ToString();
        }

        to.Append(
            "<div class=\"cf-wide\"><table class=\"cf-matrix\" role=\"math\" "
                + $"aria-label=\"{WebUtility.HtmlEncode(Spoken())}\"><tbody>"
        );
        foreach (var row in _cells)
        {
            to.Append("<tr>");
            foreach (var cell in row)
            {
                to.Append("<td>").Append(cell.Replace('-', '−')).Append("</td>");
            }

            to.Append("</tr>");
        }
        to.Append("</tbody></table></div>");
        if (Elided)
        {
            to.Append($"<div class=\"cf-shape\">{Shape}, shown in part</div>");
        }

        return to.ToString();
    }

    public string Plain()
    {
        if (_rows == 0 || _columns == 0)
        {
            return $"{Shape}, empty";
        }

        var widths = Enumerable.Range(0, _cells[0].Length).Select(j => _cells.Max(row => row[j].Length)).ToArray();
        var lines = _cells.Select(row =>
            "[ " + string.Join("  ", row.Select((cell, j) => cell.PadLeft(widths[j]))) + " ]"
        );
        return string.Join("\n", Elided ? lines.Append($"{Shape}, shown in part") : lines);
    }

    /// <summary>
    /// The same as data: the rows as they are printed, what a screen reader says, and the shape where not all is shown.
    /// </summary>
    public string Data()
    {
        var empty = _rows == 0 || _columns == 0;
        var data = new Dictionary<string, object?>
        {
            ["rows"] = _cells.Select(row => row.Select(cell => cell.Replace('-', '−')).ToArray()).ToArray(),
            ["label"] = empty ? $"{Shape}, empty" : Spoken(),
        };
        if (empty)
        {
            data["shape"] = $"{Shape}, empty";
        }
        else if (Elided)
        {
            data["shape"] = $"{Shape}, shown in part";
        }

        return Json.Write(data);
    }

    private bool Elided => _shownRows.Length < _rows || _shownColumns.Length < _columns;

    private string Shape => _column ? $"{_rows} components" : $"{_rows} × {_columns}";

    private string Spoken()
    {
        var what = _column ? $"Vector with {_rows} components" : $"{_rows} × {_columns} matrix";
        return what + ": " + string.Join("; ", _cells.Select(row => string.Join(", ", row)));
    }

    private string Dots(int i, int j) =>
        (_shownRows[i] < 0, _shownColumns[j] < 0) switch
        {
            (true, true) => "⋱",
            (true, _) => "⋮",
            _ => "⋯",
        };

    private static int[] Kept(int count, int most, int last) =>
        count <= most
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, most - last - 1), -1, .. Enumerable.Range(count - last, last)];

    /// <summary>One way of printing for all entries, so that they can be compared at a glance.</summary>
    private static Func<object, string> Printer(IEnumerable<object> values)
    {
        var sizes = values
            .SelectMany(v =>
                v is Complex c ? new[] { c.Real, c.Imaginary } : [Convert.ToDouble(v, CultureInfo.InvariantCulture)]
            )
            .Where(double.IsFinite)
            .Select(Math.Abs)
            .ToArray();
        var most = sizes.Length == 0 ? 0 : sizes.Max();
        Func<double, string> print;
        if (sizes.All(v => v == Math.Round(v)) && most < 1e7)
        {
            print = v => v.ToString("0", CultureInfo.InvariantCulture);
        }
        else if (most is >= 1e-3 and < 1e6)
        {
            var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(most)), 1, 6);
            var (format, least) = (
                "F" + decimals.ToString(CultureInfo.InvariantCulture),
                0.5 * Math.Pow(10, -decimals)
            );
            print = v =>
                v != 0 && Math.Abs(v) < least ? v.ToString("0.0e+0", CultureInfo.InvariantCulture)
                : v == 0 ? "0"
                : v.ToString(format, CultureInfo.InvariantCulture);
        }
        else
        {
            print = v => v.ToString("0.###e+0", CultureInfo.InvariantCulture);
        }

        return v =>
            v is Complex c
                ? $"{print(c.Real)} {(c.Imaginary < 0 ? "−" : "+")} {print(Math.Abs(c.Imaginary))}i"
                : Any(Convert.ToDouble(v, CultureInfo.InvariantCulture), print);
    }

    private static string Any(double v, Func<double, string> print) => double.IsFinite(v) ? print(v) : Num.Text(v);
}
