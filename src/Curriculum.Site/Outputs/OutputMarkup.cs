using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Site.Outputs;

/// <summary>The outputs of a cell as HTML that says the same without scripts.</summary>
/// <param name="stills">Pictures of figures, by <see cref="FigureOutput.Key"/>, one for each panel.</param>
internal sealed class OutputMarkup(IReadOnlyDictionary<string, string[]> stills)
{
    /// <summary>Every figure among a notebook's outputs, or among those of one cell.</summary>
    public static IEnumerable<FigureOutput> Figures(NotebookFile notebook, string? id = null) =>
        notebook
            .Cells.Where(cell => cell.Kind == NotebookCellKind.Code && (id is null || cell.Id == id))
            .SelectMany(cell => cell.Outputs)
            .Select(output => FigureOutput.In(Bundle(output!.AsObject())))
            .OfType<FigureOutput>();

    /// <summary>
    /// The still picture that stands for a notebook: the first panel of the figure of that cell, else of its first
    /// figure; or empty.
    /// </summary>
    public string Picture(NotebookFile notebook, string? cell = null)
    {
        var figure = Figures(notebook, cell).Concat(Figures(notebook)).FirstOrDefault();
        return figure is null ? ""
            : stills.GetValueOrDefault(figure.Key) is [{ Length: > 0 } drawn, ..] ? drawn
            : figure.OwnStills is [var own, ..] ? own
            : "";
    }

    /// <summary>The notebooks' first figure that answers the reader's hand in this way, whole; or empty.</summary>
    public string Widget(IEnumerable<NotebookFile> notebooks, string kind, string id) =>
        notebooks.SelectMany(notebook => Figures(notebook)).FirstOrDefault(figure => figure.Widget == kind)
            is { } figure
            ? FigureMarkup.Write(figure, id, stills.GetValueOrDefault(figure.Key))
            : "";

    /// <summary>All outputs of a cell, one element each.</summary>
    public string Write(NotebookCell cell)
    {
        var html = new StringBuilder();
        var written = "";
        JsonObject? stream = null;
        foreach (var output in cell.Outputs.OfType<JsonObject>())
        {
            if (IsStream(output))
            {
                // A bar may be written in many pieces: they are one text.
                html.Append(Same(stream, output) ? "" : Stream(written));
                written = (Same(stream, output) ? written : "") + Joined(output["text"]);
                stream = output;
                continue;
            }

            html.Append(Stream(written));
            (written, stream) = ("", null);
            html.Append(
                (string?)output["output_type"] switch
                {
                    "error" => Plain(
                        "error",
                        "application/vnd.jupyter.error",
                        $"{(string?)output["ename"]}: {(string?)output["evalue"]}"
                    ),
                    _ => Data(Bundle(output), $"figure-{cell.Id}-{html.Length}"),
                }
            );
        }

        return html.Append(Stream(written)).ToString();
    }

    private static bool IsStream(JsonObject output) => (string?)output["output_type"] == "stream";

    private static bool Same(JsonObject? before, JsonObject output) =>
        before is not null && (string?)before["name"] == (string?)output["name"];

    private static string Stream(string text) => Plain("stream", MimeTypes.Text, text);

    private string Data(Dictionary<string, string> data, string id)
    {
        if (FigureOutput.In(data) is { } figure)
        {
            return FigureMarkup.Write(figure, id, stills.GetValueOrDefault(figure.Key));
        }

        if (data.TryGetValue(MimeTypes.Verdict, out var verdict))
        {
            return Element(
                "verdict",
                MimeTypes.Verdict,
                VerdictMarkup.Write(JsonNode.Parse(verdict)!.AsObject()),
                verdict
            );
        }

        if (data.TryGetValue(MimeTypes.Matrix, out var matrix))
        {
            return Element("matrix", MimeTypes.Matrix, MatrixMarkup.Write(JsonNode.Parse(matrix)!.AsObject()), matrix);
        }

        if (data.TryGetValue(MimeTypes.Html, out var foreign) && ForeignHtml.Write(foreign) is { } safe)
        {
            return Element("html", MimeTypes.Html, safe);
        }

        return data.TryGetValue(MimeTypes.Text, out var text) && text.Length > 0
            ? Plain("text", MimeTypes.Text, text)
            : "";
    }

    private static string Plain(string kind, string mime, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        // A browser drops the first newline after <pre>.
        var seen = TerminalText.AsSeen(text).TrimEnd('\n');
        return Element(kind, mime, $"<pre>{(seen.StartsWith('\n') ? "\n" : "")}{Html.Encode(seen)}</pre>");
    }

    private static string Element(string kind, string mime, string html, string? json = null) =>
        $"<div class=\"output {kind}\" data-mime=\"{mime}\">{html}"
        + (json is null ? "" : $"<script type=\"application/json\" class=\"spec\">{Html.Json(json)}</script>")
        + "</div>\n";

    private static Dictionary<string, string> Bundle(JsonObject output) =>
        output["data"] is JsonObject data
            ? data.ToDictionary(item => item.Key, item => Joined(item.Value), StringComparer.Ordinal)
            : [];

    /// <summary>nbformat writes text as one string or as lines, and JSON types as JSON.</summary>
    private static string Joined(JsonNode? node) =>
        node switch
        {
            JsonArray lines
                when lines.All(line => line is JsonValue value && value.GetValueKind() == JsonValueKind.String) =>
                string.Concat(lines.Select(line => (string?)line)),
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            null => "",
            _ => node.ToJsonString(Json.Compact),
        };
}
