using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>
/// A straight line through the whole panel at one height (or at one x), with its name: a floor, a bound.
/// </summary>
internal sealed record Rule(double At, bool Upright) : Mark
{
    public override bool TakesColour => false;

    public override bool InLegend => false;

    public override Bounds Bounds(bool logX, bool logY)
    {
        var (inf, none) = (double.PositiveInfinity, double.NegativeInfinity);
        return Upright ? new(At, At, inf, none) : new(inf, none, At, At);
    }

    public override IEnumerable<Trace> Traces() => [];

    /// <summary>Plotly draws rules as shapes of the layout.</summary>
    public Dictionary<string, object?> Shape()
    {
        var (at, all) = ((At, At), (0.0, 1.0));
        var ((x0, x1), (y0, y1)) = Upright ? (at, all) : (all, at);
        return Map(
            ("type", "line"),
            ("xref", Upright ? "x" : "paper"),
            ("yref", Upright ? "paper" : "y"),
            ("x0", x0),
            ("x1", x1),
            ("y0", y0),
            ("y1", y1),
            ("line", Map(("color", Palette.Ink), ("width", 1.2), ("dash", "dash")))
        );
    }

    public Dictionary<string, object?>? Note(Panel panel)
    {
        if (Name.Length == 0)
        {
            return null;
        }

        var at = (Upright ? panel.LogX : panel.LogY) ? Math.Log10(At) : At;
        var (along, other) = RuleLabel.For(this, panel);
        string[] ends = Upright ? ["top", "middle", "bottom"] : ["left", "center", "right"];
        var end = ends[(int)(2 * along)];
        return Map(
            ("xref", Upright ? "x" : "paper"),
            ("yref", Upright ? "paper" : "y"),
            ("x", Upright ? at : along),
            ("y", Upright ? 1 - along : at),
            ("text", Name),
            ("showarrow", false),
            (
                "xanchor",
                !Upright ? end
                : other ? "right"
                : "left"
            ),
            (
                "yanchor",
                Upright ? end
                : other ? "top"
                : "bottom"
            ),
            (
                "xshift",
                !Upright ? 3 - 6 * along
                : other ? -3.0
                : 3.0
            ),
            ("font", Map(("size", 12)))
        );
    }

    public override void Draw(Stills.Still still) => still.Rule(this);

    public override string Describe(Panel panel) =>
        $"A line at {(Upright ? panel.XWord : panel.YWord)} = {Num.Text(At)}{(Name.Length > 0 ? $": {Name}" : "")}.";
}
