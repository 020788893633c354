using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Bars standing on 0: heights Y at places X, each Width wide; Labels name the places.</summary>
internal sealed record Columns(double[] X, double[] Y, double Width) : Mark
{
    public string[]? Labels { get; init; }

    /// <summary>Touching bars of a histogram.</summary>
    public bool Touching { get; init; }

    public override Bounds Bounds(bool logX, bool logY)
    {
        var b = Figures.Bounds.Of(X, Y, logX, logY);
        if (b.IsEmpty)
        {
            return b;
        }

        return new(
            b.XMin - Width / 2,
            b.XMax + Width / 2,
            logY ? b.YMin : Math.Min(0, b.YMin),
            logY ? b.YMax : Math.Max(0, b.YMax)
        );
    }

    public override IEnumerable<Trace> Traces() =>
        [
            NewTrace(
                "bar",
                ("x", X),
                ("y", Y),
                ("width", Width * (Touching ? 1 : 0.9)),
                (
                    "marker",
                    Map(("color", Tint), ("line", Touching ? Map(("width", 1), ("color", Palette.Faint)) : null))
                ),
                ("opacity", Touching && Name.Length > 0 ? 0.75 : null),
                ("hovertext", Labels),
                ("hovertemplate", Labels is null ? "%{x}: %{y}<extra></extra>" : "%{hovertext}: %{y}<extra></extra>")
            ),
        ];

    public override void Draw(Stills.Still still)
    {
        var half = Width * (Touching ? 1 : 0.9) / 2;
        for (var i = 0; i < X.Length; i++)
        {
            if (double.IsFinite(Y[i]))
            {
                still.Bar(X[i] - half, X[i] + half, Y[i], Tint, Touching && Name.Length > 0 ? 0.75 : 1);
            }
        }
    }

    public override string Describe(Panel panel)
    {
        var name = Name.Length > 0 ? Name + ": " : "";
        var finite = Enumerable.Range(0, Y.Length).Where(i => double.IsFinite(Y[i])).ToArray();
        if (finite.Length == 0)
        {
            return "";
        }

        var (low, high) = (finite.MinBy(i => Y[i]), finite.MaxBy(i => Y[i]));
        if (Labels is not null && Labels.Length <= 12 && !Touching)
        {
            return name + string.Join(", ", finite.Select(i => $"{Place(i)} {Num.Text(Y[i])}")) + ".";
        }

        return $"{name}{Y.Length} bars, highest {Num.Text(Y[high])} at {Place(high)}, lowest {Num.Text(Y[low])} at "
            + $"{Place(low)}.";
    }

    private string Place(int i) => Labels?[i] ?? Num.Text(X[i]);
}
