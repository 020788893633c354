using Curriculum.Descent;
using Curriculum.Figures.Widgets;
using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Figures;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public static partial class Plot
{
    private const double LandscapeHalf = 6;

    /// <summary>The ways down that <see cref="Landscape"/> knows, by name.</summary>
    private static readonly string[] s_waysDown = ["descent", "line search", "heavy ball", "Nesterov", "Adam"];

    /// <summary>
    /// The bowl ½(u² + bv²), turned by an angle, and several ways down it at once, from one start to drag: sliders for
    /// b, the angle, the step size s, β and Adam's α. Of each way it says after how many steps f is a millionth.
    /// Without scripts it is the level curves with these paths, 60 steps long.
    /// </summary>
    /// <param name="title">The line above.</param>
    /// <param name="start">Two numbers between −5.8 and 5.8.</param>
    /// <param name="b">The smaller curvature, 0.001 to 1; the larger is 1.</param>
    /// <param name="degrees">0 to 90.</param>
    /// <param name="s">The step size of descent, heavy ball and Nesterov.</param>
    /// <param name="beta">β of heavy ball and Nesterov, 0 ≤ β &lt; 1.</param>
    /// <param name="alpha">The step size of Adam.</param>
    /// <param name="bent">
    /// Whether along u the curvature is 1, between 1 and 2 b, and beyond 1 again; the figure has a switch for it.
    /// Without this argument it has none, and the bowl is a bowl.
    /// </param>
    /// <param name="ways">Of descent, line search, heavy ball, Nesterov, Adam, one or more.</param>
    /// <exception cref="ArgumentException">Another name, or a number outside its range.</exception>
    public static Figure Landscape(
        string title,
        Vector<double> start,
        double b,
        double degrees = 0,
        double s = 1,
        double beta = 0,
        double alpha = 0.1,
        bool? bent = null,
        params string[] ways
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(ways);
        if (ways.Length == 0 || ways.Except(s_waysDown).Any())
        {
            throw new ArgumentException(
                $"The ways down are {string.Join(", ", s_waysDown)}; one or more of them, here "
                    + $"“{string.Join("”, “", ways)}”."
            );
        }

        if (start.Count != 2 || !start.All(x => Math.Abs(x) <= 5.8))
        {
            throw new ArgumentException("The start has two numbers between −5.8 and 5.8.");
        }

        if (!(b is >= 0.001 and <= 1 && degrees is >= 0 and <= 90 && s > 0 && beta is >= 0 and < 1 && alpha > 0))
        {
            var given = FormattableString.Invariant($"{b}, {degrees}, {s}, {alpha}, {beta}");
            throw new ArgumentException(
                $"b is 0.001 to 1, the angle 0 to 90 degrees, s and α are above 0, β is 0 to 1; here are {given}."
            );
        }

        var f = Ground(b, degrees, bent == true);
        double Height(double x, double y) => f.Value(Vec(x, y));
        var still = Contour(
                title,
                Height,
                (-LandscapeHalf, LandscapeHalf),
                (-LandscapeHalf, LandscapeHalf),
                Enumerable.Range(1, 9).Select(k => 18.0 * k * k / 81),
                [.. ways.Select(way => (way, Down(way, f, start, s, beta, alpha).Points(60).Where(Near)))]
            )
            .EqualAxes();
        var data = new Dictionary<string, object?>
        {
            ["start"] = start.ToArray(),
            ["b"] = b,
            ["degrees"] = degrees,
            ["s"] = s,
            ["beta"] = beta,
            ["alpha"] = alpha,
            ["ways"] = ways,
        };
        if (bent is { } now)
        {
            data["bent"] = now;
        }

        return still.Handed(new Widget("landscape", data));
    }

    private static bool Near(Vector<double> x) => x.All(xi => Math.Abs(xi) < 100);

    /// <summary>One of the named ways down.</summary>
    internal static DescentPath Down(
        string way,
        Objective f,
        Vector<double> start,
        double s,
        double beta,
        double alpha
    ) =>
        way switch
        {
            "line search" => Descend(f, start, new ExactLineSearch()),
            "heavy ball" => Descend(f, start, new Momentum(s, beta)),
            "Nesterov" => Descend(f, start, new Nesterov(s, beta)),
            "Adam" => Descend(f, start, new Adam(alpha)),
            _ => Descend(f, start, new GradientDescent(s)),
        };

    /// <summary>½(u² + bv²), or bent along u, turned by the angle.</summary>
    internal static Objective Ground(double b, double degrees, bool bent)
    {
        var (c, s) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        (double U, double V) Turned(Vector<double> x) => (c * x[0] + s * x[1], c * x[1] - s * x[0]);
        double Slope(double u) =>
            !bent || u < 1 ? u
            : u < 2 ? 1 + b * (u - 1)
            : b + u - 1;
        double Rise(double u) =>
            !bent || u < 1 ? u * u / 2
            : u < 2 ? u - 0.5 + b * (u - 1) * (u - 1) / 2
            : 1.5 + b / 2 + (1 + b) * (u - 2) + (u - 2) * (u - 2) / 2;
        return Objective.Of(
            2,
            x => Rise(Turned(x).U) + b * Turned(x).V * Turned(x).V / 2,
            x =>
            {
                var (u, v) = Turned(x);
                return Vec(c * Slope(u) - s * b * v, s * Slope(u) + c * b * v);
            }
        );
    }
}
