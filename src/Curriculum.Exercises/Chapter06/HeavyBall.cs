using Curriculum.Exercises.Chapter04;

namespace Curriculum.Exercises.Chapter06;

using Input = (Matrix<double> S, Vector<double> x, double s, double beta, int k);
using Answer = Func<Matrix<double>, Vector<double>, double, double, int, Vector<double>>;

/// <summary>z = Sx + βz from z = 0, x ← x − sz, k times.</summary>
public sealed class HeavyBall() : Question<Answer, Input, Vector<double>>("6.1", "The heavy ball")
{
    public override string Why => "One more vector of memory, no more gradients: that is the whole price of momentum.";

    public override IReadOnlyList<string> Hints =>
        [
            "Keep two vectors, x and z, and change both in every step. Which one first?",
            "z starts at zero. In each step z = S * x + beta * z, with the old z on the right.",
            "Two lines in a loop: first z from the old z and the gradient, then x from the new z. "
                + "What is z before the first round?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "Your z lags: x moved with the old z, and only then did z learn the new gradient. Update z first.",
                i => Roll(i, (x, z) => (x - i.s * z, i.S * x + i.beta * z))
            ),
            new(
                "You wrote (1−β)∇f, which shrinks every step. That form needs the step size s/(1−β).",
                i => Roll(i with { s = i.s * (1 - i.beta) }, Rule(i with { s = i.s * (1 - i.beta) }))
            ),
            new(
                "Your z forgets: only the gradient before the last is kept. z must remember z, not one old gradient.",
                Short
            ),
            new("You doubled the gradient: that of ½xᵀSx is Sx.", i => Roll(i, Rule(i with { S = 2 * i.S }))),
            new(
                "You halved the gradient: that of ½xᵀSx is Sx; the 2 of the derivative has used up the ½.",
                i => Roll(i, Rule(i with { S = i.S / 2 }))
            ),
            new("Your z has no β: old gradients never fade.", i => Roll(i, Rule(i with { beta = 1 }))),
            new("β is missing altogether: that is plain gradient descent.", i => Roll(i, Rule(i with { beta = 0 }))),
            new(
                "Your momentum pushes back: the sign in front of β is wrong.",
                i => Roll(i, Rule(i with { beta = -i.beta }))
            ),
            new("You added s·z. The gradient points uphill: subtract.", i => Roll(i, Rule(i with { s = -i.s }))),
            new(
                "You put β on the gradient. It belongs on the old z.",
                i => Roll(i, (x, z) => Move(x, i.beta * (i.S * x) + z, i.s))
            ),
            new("You put β on x. It belongs on the old z.", i => Roll(i, (x, _) => Move(x, i.S * x + i.beta * x, i.s))),
            new(
                "You took the gradient ahead, at x − sβz. That is Nesterov's method, later in this notebook.",
                i => Roll(i, (x, z) => Move(x, i.S * (x - i.s * i.beta * z) + i.beta * z, i.s))
            ),
            new(
                "You took one step too many: after k = 0 steps the answer is x itself.",
                i => Roll(i with { k = i.k + 1 }, Rule(i))
            ),
            new("You took one step too few.", i => Roll(i with { k = Math.Max(0, i.k - 1) }, Rule(i))),
            new("You gave back z, the direction. Asked for is x.", Direction),
            new(
                "You started z at ∇f(x₀) and then added ∇f(x₀) again. Where z is updated before the step, it "
                    + "starts at zero.",
                i => Roll(i, Rule(i), i.S * i.x)
            ),
            new("s multiplies only the gradient in this form: x − s∇f(x) + β(x − x_last).", Shortened),
            new("Your z starts at x. It starts at 0: the ball is at rest.", i => Roll(i, Rule(i), i.x)),
        ];

    protected override bool Asks(Input input) => input.beta is >= 0 and < 1;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        foreach (var n in (int[])[1, 2, 3])
        {
            foreach (var k in (int[])[0, 1, 2, 3, 6])
            {
                yield return (Bowls.Random(random, n), Vector(random, n), 0.1, random.Next(2, 9) / 10.0, k);
            }
        }

        yield return (Bowls.Lecture(0.01), Vector<double>.Build.Dense([0.01, 1]), 3.3, 0.67, 30);
        yield return (Bowls.Lecture(0.5), Vector<double>.Build.Dense([1, 1]), 0.5, 0, 4);
    }

    protected override Vector<double> Right(Input input) => Roll(input, Rule(input));

    private static Func<Vector<double>, Vector<double>, (Vector<double>, Vector<double>)> Rule(Input i) =>
        (x, z) => Move(x, i.S * x + i.beta * z, i.s);

    private static (Vector<double>, Vector<double>) Move(Vector<double> x, Vector<double> z, double s) =>
        (x - s * z, z);

    private static Vector<double> Roll(
        Input input,
        Func<Vector<double>, Vector<double>, (Vector<double>, Vector<double>)> step,
        Vector<double>? first = null
    )
    {
        var (x, z) = (input.x, first ?? 0 * input.x);
        for (var k = 0; k < input.k; k++)
        {
            (x, z) = step(x, z);
        }

        return x;
    }

    private static Vector<double> Short(Input i)
    {
        var (x, old) = (i.x, 0 * i.x);
        for (var k = 0; k < i.k; k++)
        {
            var g = i.S * x;
            (x, old) = (x - i.s * (g + i.beta * old), g);
        }

        return x;
    }

    private static Vector<double> Shortened(Input i)
    {
        var (x, last) = (i.x, i.x);
        for (var k = 0; k < i.k; k++)
        {
            (x, last) = (x - i.s * (i.S * x) + i.s * i.beta * (x - last), x);
        }

        return x;
    }

    private static Vector<double> Direction(Input i)
    {
        var (x, z) = (i.x, 0 * i.x);
        for (var k = 0; k < i.k; k++)
        {
            (x, z) = Rule(i)(x, z);
        }

        return z;
    }
}
