using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>An empty picture with a title, to be updated when there is something to draw.</summary>
    public static Figure Lines(string title) => Make(title, "Line chart", []);

    /// <summary>Curves (k, y_k), k = 0, 1, 2, …: <c>Plot.Lines("loss", ("training", history))</c>.</summary>
    public static Figure Lines(string title, params (string Name, IEnumerable<double> Values)[] series) =>
        Make(
            title,
            "Line chart",
            series.Select(s =>
            {
                var y = Data.Series(s.Name, s.Values);
                return new Curve(Data.Steps(y.Length), y) { Name = s.Name };
            })
        );

    /// <summary>One curve (k, y_k) without a name.</summary>
    public static Figure Lines(string title, IEnumerable<double> values) => Lines(title, ("", values));

    /// <summary>
    /// Curves over common x values: <c>Plot.Lines("accuracy", widths, ("train", a), ("test", b))</c>.
    /// </summary>
    public static Figure Lines(
        string title,
        IEnumerable<double> x,
        params (string Name, IEnumerable<double> Values)[] series
    )
    {
        var xs = Data.Series("x", x);
        return Lines(title, [.. series.Select(s => (s.Name, (IEnumerable<double>)xs, s.Values))]);
    }

    /// <summary>Curves with x values of their own.</summary>
    public static Figure Lines(
        string title,
        params (string Name, IEnumerable<double> X, IEnumerable<double> Y)[] series
    ) =>
        Make(
            title,
            "Line chart",
            series.Select(s =>
            {
                var (x, y) = Data.Pairs(s.Name, s.X, s.Y);
                return new Curve(x, y) { Name = s.Name };
            })
        );

    /// <summary>
    /// Graphs of functions: <c>Plot.Function("activation", -3, 3, ("ReLU", v => Math.Max(v, 0)))</c>.
    /// </summary>
    public static Figure Function(
        string title,
        double from,
        double to,
        params (string Name, Func<double, double> F)[] functions
    )
    {
        var x = Data.Between((from, to), 401);
        return Lines(title, x, [.. functions.Select(f => (f.Name, x.Select(f.F)))]);
    }

    /// <summary>Paths of points in the plane, joined in their order, with dots.</summary>
    public static Figure Path(string title, params (string Name, IEnumerable<Vector<double>> Points)[] paths) =>
        Make(title, "Paths in the plane", paths.Select(Trail));

    /// <summary>Points (x_i, y_i).</summary>
    public static Figure Scatter(string title, IEnumerable<double> x, IEnumerable<double> y) =>
        Scatter(title, ("", x, y));

    /// <summary>Points (x_i, y_i), one colour and shape for each series.</summary>
    public static Figure Scatter(
        string title,
        params (string Name, IEnumerable<double> X, IEnumerable<double> Y)[] series
    ) => Make(title, "Scatter plot", series.Select(s => Dots(s.Name, Data.Pairs(s.Name, s.X, s.Y))));

    /// <summary>Points given as vectors with two components.</summary>
    public static Figure Scatter(string title, params (string Name, IEnumerable<Vector<double>> Points)[] series) =>
        Make(title, "Scatter plot", series.Select(s => Dots(s.Name, Data.Points(s.Name, s.Points))));

    /// <summary>The columns of a 2 × N matrix as points, one colour for each label.</summary>
    public static Figure Scatter(string title, Matrix<double> columns, IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(labels);
        if (columns.RowCount != 2 || columns.ColumnCount != labels.Count)
        {
            throw new ArgumentException(
                $"A scatter plot by labels takes a 2 × N matrix and N labels, not {columns.RowCount} × "
                    + $"{columns.ColumnCount} and {labels.Count}."
            );
        }

        return Scatter(
            title,
            [
                .. Enumerable
                    .Range(0, labels.Count)
                    .GroupBy(i => labels[i])
                    .OrderBy(g => g.Key)
                    .Select(g => ($"label {g.Key}", g.Select(i => columns[0, i]), g.Select(i => columns[1, i]))),
            ]
        );
    }

    private static Curve Dots(string name, (double[] X, double[] Y) at) =>
        new(at.X, at.Y)
        {
            Name = name,
            Line = false,
            Dots = true,
        };

    private static Curve Trail((string Name, IEnumerable<Vector<double>> Points) path)
    {
        var (x, y) = Data.Points(path.Name, path.Points);
        return new(x, y)
        {
            Name = path.Name,
            Dots = x.Length <= 400,
            Size = 6,
            Width = 2.5,
        };
    }
}
