using Curriculum.Figures.Widgets;
using GenericChart = Plotly.NET.GenericChart;

namespace Curriculum.Figures;

/// <summary>
/// A picture that shows itself on any host: a Plotly.NET chart with title, axis names, a still picture for readers
/// without scripts, and an alternative text. Immutable: every method returns a new figure.
/// </summary>
[Hosts.TypeFormatterSource(typeof(Hosts.FigureFormatterSource))]
public sealed class Figure
{
    internal Figure(params Panel[] panels)
        : this([Checked(panels)], [], 0, "", null) { }

    internal Figure(
        IReadOnlyList<IReadOnlyList<Panel>> frames,
        IReadOnlyList<Knob> knobs,
        int start,
        string heading,
        string? alt,
        string? sentence = null
    ) => (Frames, Knobs, Start, Heading, GivenAlt, Sentence) = (frames, knobs, start, heading, alt, sentence);

    /// <summary>
    /// The panels of each frame; one frame when there is no slider. The first knob turns fastest last.
    /// </summary>
    internal IReadOnlyList<IReadOnlyList<Panel>> Frames { get; }

    internal IReadOnlyList<Knob> Knobs { get; }

    internal int Start { get; }

    internal string Heading { get; }

    /// <summary>What answers the reader's hand in place of the panels, where scripts run; else null.</summary>
    internal Widget? Widget { get; private init; }

    private string? GivenAlt { get; }

    /// <summary>
    /// What the notebook says is to be seen: it names the whole figure, whose plots describe themselves.
    /// </summary>
    internal string? Sentence { get; }

    /// <summary>
    /// The alternative text: the notebook's sentence, if there is one, then what <see cref="Alt"/> gave, else one made
    /// from the data with their numbers.
    /// </summary>
    public string AltText =>
        (Sentence is null ? "" : Sentence + " ")
        + AltOf(Start)
        + (Knobs.Count == 0 ? "" : " " + string.Join(" ", Knobs.Select(knob => knob.Sentence)));

    /// <summary>The first panel as a Plotly.NET chart, to go on with Plotly.NET's own functions.</summary>
    public GenericChart Chart => PlotlyCharts.Chart(Frames[Start][0]);

    /// <summary>
    /// Says in one sentence, with its numbers, what is to be seen: read by screen readers, shown where pictures are
    /// not.
    /// </summary>
    public Figure Alt(string text) => new(Frames, Knobs, Start, Heading, text, Sentence) { Widget = Widget };

    /// <summary>Sets the line above the picture.</summary>
    public Figure Title(string text) =>
        Frames[0].Count == 1
            ? Map(panel => panel with { Title = text })
            : new(Frames, Knobs, Start, text, GivenAlt, Sentence) { Widget = Widget };

    /// <summary>Names the axes, with units where there are any: <c>.Axes("step k", "loss")</c>.</summary>
    public Figure Axes(string x, string y) => Map(panel => panel with { XName = x, YName = y });

    /// <summary>
    /// A logarithmic x axis; what is not positive is left out, and the alternative text says how much.
    /// </summary>
    public Figure LogX() => Map(panel => panel with { LogX = true });

    /// <summary>
    /// A logarithmic y axis; what is not positive is left out, and the alternative text says how much.
    /// </summary>
    public Figure LogY() => Map(panel => panel with { LogY = true });

    /// <summary>Fixes both ranges: <c>.Range((0, 1), (-2, 2))</c>; a null leaves that axis to the data.</summary>
    public Figure Range((double From, double To)? x = null, (double From, double To)? y = null)
    {
        foreach (var (from, to) in new[] { x, y }.OfType<(double, double)>())
        {
            if (!(from < to))
            {
                throw new ArgumentException(
                    $"A range goes upwards, but this one goes from {Num.Text(from)} to {Num.Text(to)}."
                );
            }
        }

        return Map(panel => panel with { XRange = x ?? panel.XRange, YRange = y ?? panel.YRange });
    }

    /// <summary>One unit is as long across as it is up: circles are round, right angles are right.</summary>
    public Figure EqualAxes() => Map(panel => panel with { Equal = true });

    /// <summary>The height in pixels; the width follows the page, up to the given one.</summary>
    public Figure Size(int height, int width = 760) =>
        height is < 80 or > 4000 || width is < 120 or > 4000
            ? throw new ArgumentException(
                $"A figure of {width} × {height} pixels cannot be shown: take 120 to 4000 by 80 to 4000."
            )
            : Map(panel => panel with { Height = height, Width = width });

    /// <summary>Puts tick labels of your own on the axes; null leaves an axis as it is.</summary>
    public Figure Ticks((double[] At, string[] Text)? x = null, (double[] At, string[] Text)? y = null) =>
        Map(panel => panel with { XTicks = x ?? panel.XTicks, YTicks = y ?? panel.YTicks });

    /// <summary>
    /// Draws a dashed line across the picture at the height y, with its name: a noise floor, a bound.
    /// </summary>
    public Figure HorizontalLine(double y, string name = "") =>
        Map(panel => panel.Add([new Marks.Rule(y, Upright: false) { Name = name }]));

    /// <summary>Draws a dashed line up the picture at x, with its name.</summary>
    public Figure VerticalLine(double x, string name = "") =>
        Map(panel => panel.Add([new Marks.Rule(x, Upright: true) { Name = name }]));

    /// <summary>Lays the other figure's curves over this one's; axes and title stay this one's.</summary>
    public Figure With(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Frames.Count > 1 && other.Frames.Count != Frames.Count)
        {
            throw new ArgumentException(
                $"A figure with {Frames.Count} frames cannot take one with {other.Frames.Count} on top: make both "
                    + "in one slider."
            );
        }

        if (other.Frames[0].Count != 1 || Frames[0].Count != 1)
        {
            throw new ArgumentException(
                "With lays one picture over another; lay the pictures over each other before Row puts them side by "
                    + "side."
            );
        }

        return new(
            [
                .. Frames.Select(
                    (panels, k) =>
                        (IReadOnlyList<Panel>)
                            [panels[0].Add(other.Frames[other.Frames.Count == 1 ? 0 : k][0].Marks).Checked()]
                ),
            ],
            Knobs,
            Start,
            Heading,
            GivenAlt,
            Sentence
        );
    }

    /// <summary>The figure with what its cell's metadata say of it; null says nothing.</summary>
    internal Figure Said(string? sentence) =>
        sentence is null ? this : new(Frames, Knobs, Start, Heading, GivenAlt, sentence) { Widget = Widget };

    /// <summary>The figure with what a script puts in its place.</summary>
    internal Figure Handed(Widget widget) => new(Frames, Knobs, Start, Heading, GivenAlt, Sentence) { Widget = widget };

    /// <summary>The alternative text.</summary>
    public override string ToString() => AltText;

    internal string AltOf(int frame)
    {
        if (GivenAlt is not null)
        {
            return GivenAlt;
        }

        var panels = Frames[frame];
        var head = Heading.Length > 0 ? Heading + ". " : "";
        return head + string.Join(" ", panels.Select(panel => panel.Sentence));
    }

    private Figure Map(Func<Panel, Panel> change) =>
        new(
            [.. Frames.Select(panels => (IReadOnlyList<Panel>)[.. panels.Select(panel => change(panel).Checked())])],
            Knobs,
            Start,
            Heading,
            GivenAlt,
            Sentence
        )
        {
            Widget = Widget,
        };

    /// <summary>A slider: its name and the label of each place.</summary>
    internal sealed record Knob(string Name, IReadOnlyList<string> Labels, int Start)
    {
        public string Sentence => $"A slider moves {Name} from {Labels[0]} to {Labels[^1]}; shown at {Labels[Start]}.";
    }

    private static Panel[] Checked(Panel[] panels) => [.. panels.Select(panel => panel.Checked())];
}
