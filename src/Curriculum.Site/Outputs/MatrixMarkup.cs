using System.Text.Json.Nodes;

namespace Curriculum.Site.Outputs;

/// <summary>A matrix between brackets, the same elements that the page's script makes from the same JSON.</summary>
internal static class MatrixMarkup
{
    public static string Write(JsonObject matrix)
    {
        var rows = matrix["rows"]!
            .AsArray()
            .Select(row => row!.AsArray().Select(cell => (string?)cell ?? "").ToArray())
            .ToArray();
        var label = Html.Encode((string?)matrix["label"] ?? "Matrix");
        if (rows.Length == 0)
        {
            return $"<p class=\"cf-shape\">{label}</p>";
        }

        var html = new StringBuilder(
            $"<div class=\"cf-wide\"><table class=\"cf-matrix\" role=\"math\" aria-label=\"{label}\"><tbody>"
        );
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Html.Encode(cell)}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table></div>");
        if ((string?)matrix["shape"] is { Length: > 0 } shape)
        {
            html.Append($"<p class=\"cf-shape\">{Html.Encode(shape)}</p>");
        }

        return html.ToString();
    }
}
