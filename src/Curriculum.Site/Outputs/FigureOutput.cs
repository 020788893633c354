using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;

namespace Curriculum.Site.Outputs;

/// <summary>
/// A figure among a cell's outputs: what the page's script draws, and the figure's own still pictures.
/// </summary>
internal sealed class FigureOutput
{
    private static readonly HtmlParser s_parser = new();

    private FigureOutput(JsonObject spec, IReadOnlyList<string> ownStills)
    {
        (Spec, OwnStills) = (spec, ownStills);
        Text = spec.ToJsonString(Json.Compact);
        Key = ContentHash.Of(Text)[..24];
    }

    /// <summary>What draws it.</summary>
    public JsonObject Spec { get; }

    /// <summary>The same as text.</summary>
    public string Text { get; }

    /// <summary>Equal for equal figures.</summary>
    public string Key { get; }

    /// <summary>One SVG for each panel, as the library draws it; empty where it has none.</summary>
    public IReadOnlyList<string> OwnStills { get; }

    /// <summary>The figure in a MIME bundle, or null when it holds none.</summary>
    public static FigureOutput? In(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(MimeTypes.Figure, out var json) || JsonNode.Parse(json) is not JsonObject spec)
        {
            return null;
        }

        var html = data.GetValueOrDefault(MimeTypes.Html) ?? "";
        var plots = s_parser.ParseDocument(html).QuerySelectorAll(".cf-plot");
        return new(spec, [.. plots.Select(plot => plot.QuerySelector("svg")?.OuterHtml ?? "")]);
    }

    /// <summary>The panels of the frame that shows first.</summary>
    public IReadOnlyList<FigurePanel> Panels
    {
        get
        {
            var frames = Spec["frames"]!.AsArray();
            var start = frames[(int)Spec["start"]!]!["p"]!.AsArray();
            return
            [
                .. start.Select(
                    (panel, k) =>
                        new FigurePanel(
                            (string?)panel!["h"] ?? "",
                            (string?)panel["a"] ?? "",
                            (int)Spec["panels"]![k]!["width"]!,
                            (int)Spec["panels"]![k]!["height"]!,
                            frames.Any(frame => !string.IsNullOrEmpty((string?)frame!["p"]![k]!["h"])),
                            k < OwnStills.Count ? OwnStills[k] : ""
                        )
                ),
            ];
        }
    }

    /// <summary>The heading over all panels, or empty.</summary>
    public string Heading => (string?)Spec["heading"] ?? "";

    /// <summary>How it answers the reader's hand, where scripts run, or null.</summary>
    public string? Widget => (string?)Spec["widget"]?["kind"];

    /// <summary>What a screen reader calls the whole.</summary>
    public string Label => (string?)Spec["label"] ?? "Figure";

    /// <summary>What the sliders are called and where they stand, a sentence each.</summary>
    public IEnumerable<string> Knobs =>
        (Spec["knobs"] as JsonArray ?? []).Select(knob => (string?)knob!["sentence"] ?? "");
}
