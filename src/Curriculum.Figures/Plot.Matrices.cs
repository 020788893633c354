using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// A matrix as coloured cells, row 0 on top. Positive entries only: dark to light; both signs: blue, white at zero,
    /// orange. Small matrices show their numbers, others a colour bar.
    /// </summary>
    public static Figure HeatMap(string title, Matrix<double> matrix, bool? numbers = null)
    {
        var z = Data.Rows(matrix);
        var (low, high) = Data.Span(z);
        var signed = low < 0 && high > 0;
        var largest = Math.Max(-low, high);
        var written = numbers ?? (z.Length <= 12 && z[0].Length <= 12);
        var cells = new Cells(Data.Steps(z[0].Length), Data.Steps(z.Length), z)
        {
            Scale = signed ? ColourScale.Diverging : ColourScale.Sequential,
            Low = signed ? -largest : low,
            High = signed ? largest : high,
            Measure = written ? null : "",
            Text = written ? [.. z.Select(row => row.Select(v => Num.Significant(v, 3)).ToArray())] : null,
        };
        return Make(
            title,
            "Heat map",
            [cells],
            panel =>
                panel with
                {
                    Down = true,
                    XName = "column",
                    YName = "row",
                    Height = Math.Clamp(90 + 34 * z.Length, 200, 460),
                    XTicks = Whole(z[0].Length),
                    YTicks = Whole(z.Length),
                }
        );
    }

    /// <summary>A matrix given as an array.</summary>
    public static Figure HeatMap(string title, double[,] matrix, bool? numbers = null) =>
        HeatMap(title, Matrix<double>.Build.DenseOfArray(matrix), numbers);

    /// <summary>Counts of true label (row) against predicted label (column); the diagonal is right.</summary>
    public static Figure ConfusionMatrix(int[,] counts, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var n = counts.GetLength(0);
        if (n == 0 || counts.GetLength(1) != n)
        {
            throw new ArgumentException($"A confusion matrix is square, but this one is {n} × {counts.GetLength(1)}.");
        }

        if (names is not null && names.Count != n)
        {
            throw new ArgumentException($"There are {n} classes but {names.Count} names.");
        }

        var labels =
            names?.ToArray()
            ?? [.. Enumerable.Range(0, n).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var total = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => counts[i, j])).ToArray();
        // Shares of each row, so that a rare class is as visible as a common one.
        double[][] z =
        [
            .. Enumerable
                .Range(0, n)
                .Select(i =>
                    Enumerable.Range(0, n).Select(j => total[i] == 0 ? 0 : (double)counts[i, j] / total[i]).ToArray()
                ),
        ];
        string[][] text =
        [
            .. Enumerable
                .Range(0, n)
                .Select(i =>
                    Enumerable
                        .Range(0, n)
                        .Select(j =>
                            counts[i, j] == 0
                                ? ""
                                : counts[i, j].ToString(System.Globalization.CultureInfo.InvariantCulture)
                        )
                        .ToArray()
                ),
        ];
        var (right, all) = (Enumerable.Range(0, n).Sum(i => counts[i, i]), total.Sum());
        var wrong = (
            from i in Enumerable.Range(0, n)
            from j in Enumerable.Range(0, n)
            where i != j && counts[i, j] > 0
            orderby counts[i, j] descending
            select $"{labels[i]} read as {labels[j]} {counts[i, j]} times"
        )
            .Take(3)
            .ToArray();
        var sentence =
            $"{right} of {all} right ({Num.Text(all == 0 ? 0 : Math.Round(100.0 * right / all, 1))} %)"
            + (wrong.Length > 0 ? $"; most often wrong: {string.Join(", ", wrong)}." : ".");
        var cells = new Cells(Data.Steps(n), Data.Steps(n), z)
        {
            Scale = ColourScale.Shares,
            Text = text,
            Sentence = sentence,
            Hover = "true %{y}, predicted %{x}: %{text} (%{z:.1%} of the row)<extra></extra>",
        };
        return Make(
            $"Confusion matrix: {right} of {all} right",
            "Confusion matrix",
            [cells],
            panel =>
                panel with
                {
                    Down = true,
                    Equal = true,
                    XName = "predicted",
                    YName = "true",
                    Height = Math.Clamp(120 + 36 * n, 240, 560),
                    Width = 640,
                    XTicks = (Data.Steps(n), labels),
                    YTicks = (Data.Steps(n), labels),
                }
        );
    }

    private static (double[], string[])? Whole(int count)
    {
        var step = count <= 12 ? 1 : (int)Stills.Scale.Step(count / 10.0);
        var at = Enumerable.Range(0, count).Where(i => i % step == 0).ToArray();
        return ([.. at.Select(i => (double)i)], [.. at.Select(i => Num.Text(i))]);
    }
}
