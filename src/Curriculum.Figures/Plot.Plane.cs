using System.Numerics;
using Curriculum.Descent;

namespace Curriculum.Figures;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public static partial class Plot
{
    private const int GridPoints = 101,
        LevelCount = 12;

    /// <summary>
    /// Level curves of f over a rectangle, with paths on top:
    /// <c>Plot.Contour("zig-zag", (x, y) => 0.5 * (x * x + b * y * y), (-1, 1), (-1, 1), ("descent", points))</c>.
    /// The levels rise quadratically from the lowest value, so those of a bowl are evenly spaced.
    /// </summary>
    public static Figure Contour(
        string title,
        Func<double, double, double> f,
        (double From, double To) x,
        (double From, double To) y,
        params (string Name, IEnumerable<Vector<double>> Path)[] paths
    ) => Contour(title, f, x, y, null, paths);

    /// <summary>Level curves of a function of a vector with two components.</summary>
    public static Figure Contour(
        string title,
        Func<Vector<double>, double> f,
        (double From, double To) x,
        (double From, double To) y,
        params (string Name, IEnumerable<Vector<double>> Path)[] paths
    ) => Contour(title, Planar(f), x, y, null, paths);

    /// <summary>
    /// Level curves of a function that descent runs on: <c>Plot.Contour("bowl", Quadratic.Bowl(b), …)</c>.
    /// </summary>
    public static Figure Contour(
        string title,
        Objective f,
        (double From, double To) x,
        (double From, double To) y,
        params (string Name, IEnumerable<Vector<double>> Path)[] paths
    ) => Contour(title, Planar(f), x, y, null, paths);

    /// <summary>Level curves at levels of your own.</summary>
    public static Figure Contour(
        string title,
        Func<double, double, double> f,
        (double From, double To) x,
        (double From, double To) y,
        IEnumerable<double>? levels,
        params (string Name, IEnumerable<Vector<double>> Path)[] paths
    )
    {
        var (xs, ys, z) = Data.Grid(f, x, y, GridPoints);
        var (low, high) = Data.Span(z);
        double[] at = levels is null
            ? [.. Enumerable.Range(1, LevelCount).Select(k => low + (high - low) * Math.Pow(k / (LevelCount + 1.0), 2))]
            : [.. Data.Series("levels", levels).Where(double.IsFinite).Order()];
        return Make(
            title,
            "Level curves",
            [
                new Levels(xs, ys, z, at),
                .. paths.Select(
                    (path, k) => (Mark)(Trail(path) with { Colour = Palette.Series(k + 1), Dash = "solid" })
                ),
            ],
            panel => panel with { XRange = x, YRange = y }
        );
    }

    /// <summary>
    /// The surface z = f(x, y) in space, to be turned with the mouse; seen from above where no script runs.
    /// </summary>
    public static Figure Surface(
        string title,
        Func<double, double, double> f,
        (double From, double To) x,
        (double From, double To) y,
        string z = "z"
    )
    {
        var (xs, ys, values) = Data.Grid(f, x, y, 65);
        return Make(
            title,
            "Surface",
            [new Relief(xs, ys, values) { Measure = z }],
            panel => panel with { Height = 460 }
        );
    }

    /// <summary>The surface of a function of a vector with two components.</summary>
    public static Figure Surface(
        string title,
        Func<Vector<double>, double> f,
        (double From, double To) x,
        (double From, double To) y,
        string z = "z"
    ) => Surface(title, Planar(f), x, y, z);

    /// <summary>The surface of a function that descent runs on.</summary>
    public static Figure Surface(
        string title,
        Objective f,
        (double From, double To) x,
        (double From, double To) y,
        string z = "f"
    ) => Surface(title, Planar(f), x, y, z);

    /// <summary>Arrows from point to point: gradients, steps.</summary>
    public static Figure Arrows(string title, params (string Name, Vector<double> From, Vector<double> To)[] arrows) =>
        Make(
            title,
            "Arrows",
            arrows
                .GroupBy(a => a.Name)
                .Select(group =>
                {
                    var (x0, y0) = Data.Points(group.Key, group.Select(a => a.From));
                    var (x1, y1) = Data.Points(group.Key, group.Select(a => a.To));
                    return new Arrows(x0, y0, x1, y1) { Name = group.Key };
                }),
            panel => panel with { Equal = true }
        );

    /// <summary>Vectors as arrows from the origin.</summary>
    public static Figure Vectors(string title, params (string Name, Vector<double> Vector)[] vectors) =>
        Arrows(title, [.. vectors.Select(v => (v.Name, Vector<double>.Build.Dense(v.Vector.Count), v.Vector))]);

    /// <summary>
    /// A circle, as a guide to lay over another picture: <c>figure.With(Plot.Circle("√β", 0, 0, r))</c>.
    /// </summary>
    public static Figure Circle(string name, double x, double y, double radius)
    {
        if (!(radius > 0) || !double.IsFinite(radius + x + y))
        {
            throw new ArgumentException($"A circle of radius {Num.Text(radius)} cannot be drawn.");
        }

        return Make("", "Circle", [Ring(name, x, y, radius)], panel => panel with { Equal = true });
    }

    /// <summary>Complex numbers, such as eigenvalues, with the unit circle: inside it powers shrink.</summary>
    public static Figure ComplexPlane(string title, params (string Name, IEnumerable<Complex> Values)[] series) =>
        Make(
            title,
            "Complex plane",
            [
                Ring("", 0, 0, 1),
                .. series.Select(s =>
                {
                    var values = s.Values.ToArray();
                    var at = Data.Pairs(s.Name, values.Select(c => c.Real), values.Select(c => c.Imaginary));
                    return (Mark)(Dots(s.Name, at) with { Size = 10 });
                }),
            ],
            panel =>
                panel with
                {
                    Equal = true,
                    XName = "real part",
                    YName = "imaginary part",
                    Height = 440,
                    Width = 560,
                }
        );

    private static Curve Ring(string name, double x, double y, double radius)
    {
        var angles = Enumerable.Range(0, 121).Select(k => k * Math.PI / 60).ToArray();
        return new([.. angles.Select(t => x + radius * Math.Cos(t))], [.. angles.Select(t => y + radius * Math.Sin(t))])
        {
            Name = name,
            Guide = true,
            Width = 1.3,
            Colour = Palette.Faint,
            Dash = "solid",
        };
    }

    private static Func<double, double, double> Planar(Objective f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f.Dimension == 2
            ? Planar(f.Value)
            : throw new ArgumentException(
                $"Level curves need a function of 2 numbers, but this one takes {f.Dimension}."
            );
    }

    private static Func<double, double, double> Planar(Func<Vector<double>, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (x, y) => f(Vector<double>.Build.Dense([x, y]));
    }
}
