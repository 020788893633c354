namespace Curriculum.Exercises.Chapter12;

using Input = (double[] t, double[] f);
using Answer = Func<double[], double[], Vector<double>>;

/// <summary>c with f₀ + Σ_k c_k ReLU(t_j − t_k) = f_j at every knot: the changes of slope.</summary>
public sealed class SlopeChanges() : Question<Answer, Input, Vector<double>>("12.1", "Through the points")
{
    public override string Why =>
        "The network goes exactly through all the points, whatever they are: nothing had to be trained.";

    public override IReadOnlyList<string> Hints =>
        [
            "Which neurons are awake between t_k and t_{k+1}, and what do their slopes add up to?",
            "c_0 + … + c_k must be the slope (f_{k+1} − f_k)/(t_{k+1} − t_k). So each c_k is a difference of two "
                + "slopes.",
            "First work out all the slopes. The first coefficient is the first slope; what must the "
                + "next one add, so that the sum is the next slope?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "These are the slopes. The neurons before are still awake and add theirs: give the changes of slope.",
                Slopes,
                "In the second piece neurons 0 and 1 are awake. If c_0 = s_0, which c_1 makes their sum s_1?"
            ),
            new(
                "You divided by the first spacing everywhere. These knots are not equally spaced.",
                x => Changes(Build(x, (df, _) => df / (x.t[1] - x.t[0])))
            ),
            new(
                "You did not divide by the spacing of the knots: differences of values are not slopes.",
                x => Changes(Build(x, (df, _) => df))
            ),
            new(
                "You lost the first slope: c_0 is s_0, not 0.",
                x => Right(x) - Slopes(x)[0] * Vector<double>.Build.Dense(x.t.Length - 1, k => k == 0 ? 1 : 0)
            ),
            new(
                "You put f_0 in the place of c_0. f_0 is the output bias, which the network has already; c_0 is "
                    + "the first slope.",
                x => Build(x, (_, k) => k == 0 ? x.f[0] : Slopes(x)[k] - Slopes(x)[k - 1])
            ),
            new(
                "You divided by the mean spacing everywhere. These knots are not equally spaced.",
                x => Changes(Build(x, (df, _) => df * (x.t.Length - 1) / (x.t[^1] - x.t[0])))
            ),
            new(
                "Your signs are turned round: slope after minus slope before.",
                x => Build(x, (_, k) => k == 0 ? Slopes(x)[0] : Slopes(x)[k - 1] - Slopes(x)[k])
            ),
            new(
                "All your signs are turned round: slope after minus slope before, value after minus value before.",
                x => -Right(x)
            ),
            new(
                "You divided the wrong way round: a slope is the change of f over the change of t.",
                x => Changes(Build(x, (df, k) => (x.t[k + 1] - x.t[k]) / df))
            ),
            new(
                "You subtracted f_0 from every value and divided by t_k − t_0: slopes from the first point, not "
                    + "from the one before.",
                x => Changes(Build(x, (_, k) => (x.f[k + 1] - x.f[0]) / (x.t[k + 1] - x.t[0])))
            ),
            new(
                "You subtracted c_{k−1}, not s_{k−1}. The sum of all c before is the slope before.",
                x =>
                {
                    var (s, c) = (Slopes(x), Slopes(x));
                    for (var k = 1; k < c.Count; k++)
                    {
                        c[k] = s[k] - c[k - 1];
                    }
                    return c;
                }
            ),
            new(
                "That is one number for each piece, but the values at the left ends. ReLU is not a step: give "
                    + "changes of slope.",
                x => Build(x, (_, k) => x.f[k])
            ),
        ];

    protected override bool Asks(Input input) => Increases(input.t);

    private static bool Increases(double[] t) =>
        t.Zip(t.Skip(1)).All(pair => pair.Second - pair.First > 1e-3 * t.Max(Math.Abs));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from N in (int[])[1, 1, 2, 2, 3, 3, 4, 5, 8]
        from _ in Enumerable.Range(0, 5)
        select (Increasing(random, N + 1), Vector(random, N + 1).ToArray());

    protected override Vector<double> Right(Input input) => Changes(Slopes(input));

    protected override string? Flaw(Input input, Vector<double> result)
    {
        var N = input.t.Length - 1;
        if (result.Count != N)
        {
            return $"{N + 1} knots need {N} neurons: your answer has {result.Count} numbers.";
        }

        var slack = 1e-9 * (1 + Right(input).Sum(Math.Abs)); // the result's own size could be infinite
        for (var j = 1; j <= N; j++)
        {
            var F = input.f[0] + Enumerable.Range(0, j).Sum(k => result[k] * (input.t[j] - input.t[k]));
            if (!(Math.Abs(F - input.f[j]) <= slack))
            {
                var (given, wanted) = Shown.Apart(F, input.f[j], []);
                return $"At the knot t = {Shown.Value(input.t[j])} the network gives {given}, but {wanted} is wanted.";
            }
        }

        return null;
    }

    private static double[] Increasing(Random random, int count)
    {
        var t = new double[count];
        t[0] = random.Next(-2, 3);
        for (var k = 1; k < count; k++)
        {
            t[k] = t[k - 1] + random.Next(1, 9) / 2.0;
        }

        return t;
    }

    private static Vector<double> Build(Input x, Func<double, int, double> of) =>
        Vector<double>.Build.Dense(x.t.Length - 1, k => of(x.f[k + 1] - x.f[k], k));

    private static Vector<double> Slopes(Input x) => Build(x, (df, k) => df / (x.t[k + 1] - x.t[k]));

    private static Vector<double> Changes(Vector<double> s) =>
        Vector<double>.Build.Dense(s.Count, k => k == 0 ? s[0] : s[k] - s[k - 1]);
}
