using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Arrows from (X0, Y0) to (X1, Y1).</summary>
internal sealed record Arrows(double[] X0, double[] Y0, double[] X1, double[] Y1) : Mark
{
    public override Bounds Bounds(bool logX, bool logY) => Figures.Bounds.Of(X0, Y0).And(Figures.Bounds.Of(X1, Y1));

    public override IEnumerable<Trace> Traces()
    {
        var n = X0.Length;
        var (xs, ys, sizes) = (new double[3 * n], new double[3 * n], new double[3 * n]);
        for (var i = 0; i < n; i++)
        {
            (xs[3 * i], xs[3 * i + 1], xs[3 * i + 2]) = (X0[i], X1[i], double.NaN);
            (ys[3 * i], ys[3 * i + 1], ys[3 * i + 2]) = (Y0[i], Y1[i], double.NaN);
            sizes[3 * i + 1] = 13;
        }
        return
        [
            NewTrace(
                "scatter",
                ("x", xs),
                ("y", ys),
                ("mode", "lines+markers"),
                ("line", Map(("color", Tint), ("width", 2.2))),
                (
                    "marker",
                    Map(
                        ("symbol", "arrow"),
                        ("angleref", "previous"),
                        ("size", sizes),
                        ("color", Tint),
                        ("opacity", 1.0),
                        ("line", Map(("width", 0)))
                    )
                )
            ),
        ];
    }

    public override void Draw(Stills.Still still)
    {
        for (var i = 0; i < X0.Length; i++)
        {
            still.Arrow(X0[i], Y0[i], X1[i], Y1[i], Tint);
        }
    }

    public override string Describe(Panel panel)
    {
        var name =
            Name.Length > 0 ? Name
            : X0.Length == 1 ? "An arrow"
            : "Arrows";
        return X0.Length > 6
            ? $"{name}: {X0.Length} arrows."
            : $"{name}: "
                + string.Join(
                    "; ",
                    X0.Select(
                        (_, i) =>
                            $"from ({Num.Text(X0[i])}, {Num.Text(Y0[i])}) to ({Num.Text(X1[i])}, {Num.Text(Y1[i])})"
                    )
                )
                + ".";
    }
}
