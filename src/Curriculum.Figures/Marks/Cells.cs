using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>A matrix as coloured cells: row i at height Y[i], column j at X[j]; NaN is a gap.</summary>
internal sealed record Cells(double[] X, double[] Y, double[][] Z) : Mark
{
    public ColourScale Scale { get; init; } = ColourScale.Sequential;

    public double Low { get; init; }

    public double High { get; init; } = 1;

    /// <summary>A colour bar beside the panel, with this word for what is measured; null shows none.</summary>
    public string? Measure { get; init; }

    /// <summary>What stands in the cells; null for nothing.</summary>
    public string[][]? Text { get; init; }

    public string Hover { get; init; } = "row %{y}, column %{x}: %{z}<extra></extra>";

    /// <summary>What a screen reader hears; null is made from the numbers.</summary>
    public string? Sentence { get; init; }

    public override bool TakesColour => false;

    public override bool InLegend => false;

    public override Bounds Bounds(bool logX, bool logY)
    {
        var (dx, dy) = (HalfStep(X), HalfStep(Y));
        return new(X.Min() - dx, X.Max() + dx, Y.Min() - dy, Y.Max() + dy);
    }

    public override IEnumerable<Trace> Traces() =>
        [
            NewTrace(
                "heatmap",
                ("x", X),
                ("y", Y),
                ("z", Z),
                ("zmin", Low),
                ("zmax", High),
                ("colorscale", Scale.ForPlotly()),
                ("showscale", Measure is not null),
                ("colorbar", Measure is null ? null : ColourBar(Measure)),
                ("hovertemplate", Hover),
                ("hoverongaps", false),
                ("text", Text)
            ),
            .. Written()
                .GroupBy(word => word.Colour)
                .Select(words =>
                    NewTrace(
                        "scatter",
                        ("x", words.Select(word => word.X).ToArray()),
                        ("y", words.Select(word => word.Y).ToArray()),
                        ("mode", "text"),
                        ("text", words.Select(word => word.Text).ToArray()),
                        ("textfont", Map(("size", 12), ("color", words.Key))),
                        ("hoverinfo", "skip")
                    )
                ),
        ];

    public override void Draw(Stills.Still still)
    {
        still.Image(Bounds(false, false), Z, Y.Length > 1 && Y[1] < Y[0], v => Scale.At(Part(v)));
        if (Measure is not null)
        {
            still.ColourBar(Scale, Low, High, Measure);
        }

        foreach (var (x, y, text, colour) in Written())
        {
            still.Word(x, y, text, 12, colour, "middle center");
        }
    }

    /// <summary>What stands in the cells, in black or white: the one with more contrast to its cell.</summary>
    public IEnumerable<(double X, double Y, string Text, string Colour)> Written()
    {
        for (var i = 0; Text is not null && i < Z.Length; i++)
        {
            for (var j = 0; j < Z[i].Length; j++)
            {
                if (Text[i][j].Length > 0)
                {
                    yield return (
                        X[j],
                        Y[i],
                        Text[i][j],
                        Luminance(Scale.At(Part(Z[i][j]))) < 0.2 ? "#ffffff" : "#1a1a1a"
                    );
                }
            }
        }
    }

    /// <summary>Relative luminance after WCAG; white and #1a1a1a stand out equally against 0.2.</summary>
    private static double Luminance((byte R, byte G, byte B) colour)
    {
        return 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);

        static double Linear(byte part) => part <= 10 ? part / 3294.6 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
    }

    public override string Describe(Panel panel)
    {
        if (Sentence is not null)
        {
            return Sentence;
        }

        var (low, high) = ((0, 0), (0, 0));
        var gaps = 0;
        for (var i = 0; i < Z.Length; i++)
        {
            for (var j = 0; j < Z[i].Length; j++)
            {
                if (!double.IsFinite(Z[i][j]))
                {
                    gaps++;
                    continue;
                }
                if (!(Z[i][j] >= Z[low.Item1][low.Item2]))
                {
                    low = (i, j);
                }

                if (!(Z[i][j] <= Z[high.Item1][high.Item2]))
                {
                    high = (i, j);
                }
            }
        }

        return $"{Z.Length} × {Z[0].Length} values, lowest {At(low)}, highest {At(high)}"
            + (gaps > 0 ? $"; {gaps} are not finite and left blank." : ".");

        string At((int I, int J) c) =>
            $"{Num.Text(Z[c.I][c.J])} at ({panel.XWord} {Num.Text(X[c.J])}, {panel.YWord} {Num.Text(Y[c.I])})";
    }

    public static Dictionary<string, object?> ColourBar(string measure) =>
        Map(
            ("thickness", 12),
            ("outlinewidth", 0),
            ("len", 0.9),
            ("title", Map(("text", measure), ("side", "right"), ("font", Map(("size", 12)))))
        );

    private double Part(double v) => High > Low ? (v - Low) / (High - Low) : 0.5;

    private static double HalfStep(double[] at) => at.Length > 1 ? Math.Abs(at[1] - at[0]) / 2 : 0.5;
}
