namespace Curriculum.Exercises.Chapter07;

/// <summary>
/// Adam's recursion over given gradients, with its parts open: the right parts give Adam, others give slips.
/// </summary>
internal sealed record Gradients(
    Matrix<double> G,
    Vector<double> x,
    double alpha,
    double beta1,
    double beta2,
    double epsilon
)
{
    /// <summary>x ← x − α·step(m, v, t), where m and v are the running means of g and g², not yet corrected.</summary>
    public Vector<double> Walk(
        Func<Vector<double>, Vector<double>, int, Vector<double>> step,
        Func<Vector<double>, Vector<double>>? square = null,
        Func<Vector<double>, Vector<double>, Vector<double>>? seen = null,
        double? gain1 = null,
        double? gain2 = null
    )
    {
        var (x, m, v) = (this.x, 0 * this.x, 0 * this.x);
        for (var t = 1; t <= G.ColumnCount; t++)
        {
            var g = seen is null ? G.Column(t - 1) : seen(G.Column(t - 1), x);
            m = beta1 * m + (gain1 ?? 1 - beta1) * g;
            v = beta2 * v + (gain2 ?? 1 - beta2) * (square is null ? g.PointwisePower(2) : square(g));
            x -= alpha * step(m, v, t);
        }

        return x;
    }

    /// <summary>m̂/(√v̂ + ε).</summary>
    public Vector<double> Adam(Vector<double> m, Vector<double> v, int t) =>
        Ratio(m / Left1(t), (v / Left2(t)).PointwiseSqrt() + epsilon);

    /// <summary>1 − β₁^t.</summary>
    public double Left1(int t) => 1 - Math.Pow(beta1, t);

    /// <summary>1 − β₂^t.</summary>
    public double Left2(int t) => 1 - Math.Pow(beta2, t);

    /// <summary>Entry by entry.</summary>
    public static Vector<double> Ratio(Vector<double> a, Vector<double> b) => a.PointwiseDivide(b);

    /// <summary>Random gradients, some of them as small as ε.</summary>
    public static Matrix<double> Random(Random random, int n, int t, Func<double> number) =>
        Matrix<double>.Build.Dense(n, t, (_, _) => number() * Math.Pow(10, -random.Next(0, 2)));
}
