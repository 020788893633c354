namespace Curriculum.Exercises.Chapter07;

using Input = (Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon);
using Answer = Func<Matrix<double>, Vector<double>, double, double, double, double, Vector<double>>;

/// <summary>x ← x − α m̂/(√v̂ + ε), entry by entry, for the gradients in the columns of G.</summary>
public sealed class AdamPoint() : Question<Answer, Input, Vector<double>>("7.2", "Adam")
{
    public override string Why => "Each weight now has a step size of its own, made of nothing but its own gradients.";

    public override IReadOnlyList<string> Hints =>
        [
            "Two running means as in 7.1: one of the gradients, one of their squares, both entry by entry.",
            "g.PointwisePower(2), .PointwiseSqrt() and .PointwiseDivide(…) work entry by entry. Count t from 1.",
            "Each mean is divided by what its weights add up to after t steps. Then comes one over "
                + "the root of the other, with ε where the formula has it, and α before it.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "The bias correction is missing: divide m by 1 − β₁^t and v by 1 − β₂^t.",
                i => With(i, a => a.Walk((m, v, _) => Gradients.Ratio(m, v.PointwiseSqrt() + a.epsilon)))
            ),
            new(
                "You corrected m only. v starts at zero too: divide it by 1 − β₂^t.",
                i => With(i, a => a.Walk((m, v, t) => Gradients.Ratio(m / a.Left1(t), v.PointwiseSqrt() + a.epsilon)))
            ),
            new(
                "You corrected v only. m starts at zero too: divide it by 1 − β₁^t.",
                i => With(i, a => a.Walk((m, v, t) => Gradients.Ratio(m, (v / a.Left2(t)).PointwiseSqrt() + a.epsilon)))
            ),
            new(
                "Your t starts at 0, and 1 − β⁰ = 0 divides by zero. The first step has t = 1.",
                i => With(i, a => a.Walk((m, v, t) => a.Adam(m, v, t - 1)))
            ),
            new(
                "Your ε is inside the root. Here it is added after the root: √v̂ + ε.",
                i =>
                    With(
                        i,
                        a =>
                            a.Walk(
                                (m, v, t) =>
                                    Gradients.Ratio(m / a.Left1(t), (v / a.Left2(t) + a.epsilon).PointwiseSqrt())
                            )
                    )
            ),
            new(
                "You added ε before the bias correction of v. It is √v̂ + ε with the corrected v̂.",
                i =>
                    With(
                        i,
                        a =>
                            a.Walk(
                                (m, v, t) =>
                                    Gradients.Ratio(
                                        m / a.Left1(t),
                                        (v.PointwiseSqrt() + a.epsilon) / Math.Sqrt(a.Left2(t))
                                    )
                            )
                    )
            ),
            new(
                "You used one number for all weights, the length of the gradient. Adam squares entry by entry.",
                i => With(i, a => a.Walk(a.Adam, g => 0 * g + g * g)),
                "Which operation on g squares each entry and gives a vector, not a number?"
            ),
            new(
                "You multiplied by √v̂. Divide: large gradients must not make large steps larger.",
                i =>
                    With(
                        i,
                        a =>
                            a.Walk(
                                (m, v, t) =>
                                    (m / a.Left1(t)).PointwiseMultiply((v / a.Left2(t)).PointwiseSqrt() + a.epsilon)
                            )
                    )
            ),
            new(
                "You did what the slide says, word for word: it multiplies by s_k and has one s_k for all weights. "
                    + "Both are slips.",
                i => With(i, a => a.Walk((m, v, _) => Math.Sqrt(v[0]) * m, g => 0 * g + g * g))
            ),
            new(
                "The root is missing: you divided by v̂, not by √v̂.",
                i => With(i, a => a.Walk((m, v, t) => Gradients.Ratio(m / a.Left1(t), v / a.Left2(t) + a.epsilon)))
            ),
            new(
                "You exchanged β₁ and β₂: β₁ belongs to m, β₂ to v.",
                i => Right(i with { beta1 = i.beta2, beta2 = i.beta1 })
            ),
            new("ε is missing: a gradient of zero gives 0/0.", i => Right(i with { epsilon = 0 })),
            new("You step uphill: subtract.", i => Right(i with { alpha = -i.alpha })),
            new(
                "The factors 1 − β₁ and 1 − β₂ on the new values are missing.",
                i => With(i, a => a.Walk(a.Adam, gain1: 1, gain2: 1))
            ),
            new(
                "You put m̂ and v̂ back into m and v, so that the correction itself is averaged. Keep m and v "
                    + "uncorrected.",
                Inside,
                "Use two names: m goes on from step to step, and m̂ is made from it, used once and thrown away."
            ),
            new(
                "You typed the usual numbers. Here β₁, β₂ and ε are arguments and can be any.",
                i => Right(i with { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 })
            ),
            new(
                "You went through the gradients from the last to the first. The first column comes first.",
                i => Right(i with { G = Matrix<double>.Build.DenseOfColumnVectors(i.G.EnumerateColumns().Reverse()) })
            ),
            new(
                "You moved once, with the last m̂ and v̂. Every gradient makes a step.",
                i => With(i, a => a.Walk((m, v, t) => t == i.G.ColumnCount ? a.Adam(m, v, t) : 0 * m))
            ),
            new("You put the gradient itself on top, not its running mean m̂.", i => Right(i with { beta1 = 0 })),
        ];

    protected override bool Asks(Input input) => input.beta1 is >= 0 and < 1 && input.beta2 is >= 0 and < 1;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        var none = Vector<double>.Build.Dense(1);
        yield return (Matrix<double>.Build.Dense(1, 1, 2), none, 0.1, 0.9, 0.999, 1e-8);
        yield return (Matrix<double>.Build.Dense(1, 2), none, 0.1, 0.9, 0.999, 1e-8);
        foreach (var g in (double[])[1e-3, 1e-5, 1e-7, 1e-8])
        {
            yield return (Matrix<double>.Build.Dense(1, 1, g), none, 0.1, 0.9, 0.999, 1e-8);
        }

        foreach (var n in (int[])[1, 2, 3, 4])
        {
            foreach (var t in (int[])[1, 2, 3, 6])
            {
                yield return (
                    Gradients.Random(random, n, t, () => Number(random)),
                    Vector(random, n),
                    random.Next(1, 5) / 10.0,
                    0.9,
                    random.Next(2) == 0 ? 0.99 : 0.999,
                    1e-8
                );
            }
        }

        yield return (Matrix(random, 2, 3), Vector(random, 2), 0.2, 0.5, 0.75, 0.01);
    }

    protected override Vector<double> Right(Input input) => With(input, a => a.Walk(a.Adam));

    private static Vector<double> Inside(Input i)
    {
        var (x, m, v) = (i.x, 0 * i.x, 0 * i.x);
        for (var t = 1; t <= i.G.ColumnCount; t++)
        {
            var g = i.G.Column(t - 1);
            m = (i.beta1 * m + (1 - i.beta1) * g) / (1 - Math.Pow(i.beta1, t));
            v = (i.beta2 * v + (1 - i.beta2) * g.PointwisePower(2)) / (1 - Math.Pow(i.beta2, t));
            x -= i.alpha * Gradients.Ratio(m, v.PointwiseSqrt() + i.epsilon);
        }

        return x;
    }

    private static Vector<double> With(Input i, Func<Gradients, Vector<double>> walk) =>
        walk(new Gradients(i.G, i.x, i.alpha, i.beta1, i.beta2, i.epsilon));
}
