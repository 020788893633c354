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
    public Dictionary<string, object?> Shape() =>
        Upright
            ? Map(
                ("type", "line"),
                ("xref", "x"),
                ("yref", "paper"),
                ("x0", At),
                ("x1", At),
                ("y0", 0.0),
                ("y1", 1.0),
                ("line", Pen())
            )
            : Map(
                ("type", "line"),
                ("xref", "paper"),
                ("yref", "y"),
                ("x0", 0.0),
                ("x1", 1.0),
                ("y0", At),
                ("y1", At),
                ("line", Pen())
            );

    public Dictionary<string, object?>? Note(Panel panel)
    {
        if (Name.Length == 0)
        {
            return null;
        }

        var at = (Upright ? panel.LogX : panel.LogY) ? Math.Log10(At) : At;
        var (along, other) = RuleLabel.For(this, panel);
        return Upright
            ? Map(
                ("xref", "x"),
                ("yref", "paper"),
                ("x", at),
                ("y", 1 - along),
                ("text", Name),
                ("showarrow", false),
                ("xanchor", other ? "right" : "left"),
                (
                    "yanchor",
                    along switch
                    {
                        0 => "top",
                        1 => "bottom",
                        _ => "middle",
                    }
                ),
                ("xshift", other ? -3 : 3),
                ("font", Map(("size", 12)))
            )
            : Map(
                ("xref", "paper"),
                ("yref", "y"),
                ("x", along),
                ("y", at),
                ("text", Name),
                ("showarrow", false),
                (
                    "xanchor",
                    along switch
                    {
                        0 => "left",
                        1 => "right",
                        _ => "center",
                    }
                ),
                ("yanchor", other ? "top" : "bottom"),
                ("xshift", 3 - 6 * along),
                ("font", Map(("size", 12)))
            );
    }

    public override void Draw(Stills.Still still) => still.Rule(this);

    public override string Describe(Panel panel) =>
        Upright
            ? $"A line at {panel.XWord} = {Num.Text(At)}{(Name.Length > 0 ? $": {Name}" : "")}."
            : $"A line at {panel.YWord} = {Num.Text(At)}{(Name.Length > 0 ? $": {Name}" : "")}.";

    private static Dictionary<string, object?> Pen() => Map(("color", Palette.Ink), ("width", 1.2), ("dash", "dash"));
}
