using System.Net;
using System.Text;
using Curriculum.Figures.Stills;

namespace Curriculum.Figures;

/// <summary>
/// A figure as HTML that needs nothing from outside: title, still picture, alternative text, and the data for the
/// script that <see cref="FigureScript"/> brings once per notebook. Until that script is there the still picture shows.
/// </summary>
internal static class FigureHtml
{
    private static readonly string s_session = Guid.NewGuid().ToString("N")[..8];
    private static readonly string s_css = FigureScript.Asset("figures.css").Trim();
    private static int s_count;

    /// <param name="figure">The figure.</param>
    /// <param name="live">The display id of a figure that will be updated, else null.</param>
    public static string Write(Figure figure, string? live = null)
    {
        var id = $"cf-{s_session}-{Interlocked.Increment(ref s_count)}";
        var panels = figure.Frames[figure.Start];
        var html = new StringBuilder();
        html.Append($"<div class=\"cf-figure\" id=\"{id}\" role=\"group\" aria-label=\"{Encode(Label(figure))}\"><style>{s_css}</style>");
        if (figure.Heading.Length > 0) html.Append($"<div class=\"cf-heading\">{Encode(figure.Heading)}</div>");
        html.Append("<div class=\"cf-row\">");
        for (var k = 0; k < panels.Count; k++)
        {
            var alt = Alt(figure, figure.Start, k);
            html.Append(FormattableString.Invariant($"<div class=\"cf-panel\" style=\"max-width:{panels[k].Width}px\">"));
            if (figure.Frames.Any(frame => frame[k].Title.Length > 0)) html.Append($"<div class=\"cf-title\">{Encode(panels[k].Title)}</div>");
            html.Append($"<div class=\"cf-plot\" role=\"img\" aria-label=\"{Encode(alt)}\"><p class=\"{(panels[k].Foreign is null ? "cf-alt" : "cf-words")}\">{Encode(alt)}</p>");
            html.Append(Still.Svg(panels[k])).Append("</div></div>");
        }
        html.Append("</div>");
        if (figure.Knobs.Count > 0)
            html.Append($"<div class=\"cf-knobs\">{Encode(string.Join(" ", figure.Knobs.Select(knob => knob.Sentence)))}</div>");
        html.Append("<script>(window.curriculumFigures=window.curriculumFigures||[]).push(");
        Data(html, figure, id, live);
        return html.Append(");</script></div>").ToString();
    }

    private static void Data(StringBuilder to, Figure figure, string id, string? live)
    {
        var (pool, layouts) = (new Pool(), new Pool());
        var still = figure.Frames.Count == 1;
        var frames = figure.Frames.Select((panels, n) => Map(("p", panels.Select((panel, k) => Map(
            ("t", TracesOf(panel).Select(pool.Place).ToArray()),
            ("l", layouts.Place(panel.Foreign?.Layout ?? Json.Write(PlotlyCharts.Layout(panel, !still)))),
            ("h", panel.Title),
            ("a", Alt(figure, n, k)))).ToArray()))).ToArray();
        Json.Write(to, Map(("id", id), ("live", live), ("start", figure.Start), ("pace", 350),
            ("heights", figure.Frames[0].Select(panel => panel.Height).ToArray()),
            ("knobs", figure.Knobs.Select(knob => Map(("name", knob.Name), ("labels", knob.Labels), ("start", knob.Start))).ToArray()),
            ("frames", frames), ("pool", pool.Items), ("layouts", layouts.Items)));
    }

    private static IEnumerable<string> TracesOf(Panel panel) => panel.Foreign is { } foreign
        ? foreign.Traces
        : PlotlyCharts.Traces(panel).Select(trace => Json.Write(trace));

    /// <summary>A caller's text for the whole row goes on the group; each panel keeps its own sentence then.</summary>
    private static string Alt(Figure figure, int frame, int panel) =>
        figure.Frames[frame].Count == 1 ? figure.AltOf(frame) : figure.Frames[frame][panel].Sentence;

    private static string Label(Figure figure) => figure.Frames[figure.Start].Count == 1
        ? (figure.Frames[figure.Start][0].Title is { Length: > 0 } title ? title : "Figure")
        : figure.AltText;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] items) =>
        items.ToDictionary(item => item.Name, item => item.Value);

    /// <summary>What frames share is written once.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> _places = [];

        public List<Json.Raw> Items { get; } = [];

        public int Place(string json)
        {
            if (_places.TryGetValue(json, out var place)) return place;
            Items.Add(new(json));
            return _places[json] = Items.Count - 1;
        }
    }
}
