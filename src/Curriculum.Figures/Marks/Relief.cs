using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>
/// The surface z = f(x, y) in space, to be turned with the mouse; its still picture is seen from above.
/// </summary>
internal record Relief(double[] X, double[] Y, double[][] Z) : Mark
{
    public string Measure { get; init; } = "z";

    public override bool TakesColour => false;

    public override bool InLegend => false;

    private Cells Flat
    {
        get
        {
            var finite = Z.SelectMany(row => row).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
            return new(X, Y, Z)
            {
                Low = finite.Min(),
                High = finite.Max(),
                Measure = Measure,
            };
        }
    }

    public override Bounds Bounds(bool logX, bool logY) => Flat.Bounds(false, false);

    public override IEnumerable<Trace> Traces() =>
        [
            NewTrace(
                "surface",
                ("x", X),
                ("y", Y),
                ("z", Z),
                ("colorscale", ColourScale.Sequential.ForPlotly()),
                ("colorbar", Cells.ColourBar(""))
            ),
        ];

    public override void Draw(Stills.Still still) => Flat.Draw(still);

    public override string Describe(Panel panel) => "A surface over the plane: " + Flat.Describe(panel);
}
