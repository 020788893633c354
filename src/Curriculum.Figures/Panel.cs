namespace Curriculum.Figures;

/// <summary>One picture with one pair of axes. Immutable; <see cref="Figure"/> is what a reader holds.</summary>
internal sealed record Panel
{
    public string Title { get; init; } = "";

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public string XName { get; init; } = "";

    public string YName { get; init; } = "";

    public bool LogX { get; init; }

    public bool LogY { get; init; }

    public (double From, double To)? XRange { get; init; }

    public (double From, double To)? YRange { get; init; }

    /// <summary>One unit is as long on both axes.</summary>
    public bool Equal { get; init; }

    /// <summary>Rows of a matrix count downwards.</summary>
    public bool Down { get; init; }

    /// <summary>No axes at all: images, diagrams.</summary>
    public bool Bare { get; init; }

    public (double[] At, string[] Text)? XTicks { get; init; }

    public (double[] At, string[] Text)? YTicks { get; init; }

    public int Height { get; init; } = 400;

    public int Width { get; init; } = 760;

    /// <summary>Axis names given by the caller; without them the words "x" and "y" stand in sentences only.</summary>
    public string? Alt { get; init; }

    /// <summary>What kind of picture it is, for the alternative text.</summary>
    public string Kind { get; init; } = "Line chart";

    /// <summary>A chart made with Plotly.NET itself, as its JSON; then there are no marks.</summary>
    public (string[] Traces, string Layout)? Foreign { get; init; }

    public bool IsSpace => Marks.Any(mark => mark is Relief);

    public string XWord => XName.Length > 0 ? XName : "x";

    public string YWord => YName.Length > 0 ? YName : "y";

    /// <summary>
    /// No legend here but one beside it in a row: the same room is left, so that the axes stand side by side.
    /// </summary>
    public bool LegendRoom { get; init; }

    public bool HasLegend => Marks.Any(mark => mark.InLegend);

    /// <summary>Whether the axes can show this point.</summary>
    public bool Shows(double x, double y) =>
        double.IsFinite(x) && double.IsFinite(y) && (!LogX || x > 0) && (!LogY || y > 0);

    public Bounds Bounds => Marks.Aggregate(Figures.Bounds.Empty, (all, mark) => all.And(mark.Bounds(LogX, LogY)));

    /// <summary>The alternative text: the caller's, or one sentence for each thing drawn.</summary>
    public string Sentence
    {
        get
        {
            if (Alt is not null)
            {
                return Alt;
            }

            var axes =
                Bare || IsSpace
                    ? ""
                    : $", {XWord}{(LogX ? " (log scale)" : "")} across and {YWord}{(LogY ? " (log scale)" : "")} "
                        + $"{(Down ? "down" : "up")}";
            var head =
                Title.StartsWith(Kind, StringComparison.Ordinal) ? $"{Title}{axes}."
                : Title.Length > 0 ? $"{Kind} “{Title}”{axes}."
                : $"{Kind}{axes}.";
            var parts = Marks.Select(mark => mark.Describe(this)).Where(text => text.Length > 0).ToArray();
            return string.Join(
                " ",
                parts.Prepend(head).Concat(Marks.Count == 0 && Foreign is null ? ["Nothing is drawn yet."] : [])
            );
        }
    }

    public Panel Add(IEnumerable<Mark> more)
    {
        var marks = Marks.Concat(more).ToArray();
        var slot = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].TakesColour)
            {
                marks[i] = marks[i] with { Slot = slot++ };
            }
        }

        return this with
        {
            Marks = marks,
        };
    }

    /// <summary>Checks that something of every curve can be shown on the axes asked for.</summary>
    public Panel Checked()
    {
        foreach (var mark in Marks)
        {
            if (mark is Cells or Levels or Regions or Arrows or Relief)
            {
                RequirePositive(mark.Bounds(false, false));
            }
            else if (mark is Columns)
            {
                RequirePositive(mark.Bounds(false, LogY) with { YMin = 1 }); // below, a bar ends at the axis
            }

            if (mark is not (Curve or Columns) || !mark.Bounds(LogX, LogY).IsEmpty)
            {
                continue;
            }

            var name = mark.Name.Length > 0 ? $"“{mark.Name}”" : "The series";
            throw new ArgumentException(
                mark.Bounds(false, false).IsEmpty
                    ? $"{name} holds no finite number, so there is nothing to draw."
                    : $"{name} has no positive value, so a logarithmic axis cannot show it: leave out LogX or LogY."
            );
        }
        return this;
    }

    /// <summary>What fills a part of the plane is shown whole or not at all.</summary>
    private void RequirePositive(Bounds place)
    {
        var (low, axis) = LogX && !(place.XMin > 0) ? (place.XMin, "X") : (place.YMin, "Y");
        if (axis == "X" || (LogY && !(low > 0)))
        {
            throw new ArgumentException(
                $"What is drawn reaches down to {axis.ToLowerInvariant()} = {Num.Text(low)}, which a "
                    + $"logarithmic axis cannot show: leave out Log{axis}."
            );
        }
    }
}
