using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Chapter07;

using Input = (Matrix<double> G, Vector<double> x, double s, double eta);
using Answer = Func<Matrix<double>, Vector<double>, double, double, Vector<double>>;

/// <summary>x ← (1 − sη)x − s m̂/(√v̂ + ε), with β₁ = 0.9, β₂ = 0.999, ε = 1e-8.</summary>
public sealed class AdamWPoint()
    : Question<Answer, Input, Vector<double>>("7.4", "AdamW: decay beside the gradient, not in it")
{
    public override string Why =>
        "With no data gradient every weight shrinks by 1 − sη a step, which is what the words weight decay promise.";

    public override IReadOnlyList<string> Hints =>
        [
            "Start from your Adam. The gradient that goes into m and v must stay the data's gradient, untouched.",
            "In each step the old x is multiplied by 1 − sη, and Adam's step is subtracted from that.",
            "x = (1 - s * eta) * x - s * (m̂ divided by √v̂ + ε, entry by entry), for each column of G.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You added ηx to the gradient. Adam divides that by its own size: it is ℓ², not weight decay.",
                i => Make(i).Walk(Make(i).Adam, seen: (g, x) => g + i.eta * x),
                "Only the data's gradient may reach m and v. Where is ηx in the line that changes x?"
            ),
            new("Your weights do not decay at all: that is Adam.", i => Decay(i, _ => 1)),
            new("You multiplied by 1 − η. The decay is part of the step: 1 − sη.", i => Decay(i, _ => 1 - i.eta)),
            new("Your weights grow: it is 1 − sη, with a minus.", i => Decay(i, _ => 1 + i.s * i.eta)),
            new("You decayed once, at the start. Every step decays.", i => Decay(i, t => t == 1 ? 1 - i.s * i.eta : 1)),
            new(
                "You decayed once, at the end. Every step decays.",
                i => (1 - i.s * i.eta) * Make(i).Walk(Make(i).Adam)
            ),
            new(
                "Adam's part is not multiplied by s: x ← (1 − sη)x − s·m̂/(√v̂ + ε).",
                i => Decay(i, _ => 1 - i.s * i.eta, step: (m, v, t) => Make(i).Adam(m, v, t) / i.s)
            ),
            new(
                "You shrank x after Adam's step, so that the step shrank too. Shrink the old x.",
                i => Decay(i, _ => 1 - i.s * i.eta, after: true)
            ),
            new(
                "Your decay is s²η: s stands in front of everything already.",
                i => Decay(i, _ => 1 - i.s * i.s * i.eta)
            ),
            new("You have a factor 2 too many: 1 − sη, not 1 − 2sη.", i => Decay(i, _ => 1 - 2 * i.s * i.eta)),
            new("You forgot Adam's step.", i => i.x * Math.Pow(1 - i.s * i.eta, i.G.ColumnCount)),
            new(
                "The bias correction is missing in your Adam step.",
                i => Decay(i, _ => 1 - i.s * i.eta, step: (m, v, _) => Gradients.Ratio(m, v.PointwiseSqrt() + 1e-8))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (Matrix<double>.Build.Dense(1, 1), Vector<double>.Build.Dense(1, 2), 0.1, 0.5);
        yield return (Matrix<double>.Build.Dense(2, 3), Vector(random, 2), 0.2, 0.5);
        foreach (var n in (int[])[1, 2, 3])
        {
            foreach (var t in (int[])[1, 2, 3, 6])
            {
                yield return (
                    Matrix(random, n, t),
                    Vector(random, n),
                    random.Next(1, 5) / 10.0,
                    random.Next(1, 8) / 10.0
                );
            }
        }

        yield return (Matrix(random, 2, 2), Vector(random, 2), 0.1, 0);
    }

    protected override Vector<double> Ask(Answer answer, Input input) => answer(input.G, input.x, input.s, input.eta);

    protected override Vector<double> Right(Input input) => Decay(input, _ => 1 - input.s * input.eta);

    private static Gradients Make(Input i) => new(i.G, i.x, i.s, 0.9, 0.999, 1e-8);

    private static Vector<double> Decay(
        Input i,
        Func<int, double> shrink,
        bool after = false,
        Func<Vector<double>, Vector<double>, int, Vector<double>>? step = null
    )
    {
        var adam = Make(i);
        var (x, m, v) = (i.x, 0 * i.x, 0 * i.x);
        for (var t = 1; t <= i.G.ColumnCount; t++)
        {
            var g = i.G.Column(t - 1);
            m = 0.9 * m + (1 - 0.9) * g;
            v = 0.999 * v + (1 - 0.999) * g.PointwisePower(2);
            var move = i.s * (step ?? adam.Adam)(m, v, t);
            x = after ? shrink(t) * (x - move) : shrink(t) * x - move;
        }

        return x;
    }
}
