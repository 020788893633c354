using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures;

/// <summary>Turns what a cell hands over into arrays, and says in one sentence what is wrong with it.</summary>
internal static class Data
{
    public static double[] Series(string name, IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        var array = values is double[] given ? given : values.ToArray();
        if (array.Length == 0)
        {
            throw new ArgumentException($"{Said(name)} is empty, so there is nothing to draw.");
        }

        if (!array.Any(double.IsFinite))
        {
            throw new ArgumentException(
                $"{Said(name)} holds no finite number ({array.Length} values, all NaN or infinite), so there is "
                    + "nothing to draw."
            );
        }

        return array;
    }

    public static (double[] X, double[] Y) Pairs(string name, IEnumerable<double> x, IEnumerable<double> y)
    {
        var (xs, ys) = (Series(name, x), Series(name, y));
        if (xs.Length != ys.Length)
        {
            throw new ArgumentException(
                $"{Said(name)} has {xs.Length} x values but {ys.Length} y values: give as many of one as of the other."
            );
        }

        return (xs, ys);
    }

    public static (double[] X, double[] Y) Points(string name, IEnumerable<Vector<double>> points)
    {
        ArgumentNullException.ThrowIfNull(points, name);
        var list = points.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException($"{Said(name)} is empty, so there is nothing to draw.");
        }

        if (list.Find(p => p.Count != 2) is { } odd)
        {
            throw new ArgumentException(
                $"{Said(name)} has a point with {odd.Count} components; a picture in the plane needs 2."
            );
        }

        return Pairs(name, list.Select(p => p[0]), list.Select(p => p[1]));
    }

    /// <summary>0, 1, 2, …: the steps of a series without x values.</summary>
    public static double[] Steps(int count) => [.. Enumerable.Range(0, count).Select(k => (double)k)];

    public static double[][] Rows(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Checked(matrix.RowCount == 0 || matrix.ColumnCount == 0 ? [] : matrix.ToRowArrays());
    }

    public static double[][] Checked(double[][] rows)
    {
        if (rows.Length == 0 || rows[0].Length == 0)
        {
            throw new ArgumentException("The matrix is empty, so there is nothing to draw.");
        }

        if (Array.Find(rows, row => row.Length != rows[0].Length) is { } odd)
        {
            throw new ArgumentException(
                $"The rows differ in length: the first has {rows[0].Length} values, another {odd.Length}."
            );
        }

        if (!rows.Any(row => row.Any(double.IsFinite)))
        {
            throw new ArgumentException(
                $"The {rows.Length} × {rows[0].Length} matrix holds no finite number, so there is nothing to draw."
            );
        }

        return rows;
    }

    public static (double Low, double High) Span(double[][] z)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in z)
        {
            foreach (var v in row)
            {
                if (double.IsFinite(v))
                {
                    (low, high) = (Math.Min(low, v), Math.Max(high, v));
                }
            }
        }

        return (low, high);
    }

    public static (double[] X, double[] Y, double[][] Z) Grid(
        Func<double, double, double> f,
        (double From, double To) x,
        (double From, double To) y,
        int points
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        var (xs, ys) = (Between(x, points), Between(y, points));
        return (xs, ys, Checked([.. ys.Select(b => xs.Select(a => f(a, b)).ToArray())]));
    }

    public static double[] Between((double From, double To) range, int points)
    {
        if (!(range.From < range.To) || !double.IsFinite(range.To - range.From))
        {
            var (from, to) = (Num.Text(range.From), Num.Text(range.To));
            throw new ArgumentException(
                range.From < range.To
                    ? $"The range from {from} to {to} is wider than any number: take a smaller one."
                    : $"A range goes upwards, but this one goes from {from} to {to}."
            );
        }

        return [.. Enumerable.Range(0, points).Select(i => range.From + (range.To - range.From) * i / (points - 1))];
    }

    private static string Said(string name) => name.Length > 0 ? $"The series “{name}”" : "The series";
}
