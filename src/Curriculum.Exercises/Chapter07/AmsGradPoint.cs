using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Chapter07;

using Input = (Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon);
using Answer = Func<Matrix<double>, Vector<double>, double, double, double, double, Vector<double>>;

/// <summary>u_t = max(u_{t−1}, v_t), x ← x − α m_t/(√u_t + ε), without bias correction.</summary>
public sealed class AmsGradPoint()
    : Question<Answer, Input, Vector<double>>("7.3", "AMSGrad: a memory that never shrinks")
{
    public override string Why =>
        "A weight's own step size α/√u can now only fall, and that repairs the proof that Adam's failure broke.";

    public override IReadOnlyList<string> Hints =>
        [
            "Besides m and v keep a third vector u, zero at the start. Which of the three goes under the root?",
            "u = u.PointwiseMaximum(v), after v has its new value; v itself goes on as in Adam.",
            "x -= alpha * m.PointwiseDivide(u.PointwiseSqrt() + epsilon), with no bias correction.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "Your v can still shrink: that is Adam without bias correction. Keep the largest v seen so far.",
                i => Walk(i, (_, v, _) => v)
            ),
            new(
                "You put the maximum back into v. v must go on unchanged; the maximum is a third vector.",
                i => Walk(i, (u, v, _) => u.PointwiseMaximum(v), feedback: true),
                "Three names: m, v and u. Which of them may the line u = max(u, v) change?"
            ),
            new(
                "You kept the largest g², not the largest running mean v.",
                i => Walk(i, (u, _, g) => u.PointwiseMaximum(g.PointwisePower(2)))
            ),
            new(
                "You took the minimum. The step size must only fall, so u must only grow.",
                i => Walk(i, (u, v, _) => u.PointwiseMinimum(v), start: double.PositiveInfinity)
            ),
            new(
                "You corrected the bias of m and v. This exercise asks for the version without it.",
                i => Walk(i, (u, v, _) => u.PointwiseMaximum(v), corrected: true)
            ),
            new("You used last step's maximum. Let u see the new v first.", Lagging),
            new(
                "You took the maximum over the entries: each weight keeps its own.",
                i => Walk(i, (u, v, _) => 0 * u + Math.Max(u.Maximum(), v.Maximum()))
            ),
            new(
                "The root is missing: divide by √u + ε.",
                i => Walk(i, (u, v, _) => u.PointwiseMaximum(v), root: false)
            ),
            new("You step uphill: subtract.", i => Right(i with { alpha = -i.alpha })),
            new("You put the gradient itself on top, not its running mean m.", i => Right(i with { beta1 = 0 })),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (
            Matrix<double>.Build.DenseOfRowArrays([3.0, -1, -1]),
            Vector<double>.Build.Dense(1),
            0.1,
            0,
            0.1,
            1e-8
        );
        foreach (var n in (int[])[1, 2, 3])
        {
            foreach (var t in (int[])[1, 2, 3, 6, 9])
            {
                yield return (
                    Gradients.Random(random, n, t, () => Number(random)),
                    Vector(random, n),
                    random.Next(1, 5) / 10.0,
                    random.Next(0, 9) / 10.0,
                    random.Next(1, 9) / 10.0,
                    1e-3
                );
            }
        }
    }

    protected override Vector<double> Ask(Answer answer, Input i) =>
        answer(i.G, i.x, i.alpha, i.beta1, i.beta2, i.epsilon);

    protected override Vector<double> Right(Input input) => Walk(input, (u, v, _) => u.PointwiseMaximum(v));

    private static Vector<double> Walk(
        Input i,
        Func<Vector<double>, Vector<double>, Vector<double>, Vector<double>> keep,
        bool feedback = false,
        bool corrected = false,
        bool root = true,
        double start = 0
    )
    {
        var (x, m, v, u) = (i.x, 0 * i.x, 0 * i.x, 0 * i.x + start);
        for (var t = 1; t <= i.G.ColumnCount; t++)
        {
            var g = i.G.Column(t - 1);
            m = i.beta1 * m + (1 - i.beta1) * g;
            v = i.beta2 * v + (1 - i.beta2) * g.PointwisePower(2);
            u = keep(u, corrected ? v / (1 - Math.Pow(i.beta2, t)) : v, g);
            v = feedback ? u : v;
            var top = corrected ? m / (1 - Math.Pow(i.beta1, t)) : m;
            x -= i.alpha * top.PointwiseDivide((root ? u.PointwiseSqrt() : u) + i.epsilon);
        }

        return x;
    }

    private static Vector<double> Lagging(Input i)
    {
        var (old, last) = (0 * i.x, 0 * i.x);
        return Walk(
            i,
            (u, v, _) =>
            {
                (last, old) = (old, old.PointwiseMaximum(v));
                return last;
            }
        );
    }
}
