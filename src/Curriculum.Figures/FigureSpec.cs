using System.Text;

namespace Curriculum.Figures;

/// <summary>
/// A figure as data: what each frame shows, with traces and layouts that frames share written once. Assets/drawing.js
/// draws it, in a notebook and on a page of the live book.
/// </summary>
internal static class FigureSpec
{
    /// <summary>The MIME type under which a page that draws by itself finds the figure.</summary>
    public const string MimeType = "application/vnd.curriculum.figure+json";

    /// <param name="figure">The figure.</param>
    /// <param name="live">The display id of a figure that will be updated, else null.</param>
    public static string Write(Figure figure, string? live = null)
    {
        var to = new StringBuilder();
        Write(to, figure, live, id: null);
        return to.ToString();
    }

    /// <param name="to">Takes the JSON, which may stand inside an HTML script.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="live">The display id of a figure that will be updated, else null.</param>
    /// <param name="id">The id of the element to draw in, where there is one.</param>
    public static void Write(StringBuilder to, Figure figure, string? live, string? id)
    {
        var (pool, layouts) = (new Pool(), new Pool());
        var still = figure.Frames.Count == 1;
        var frames = figure
            .Frames.Select(
                (panels, n) =>
                    Map(
                        (
                            "p",
                            panels
                                .Select(
                                    (panel, k) =>
                                        Map(
                                            ("t", TracesOf(panel).Select(pool.Place).ToArray()),
                                            (
                                                "l",
                                                layouts.Place(
                                                    panel.Foreign?.Layout
                                                        ?? Json.Write(PlotlyCharts.Layout(panel, !still))
                                                )
                                            ),
                                            ("h", panel.Title),
                                            ("a", Alt(figure, n, k))
                                        )
                                )
                                .ToArray()
                        )
                    )
            )
            .ToArray();
        var spec = Map(
            ("live", live),
            ("label", Label(figure)),
            ("heading", figure.Heading),
            ("start", figure.Start),
            ("pace", 350),
            (
                "panels",
                figure.Frames[0].Select(panel => Map(("width", panel.Width), ("height", panel.Height))).ToArray()
            ),
            (
                "knobs",
                figure
                    .Knobs.Select(knob =>
                        Map(
                            ("name", knob.Name),
                            ("labels", knob.Labels),
                            ("start", knob.Start),
                            ("sentence", knob.Sentence)
                        )
                    )
                    .ToArray()
            ),
            ("frames", frames),
            ("pool", pool.Items),
            ("layouts", layouts.Items)
        );
        if (figure.Widget is { } widget)
        {
            spec["widget"] = widget.ToMap();
        }

        if (id is not null)
        {
            spec["id"] = id;
        }

        Json.Write(to, spec);
    }

    /// <summary>A caller's text for the whole row goes on the group; each panel keeps its own sentence then.</summary>
    public static string Alt(Figure figure, int frame, int panel) =>
        figure.Frames[frame].Count == 1 ? figure.AltOf(frame) : figure.Frames[frame][panel].Sentence;

    /// <summary>What a screen reader calls the whole figure.</summary>
    public static string Label(Figure figure) =>
        figure.Sentence
        ?? (
            figure.Frames[figure.Start].Count > 1 ? figure.AltText
            : figure.Frames[figure.Start][0].Title is { Length: > 0 } title ? title
            : "Figure"
        );

    private static IEnumerable<string> TracesOf(Panel panel) =>
        panel.Foreign is { } foreign ? foreign.Traces : PlotlyCharts.Traces(panel).Select(trace => Json.Write(trace));

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] items) =>
        items.ToDictionary(item => item.Name, item => item.Value);

    /// <summary>What frames share is written once.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> _places = [];

        public List<Json.Raw> Items { get; } = [];

        public int Place(string json)
        {
            if (_places.TryGetValue(json, out var place))
            {
                return place;
            }

            Items.Add(new(json));
            return _places[json] = Items.Count - 1;
        }
    }
}
