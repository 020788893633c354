using System.Globalization;
using System.Text.Json.Nodes;
using Plotly.NET;
using Frame = Curriculum.Figures.Stills.Frame;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>Figures side by side; on a narrow page under each other.</summary>
    public static Figure Row(params Figure[] figures) => Row("", figures);

    /// <summary>Figures side by side under one heading; four stand two by two.</summary>
    public static Figure Row(string title, params Figure[] figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Length == 0)
        {
            throw new ArgumentException("A row needs at least one figure.");
        }

        if (Array.Find(figures, figure => figure.Knobs.Count > 0) is not null)
        {
            throw new ArgumentException(
                "A figure with a slider cannot stand in a row: put the row inside, as in Plot.Slider(\"s\", "
                    + "values, s => Plot.Row(…))."
            );
        }

        RequireStill(figures, "row");
        var count = figures.Sum(figure => figure.Frames[0].Count);
        var width =
            900
            / (
                count switch
                {
                    <= 3 => count,
                    4 => 2,
                    _ => 3,
                }
            );
        var panels = figures.SelectMany(figure => figure.Frames[0]).Select(panel => Narrow(panel, width)).ToArray();
        var legend = panels.Any(panel => panel.HasLegend);
        return new(
            [
                [.. panels.Select(panel => panel with { LegendRoom = legend && !panel.HasLegend && !panel.Bare })],
            ],
            [],
            0,
            title,
            null
        );
    }

    /// <summary>
    /// One figure for each value, and a slider (with a play button) between them. All are computed now, so that it
    /// works without a kernel: <c>Plot.Slider("s", steps, s => Plot.Lines(…))</c>. All share their axis ranges.
    /// </summary>
    public static Figure Slider<T>(string name, IEnumerable<T> values, Func<T, Figure> draw, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var all = Places(name, values, start);
        return Turned([.. all.Select(draw)], [Knob(name, all, start)], start);
    }

    /// <summary>Two sliders: one figure for each pair of values.</summary>
    public static Figure Slider<T1, T2>(
        string name1,
        IEnumerable<T1> values1,
        string name2,
        IEnumerable<T2> values2,
        Func<T1, T2, Figure> draw,
        int start1 = 0,
        int start2 = 0
    )
    {
        ArgumentNullException.ThrowIfNull(draw);
        var (first, second) = (Places(name1, values1, start1), Places(name2, values2, start2));
        if (first.Length * second.Length > 900)
        {
            throw new ArgumentException(
                $"{first.Length} × {second.Length} places are too many pictures for one figure: at most 900."
            );
        }

        return Turned(
            [.. first.SelectMany(_ => second, draw)],
            [Knob(name1, first, start1), Knob(name2, second, start2)],
            start1 * second.Length + start2
        );
    }

    /// <summary>
    /// Frames 0, 1, …, count − 1, to be played: <c>Plot.Animation("step", 40, k => Plot.Contour(…))</c>.
    /// </summary>
    public static Figure Animation(string name, int count, Func<int, Figure> draw) =>
        Slider(name, Enumerable.Range(0, count), draw);

    /// <summary>A chart made with Plotly.NET itself, with the alternative text it has to have.</summary>
    public static Figure Of(GenericChart chart, string alt)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var json = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var layout = json["layout"]!.AsObject();
        layout.Remove("template"); // Plotly.NET's own colours, which do not know a dark page
        (layout["paper_bgcolor"], layout["plot_bgcolor"], layout["autosize"]) = (
            "rgba(0,0,0,0)",
            "rgba(0,0,0,0)",
            true
        );
        layout.Remove("width");
        var height = layout["height"] is JsonValue given && given.TryGetValue(out int asked) ? asked : 400;
        layout["height"] = height;
        var panel = new Panel
        {
            Alt = alt,
            Height = height,
            Foreign = ([.. json["data"]!.AsArray().Select(trace => trace!.ToJsonString())], layout.ToJsonString()),
        };
        return new(panel);
    }

    /// <summary>A narrower panel; a picture that fills its height with equal axes becomes lower with it.</summary>
    private static Panel Narrow(Panel panel, int width) =>
        panel.Width <= width
            ? panel
            : panel with
            {
                Width = width,
                Height = panel is { Bare: true, Equal: true }
                    ? Math.Max(80, panel.Height * width / panel.Width)
                    : panel.Height,
            };

    private static T[] Places<T>(string name, IEnumerable<T> values, int start)
    {
        ArgumentNullException.ThrowIfNull(values);
        var all = values.ToArray();
        if (all.Length == 0)
        {
            throw new ArgumentException($"The slider “{name}” has no values.");
        }

        if ((uint)start >= (uint)all.Length)
        {
            throw new ArgumentException(
                $"The slider “{name}” cannot start at place {start}: it has {all.Length} places, from 0."
            );
        }

        return all;
    }

    private static Figure.Knob Knob<T>(string name, T[] values, int start) =>
        new(name, [.. values.Select(Label)], start);

    private static string Label<T>(T value) =>
        value switch
        {
            double x => Num.Text(x),
            float x => Num.Text(x),
            int x => Num.Text(x),
            IFormattable x => x.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };

    private static void RequireStill(Figure[] figures, string where)
    {
        if (Array.Find(figures, figure => figure.Widget is not null) is { } handed)
        {
            throw new ArgumentException(
                $"“{handed.Heading}” answers the reader's hand and needs a place of its own: show it in a cell by "
                    + $"itself, not in a {where}."
            );
        }
    }

    private static Figure Turned(Figure[] figures, Figure.Knob[] knobs, int start)
    {
        if (Array.Find(figures, figure => figure.Frames.Count > 1) is not null)
        {
            throw new ArgumentException("A slider cannot stand inside a slider: use the overload with two names.");
        }

        RequireStill(figures, "slider");
        var count = figures[0].Frames[0].Count;
        if (Array.Find(figures, figure => figure.Frames[0].Count != count) is { } odd)
        {
            throw new ArgumentException(
                $"All pictures of a slider have the same number of panels, but there are some with {count} and "
                    + $"some with {odd.Frames[0].Count}."
            );
        }

        var frames = figures.Select(figure => figure.Frames[0].ToArray()).ToArray();
        // A heading that changes with the slider is a title of its first panel: those are turned with the frames.
        var changes = Array.Exists(figures, figure => figure.Heading != figures[0].Heading);
        for (var k = 0; changes && k < frames.Length; k++)
        {
            frames[k][0] = frames[k][0] with
            {
                Title = string.Join(
                    " · ",
                    new[] { figures[k].Heading, frames[k][0].Title }.Where(text => text.Length > 0)
                ),
            };
        }

        for (var k = 0; k < count; k++)
        {
            Share(frames, k);
        }

        return new(frames, knobs, start, changes ? "" : figures[0].Heading, null);
    }

    /// <summary>Gives panel k of all frames the ranges that hold all of them.</summary>
    private static void Share(Panel[][] frames, int k)
    {
        var ranges = frames
            .Where(panels => panels[k].Foreign is null && panels[k].Marks.Count > 0)
            .Select(panels => Frame.Of(panels[k]))
            .ToArray();
        if (ranges.Length == 0)
        {
            return;
        }

        var (x, y) = ((ranges.Min(r => r.X0), ranges.Max(r => r.X1)), (ranges.Min(r => r.Y0), ranges.Max(r => r.Y1)));
        foreach (var panels in frames)
        {
            panels[k] = panels[k] with { XRange = panels[k].XRange ?? x, YRange = panels[k].YRange ?? y };
        }
    }
}
