using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using Curriculum.Networks;

namespace Curriculum.Figures.Hosts;

/// <summary>
/// A network as a cell's value: its sizes in one line, then a row per layer with what it gives and its weights.
/// </summary>
internal static class NetworkTable
{
    private const string Cell = "text-align:left;padding:.1em 1.2em .1em 0;background:none;border:0";

    private static readonly string[] s_heads = ["layer", "gives", "weights", "numbers in x"];

    public static string Html<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var to = new StringBuilder("<table style=\"border-collapse:collapse;margin:.3em 0;color:inherit\">")
            .Append(
                "<caption style=\"caption-side:top;text-align:left;color:inherit;font-weight:600;padding:0 0 "
                    + $".3em\">{Text(network)}</caption>"
            )
            .Append("<thead><tr>");
        foreach (var head in s_heads)
        {
            to.Append(
                $"<th scope=\"col\" style=\"{Cell};font-weight:400;opacity:.75;border-bottom:1px solid "
                    + $"currentColor\">{head}</th>"
            );
        }

        to.Append("</tr></thead><tbody>");
        foreach (var row in Rows(network))
        {
            to.Append("<tr>");
            foreach (var cell in row)
            {
                to.Append($"<td style=\"{Cell}\">{Text(cell)}</td>");
            }

            to.Append("</tr>");
        }
        return to.Append("</tbody></table>").ToString();
    }

    public static string Plain<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string[][] rows = [s_heads, .. Rows(network)];
        var widths = Enumerable.Range(0, s_heads.Length).Select(k => rows.Max(row => row[k].Length)).ToArray();
        var lines = rows.Select(row => string.Join("   ", row.Select((cell, k) => cell.PadRight(widths[k]))).TrimEnd());
        return string.Join("\n", [network.ToString(), .. lines]);
    }

    private static IEnumerable<string[]> Rows<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        network.Summary.Select(line =>
            (string[])
                [
                    line.Layer.ToString() ?? "",
                    line.Output.ToString(),
                    line.Weights.Count == 0 ? "–" : string.Join(", ", line.Weights),
                    line.WeightCount == 0 ? "–" : line.WeightCount.ToString("N0", CultureInfo.InvariantCulture),
                ]
        );

    private static string Text(object value) => WebUtility.HtmlEncode(value.ToString() ?? "");
}
