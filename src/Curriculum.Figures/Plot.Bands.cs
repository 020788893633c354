using MathNet.Numerics.Statistics;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// Strips between two curves over common x values: <c>Plot.Band("runs", steps, ("10 to 90 %", low, high))</c>. Lay
    /// curves over it with <c>With</c>.
    /// </summary>
    public static Figure Band(
        string title,
        IEnumerable<double> x,
        params (string Name, IEnumerable<double> Low, IEnumerable<double> High)[] bands
    )
    {
        ArgumentNullException.ThrowIfNull(bands);
        var xs = Data.Series("x", x);
        return Make(title, "Bands", bands.Select(band => Strip(band.Name, xs, band.Low, band.High)));
    }

    /// <summary>
    /// Several runs of a thing that chance has a hand in: the median at each x as a curve, in the band from their 10th
    /// to their 90th percentile: <c>Plot.Runs("distance", steps, ("full steps", runs), ("shrinking", more))</c>.
    /// </summary>
    public static Figure Runs(
        string title,
        IEnumerable<double> x,
        params (string Name, IEnumerable<IEnumerable<double>> Runs)[] series
    )
    {
        ArgumentNullException.ThrowIfNull(series);
        var xs = Data.Series("x", x);
        return Make(
            title,
            "Medians of runs",
            series.SelectMany(
                (s, k) =>
                {
                    var runs = s.Runs.Select(run => Data.Pairs(s.Name, xs, run).Y).ToArray();
                    if (runs.Length == 0)
                    {
                        throw new ArgumentException($"“{s.Name}” has no runs, so there is nothing to draw.");
                    }

                    double[] Part(double tau) =>
                        [
                            .. xs.Select(
                                (_, i) => SortedArrayStatistics.Quantile([.. runs.Select(y => y[i]).Order()], tau)
                            ),
                        ];
                    var colour = Palette.Series(k);
                    return (IEnumerable<Mark>)
                        [
                            Strip("", xs, Part(0.1), Part(0.9)) with
                            {
                                Colour = colour,
                                Sentence = "",
                            },
                            new Curve(xs, Part(0.5))
                            {
                                Name = s.Name,
                                Colour = colour,
                                Slot = k,
                            },
                        ];
                }
            )
        );
    }

    private static Regions Strip(string name, double[] xs, IEnumerable<double> low, IEnumerable<double> high)
    {
        var (_, lower) = Data.Pairs(name, xs, low);
        var (_, upper) = Data.Pairs(name, xs, high);
        var middling = upper.Concat(lower).Count(y => !double.IsFinite(y));
        if (middling > 0)
        {
            throw new ArgumentException(
                $"The edges of “{name}” hold {middling} numbers that are not finite: a band needs both ends everywhere."
            );
        }

        return new([([.. xs, .. xs.Reverse()], [.. lower, .. upper.Reverse()])])
        {
            Name = name,
            Opacity = 0.25,
            Edge = 0,
            Sentence =
                $"{(name.Length > 0 ? name : "A band")}: from {Num.Text(lower[0])} to {Num.Text(upper[0])} at the "
                + $"left, from {Num.Text(lower[^1])} to {Num.Text(upper[^1])} at the right.",
        };
    }
}
