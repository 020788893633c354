using Curriculum.Networks;
using DataSet = Curriculum.Data.DataSet;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>Which digits (or classes) F takes for which: true label down, predicted label across.</summary>
    public static Figure ConfusionMatrix<T>(Network<T> F, DataSet test)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(test);
        var (truth, predicted) = (test.Labels, F.Predict(test));
        var classes = Math.Max(truth.Max(), predicted.Max()) + 1;
        var counts = new int[classes, classes];
        for (var i = 0; i < truth.Length; i++)
        {
            counts[truth[i], predicted[i]]++;
        }

        return ConfusionMatrix(counts);
    }

    /// <summary>The first images of a data set, with their labels.</summary>
    public static Figure Images(string title, DataSet data, int count = 20)
    {
        ArgumentNullException.ThrowIfNull(data);
        var shown = Enumerable.Range(0, Math.Min(count, data.Count)).ToArray();
        return Images(
            title,
            shown.Select(i => data.Image(i)),
            data.HasLabels ? shown.Select(i => Num.Text(data.Label(i))) : null
        );
    }

    /// <summary>The images of a data set with captions of your own, one for each.</summary>
    public static Figure Images(string title, DataSet data, IEnumerable<string> captions, int? perRow = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Images(title, Enumerable.Range(0, data.Count).Select(i => data.Image(i)), captions, perRow);
    }

    /// <summary>
    /// Layers of neurons, each joined to all of the next: <c>Plot.NetworkDiagram("3 – 4 – 1", 3, 4, 1)</c>.
    /// </summary>
    public static Figure NetworkDiagram(string title, params int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Length < 2)
        {
            throw new ArgumentException($"A diagram needs at least two layers, not {sizes.Length}.");
        }

        return Diagram(
            title,
            [.. sizes.Select(n => new string[Math.Max(0, n)])],
            (_, _, _) => double.NaN,
            (_, _) => true
        );
    }

    /// <summary>
    /// F with the numbers that v makes in it: on each neuron its value after ReLU (grey where ReLU gives 0), on each
    /// line its weight (orange positive, blue negative; the numbers on hovering).
    /// </summary>
    public static Figure NetworkDiagram<T>(string title, Network<T> F, MathNet.Numerics.LinearAlgebra.Vector<double> v)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        var trace = F.Trace(v);
        var matrices = F.WeightNames.Where(name => name[0] == 'A').Select(name => F[name]).ToArray();
        // A layer with weights begins a new column of neurons; one without (ReLU) changes the values of the last
        // column.
        var columns = new List<(MathNet.Numerics.LinearAlgebra.Vector<double> Values, bool Cut)> { (trace[0], false) };
        for (var k = 0; k < F.Layers.Count; k++)
        {
            var affine = F.Layers[k] is AffineLayer;
            if (!affine && trace[k + 1].Count != trace[k].Count)
            {
                throw new ArgumentException(
                    $"A diagram shows affine maps and what acts on single neurons, but layer {k + 1} of {F} is "
                        + $"{F.Layers[k]}."
                );
            }

            if (affine)
            {
                columns.Add((trace[k + 1], false));
            }
            else
            {
                columns[^1] = (trace[k + 1], true);
            }
        }
        return Diagram(
            title,
            [.. columns.Select(c => c.Values.Select(value => Num.Significant(value, 3)).ToArray())],
            (k, i, j) => matrices[k][i, j],
            (k, i) => !columns[k].Cut || columns[k].Values[i] != 0
        );
    }

    private static Figure Diagram(
        string title,
        string?[][] texts,
        Func<int, int, int, double> weight,
        Func<int, int, bool> active
    )
    {
        var most = texts.Max(column => column.Length);
        if (most > 16 || texts.Any(column => column.Length == 0))
        {
            throw new ArgumentException(
                "A diagram shows layers of 1 to 16 neurons, but these have "
                    + $"{string.Join(", ", texts.Select(column => column.Length))}."
            );
        }

        var marks = new List<Mark>();
        var lines =
            from k in Enumerable.Range(0, texts.Length - 1)
            from i in Enumerable.Range(0, texts[k + 1].Length)
            from j in Enumerable.Range(0, texts[k].Length)
            select (K: k, I: i, J: j, A: weight(k, i, j));
        var all = lines.ToArray();
        var largest = all.Max(line => double.IsNaN(line.A) ? 0 : Math.Abs(line.A));
        foreach (
            var group in all.GroupBy(line =>
                (
                    Sign: double.IsNaN(line.A) ? 0 : Math.Sign(line.A),
                    Step: largest > 0 ? (int)Math.Ceiling(3 * Math.Abs(line.A) / largest) : 0
                )
            )
        )
        {
            var colour = group.Key.Sign switch
            {
                > 0 => "#de7a1e",
                < 0 => "#3f8fc5",
                _ => Palette.Faint,
            };
            var (xs, ys) = (new List<double>(), new List<double>());
            foreach (var (k, i, j, _) in group)
            {
                xs.AddRange([k, k + 1, double.NaN]);
                ys.AddRange([Place(texts[k].Length, j), Place(texts[k + 1].Length, i), double.NaN]);
            }
            marks.Add(
                new Curve([.. xs], [.. ys])
                {
                    Guide = true,
                    Colour = colour,
                    Width = 0.8 + group.Key.Step,
                    Dash = "solid",
                }
            );
        }
        if (largest > 0)
        {
            // Where lines fan in, the hover points stand at different distances.
            double At((int K, int I, int J, double A) line) => 0.3 + 0.4 * (line.I + 0.5) / texts[line.K + 1].Length;
            double Height((int K, int I, int J, double A) line) =>
                Place(texts[line.K].Length, line.J)
                + At(line) * (Place(texts[line.K + 1].Length, line.I) - Place(texts[line.K].Length, line.J));
            marks.Add(
                new Curve([.. all.Select(line => line.K + At(line))], [.. all.Select(Height)])
                {
                    Guide = true,
                    Hover = true,
                    Line = false,
                    Dots = true,
                    Size = 5,
                    Colour = Palette.Ink,
                    Symbol = "circle",
                    Labels = [.. all.Select(line => $"A{line.K + 1}[{line.I + 1}, {line.J + 1}] = {Num.Text(line.A)}")],
                }
            );
        }
        var neurons = texts
            .SelectMany((column, k) => column.Select((text, i) => (K: k, I: i, Y: Place(column.Length, i), Text: text)))
            .ToArray();
        foreach (var group in neurons.GroupBy(n => active(n.K, n.I)))
        {
            marks.Add(
                new Curve([.. group.Select(n => (double)n.K)], [.. group.Select(n => n.Y)])
                {
                    Guide = true,
                    Line = false,
                    Dots = true,
                    Size = 46,
                    Symbol = "circle",
                    Colour = group.Key ? "#bfe0f5" : "#d9d9d9",
                }
            );
        }

        var words = neurons.Where(n => n.Text is not null).ToArray();
        if (words.Length > 0)
        {
            marks.Add(
                new Words(
                    [.. words.Select(n => (double)n.K)],
                    [.. words.Select(n => n.Y)],
                    [.. words.Select(n => n.Text!)]
                )
                {
                    Colour = "#1a1a1a",
                }
            );
        }

        var sentence =
            $"Network diagram “{title}”: layers of {string.Join(", ", texts.Select(column => column.Length))} "
            + $"neurons, {all.Length} lines."
            + (
                words.Length > 0
                    ? " Values: "
                        + string.Join("; ", texts.Select((column, k) => $"layer {k}: {string.Join(", ", column)}"))
                        + "."
                    : ""
            );
        return Make(
            title,
            "Network diagram",
            marks,
            panel =>
                panel with
                {
                    Bare = true,
                    Alt = sentence,
                    Height = Math.Clamp(60 + 66 * most, 180, 720),
                    Width = Math.Min(760, 160 + 220 * (texts.Length - 1)),
                    XRange = (-0.25, texts.Length - 0.75),
                    YRange = (-most / 2.0, most / 2.0),
                }
        );

        static double Place(int count, int i) => (count - 1) / 2.0 - i;
    }
}
