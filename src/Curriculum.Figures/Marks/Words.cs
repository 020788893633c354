using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Short texts at points.</summary>
internal sealed record Words(double[] X, double[] Y, string[] Text) : Mark
{
    public double Size { get; init; } = 13;

    /// <summary>Plotly's word for the side of the point: "middle center", "top center", …</summary>
    public string Side { get; init; } = "middle center";

    public override bool TakesColour => false;

    public override bool InLegend => false;

    public override Bounds Bounds(bool logX, bool logY) => Figures.Bounds.Of(X, Y, logX, logY);

    public override IEnumerable<Trace> Traces() =>
        [
            NewTrace(
                "scatter",
                ("x", X),
                ("y", Y),
                ("mode", "text"),
                ("text", Text),
                ("textposition", Side),
                ("textfont", Map(("size", Size), ("color", Colour ?? Palette.Ink))),
                ("hoverinfo", "skip"),
                ("cliponaxis", false)
            ),
        ];

    public override void Draw(Stills.Still still)
    {
        for (var i = 0; i < X.Length; i++)
        {
            still.Word(X[i], Y[i], Text[i], Size, Colour ?? Palette.Ink, Side);
        }
    }

    public override string Describe(Panel panel) => "";
}
