namespace Curriculum.Figures;

public static partial class Plot
{
    private const int MostBins = 5000;

    /// <summary>One bar for each name: <c>Plot.Bars("probabilities", ("0", 0.02), ("1", 0.9), …)</c>.</summary>
    public static Figure Bars(string title, params (string Name, double Value)[] bars) =>
        Bars(title, bars.Select(bar => bar.Name), ("", bars.Select(bar => bar.Value)));

    /// <summary>
    /// One bar for each number, named 0, 1, 2, …: <c>Plot.Bars("ten probabilities", F.Probabilities(v))</c>.
    /// </summary>
    public static Figure Bars(string title, IEnumerable<double> values)
    {
        var y = Data.Series("", values);
        return Bars(title, y.Select((_, i) => Num.Text(i)), ("", y));
    }

    /// <summary>One bar for each place.</summary>
    public static Figure Bars(string title, IEnumerable<string> places, IEnumerable<double> values) =>
        Bars(title, places, ("", values));

    /// <summary>Groups of bars: for each place one bar of every series.</summary>
    public static Figure Bars(
        string title,
        IEnumerable<string> places,
        params (string Name, IEnumerable<double> Values)[] series
    )
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(places);
        var names = places.ToArray();
        var width = 0.8 / Math.Max(1, series.Length);
        return Make(
            title,
            "Bar chart",
            series.Select(
                (s, k) =>
                {
                    var y = Data.Series(s.Name, s.Values);
                    if (y.Length != names.Length)
                    {
                        throw new ArgumentException(
                            $"The series “{s.Name}” has {y.Length} values for {names.Length} places: give one for each."
                        );
                    }

                    return new Columns([.. y.Select((_, i) => i + (k - (series.Length - 1) / 2.0) * width)], y, width)
                    {
                        Name = s.Name,
                        Labels = names,
                    };
                }
            ),
            panel => panel with { XTicks = Some(names), YRange = null }
        );
    }

    /// <summary>
    /// Bars of several kinds one after the other, a colour for each kind:
    /// <c>Plot.BarsOf("slopes", ("A", [("a₁", 0.5), ("a₂", -1)]), ("b", [("b₁", 2)]))</c>.
    /// </summary>
    public static Figure BarsOf(
        string title,
        params (string Kind, IEnumerable<(string Name, double Value)> Bars)[] kinds
    )
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var all = kinds.Select(kind => (kind.Kind, Bars: kind.Bars.ToArray())).ToArray();
        var firsts = all.Select((_, k) => all.Take(k).Sum(kind => kind.Bars.Length)).ToArray();
        return Make(
            title,
            "Bar chart",
            all.Select(
                (kind, k) =>
                {
                    var y = Data.Series(kind.Kind, kind.Bars.Select(bar => bar.Value));
                    return new Columns([.. y.Select((_, i) => (double)(firsts[k] + i))], y, 0.8)
                    {
                        Name = kind.Kind,
                        Labels = [.. kind.Bars.Select(bar => bar.Name)],
                    };
                }
            ),
            panel =>
                panel with
                {
                    XTicks = Some([.. all.SelectMany(kind => kind.Bars.Select(bar => bar.Name))]),
                    YRange = null,
                }
        );
    }

    /// <summary>How often values fall into each of some equally wide bins; several series share the bins.</summary>
    public static Figure Histogram(string title, IEnumerable<double> values, int bins = 30) =>
        Histogram(title, bins, ("", values));

    /// <summary>Histograms over each other, in the same bins.</summary>
    public static Figure Histogram(string title, int bins, params (string Name, IEnumerable<double> Values)[] series)
    {
        if (bins is < 1 or > MostBins)
        {
            throw new ArgumentException(
                bins < 1
                    ? $"A histogram needs at least one bin, not {bins}."
                    : $"A histogram of {bins:N0} bins shows none of them: take at most {MostBins:N0}."
            );
        }

        double[][] all = [.. series.Select(s => Data.Series(s.Name, s.Values).Where(double.IsFinite).ToArray())];
        if (all.Length == 0)
        {
            return Make(title, "Histogram", []);
        }

        var (low, high) = (all.Min(v => v.Min()), all.Max(v => v.Max()));
        if (low == high)
        {
            var room = Math.Max(0.5, Math.Abs(low) / 1000);
            (low, high) = (Math.Max(low - room, double.MinValue), Math.Min(high + room, double.MaxValue));
        }

        // Where the range is wider than any number, everything is counted at half its size.
        var unit = double.IsFinite(high - low) ? 1 : 0.5;
        var width = (unit * high - unit * low) / bins;
        if (!double.IsFinite(width / unit))
        {
            throw new ArgumentException(
                $"One bin from {Num.Text(low)} to {Num.Text(high)} is wider than any number: take more bins."
            );
        }

        return Make(
            title,
            "Histogram",
            series.Select(
                (s, k) =>
                {
                    var counts = new double[bins];
                    foreach (var v in all[k])
                    {
                        counts[Math.Min(bins - 1, (int)((unit * v - unit * low) / width))]++;
                    }

                    return new Columns(
                        [.. Enumerable.Range(0, bins).Select(i => (unit * low + (i + 0.5) * width) / unit)],
                        counts,
                        width / unit
                    )
                    {
                        Name = s.Name,
                        Touching = true,
                    };
                }
            ),
            panel => panel with { YName = "count" }
        );
    }

    private static (double[], string[]) Some(string[] names)
    {
        var every = names.Length <= 24 ? 1 : (int)Stills.Scale.Step(names.Length / 12.0);
        var at = Enumerable.Range(0, names.Length).Where(i => i % every == 0).ToArray();
        return ([.. at.Select(i => (double)i)], [.. at.Select(i => names[i])]);
    }
}
