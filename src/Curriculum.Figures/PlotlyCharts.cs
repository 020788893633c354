using Microsoft.FSharp.Collections;
using Plotly.NET;
using static Curriculum.Figures.Marks.Mark;
using Frame = Curriculum.Figures.Stills.Frame;
using Scale = Curriculum.Figures.Stills.Scale;

namespace Curriculum.Figures;

/// <summary>A panel as Plotly.NET's traces and layout.</summary>
internal static class PlotlyCharts
{
    public static IEnumerable<Trace> Traces(Panel panel) => panel.Marks.SelectMany(mark => mark.Traces());

    public static GenericChart Chart(Panel panel)
    {
        var chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(Traces(panel)));
        return GenericChart.setLayout(Layout(panel, fixedRange: false), chart);
    }

    /// <param name="panel">The panel.</param>
    /// <param name="fixedRange">True writes the ranges out, so that the frames of a slider share them.</param>
    public static Layout Layout(Panel panel, bool fixedRange)
    {
        var layout = new Layout();
        layout.SetProperty("autosize", true);
        layout.SetProperty("height", panel.Height);
        layout.SetProperty("paper_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("hovermode", panel.Equal || panel.Down || panel.Marks.Count != 1 ? "closest" : "x");
        layout.SetProperty("showlegend", panel.HasLegend);
        layout.SetProperty("legend", Map(("orientation", "h"), ("x", 0.0), ("y", 1.02), ("yanchor", "bottom")));
        layout.SetProperty("barmode", "overlay");
        layout.SetProperty("font", Map(("size", 13)));
        layout.SetProperty(
            "margin",
            panel.Bare
                ? Map(("l", 4), ("r", 4), ("t", 4), ("b", 4))
                : Map(("l", 56), ("r", 14), ("t", panel.LegendRoom ? 47 : 10), ("b", panel.XName.Length > 0 ? 48 : 30))
        );
        if (panel.IsSpace)
        {
            Space(layout, panel);
        }
        else
        {
            Plane(layout, panel, fixedRange);
        }

        return layout;
    }

    private static void Plane(Layout layout, Panel panel, bool fixedRange)
    {
        var (x0, x1, y0, y1) = Frame.Of(panel);
        var always = fixedRange || panel.Down || panel.Bare || panel.Marks.Any(mark => mark is Cells or Levels);
        var xs = always || panel.XRange is not null ? Range(x0, x1, panel.LogX) : null;
        var ys = always || panel.YRange is not null ? Range(y0, y1, panel.LogY) : null;
        if (panel.Down && ys is not null)
        {
            Array.Reverse(ys);
        }

        layout.SetProperty("xaxis", Axis(panel, across: true, x0, x1, xs));
        layout.SetProperty("yaxis", Axis(panel, across: false, y0, y1, ys));
        var rules = panel.Marks.OfType<Rule>().ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        layout.SetProperty("shapes", rules.Select(rule => rule.Shape()).ToArray());
        layout.SetProperty(
            "annotations",
            rules.Select(rule => rule.Note(panel)).Where(note => note is not null).ToArray()
        );
    }

    private static void Space(Layout layout, Panel panel)
    {
        var measure = panel.Marks.OfType<Relief>().First().Measure;
        layout.SetProperty("margin", Map(("l", 0), ("r", 0), ("t", 0), ("b", 0)));
        layout.SetProperty(
            "scene",
            Map(
                ("xaxis", Side(panel.XWord)),
                ("yaxis", Side(panel.YWord)),
                ("zaxis", Side(measure)),
                // Heights are stretched, or a shallow surface would look flat; far enough away that no axis name is
                // cut.
                ("aspectmode", "manual"),
                ("aspectratio", Map(("x", 1.0), ("y", 1.0), ("z", 0.6))),
                (
                    "camera",
                    Map(
                        ("eye", Map(("x", 1.2), ("y", -1.29), ("z", 0.86))),
                        ("center", Map(("x", 0.0), ("y", 0.0), ("z", -0.12)))
                    )
                )
            )
        );

        static Dictionary<string, object?> Side(string name) => Map(("title", Map(("text", name))));
    }

    private static Dictionary<string, object?> Axis(Panel panel, bool across, double from, double to, double[]? range)
    {
        var (name, log, given) = across
            ? (panel.XName, panel.LogX, panel.XTicks)
            : (panel.YName, panel.LogY, panel.YTicks);
        double? decades = log ? Math.Log10(to / from) : null;
        var largest = Math.Max(Math.Abs(from), Math.Abs(to));
        var ticks = given ?? Few(from, to, log);
        var grid = !panel.Down && !panel.Bare && !(across && panel.Marks.Any(mark => mark is Columns));
        return Map(
            ("title", name.Length > 0 ? Map(("text", name), ("standoff", 8)) : null),
            ("type", decades is null ? "linear" : "log"),
            ("range", range),
            ("autorange", range is null ? null : false),
            ("visible", panel.Bare ? false : null),
            ("showgrid", grid),
            ("zeroline", grid && decades is null),
            ("automargin", panel.Bare ? null : true),
            // Plotly writes powers of ten a quarter larger than it is told.
            ("exponentformat", decades is null && largest is >= 1e4 and < 1e6 ? "none" : "power"),
            ("tickfont", Map(("size", decades >= 2 ? 10 : 12))),
            ("dtick", decades >= 2 ? Math.Ceiling(decades.Value / 8) : null),
            ("scaleanchor", panel.Equal && !across ? "x" : null),
            ("constrain", panel.Equal ? "domain" : null),
            // At the left and on top, under the legend and beside others of a row.
            (
                "constraintoward",
                !panel.Equal || panel.Bare ? null
                : across ? "left"
                : "top"
            ),
            ("tickmode", ticks is null ? null : "array"),
            ("tickvals", ticks?.At),
            ("ticktext", ticks?.Text)
        );
    }

    /// <summary>Over less than two powers of ten Plotly would write bare digits: these ticks say 0.2, 0.5, 1.</summary>
    private static (double[], string[])? Few(double from, double to, bool log)
    {
        if (!log || Math.Log10(to / from) >= 2)
        {
            return null;
        }

        var ticks = new Scale(from, to, log: true, 0, 1).Ticks(6).ToArray();
        return ([.. ticks.Select(tick => tick.At)], [.. ticks.Select(tick => tick.Text)]);
    }

    private static double[] Range(double from, double to, bool log) =>
        log ? [Math.Log10(from), Math.Log10(to)] : [from, to];
}
