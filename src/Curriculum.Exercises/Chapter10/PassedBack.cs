namespace Curriculum.Exercises.Chapter10;

using Input = (double x1, double x0, double xm1, Vector<double> g);
using Answer = Func<double, double, double, Vector<double>, Vector<double>>;

/// <summary>∂L/∂v = Aᵀg without building A: N outputs' gradients spread over N + 2 inputs.</summary>
public sealed class PassedBack() : Question<Answer, Input, Vector<double>>("10.3", "What a filter passes back")
{
    public override string Why =>
        "Backward, a convolution is again a filter, with its weights turned round: "
        + "the price of a step back is the price of a step forward.";

    public override IReadOnlyList<string> Hints =>
        [
            "It is Aᵀg, and A has x₁, x₀, x₋₁ in each row, one place further on each time. How long must the result "
                + "be?",
            "Output i gave weight x₁ to input i, x₀ to input i + 1, x₋₁ to input i + 2 (counted from 0). Send g_i "
                + "back that way.",
            "Three additions for each output, into places i, i + 1 and i + 2. Which weight goes to "
                + "which, and what if something stands there already?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You filtered g with the weights as they stand forward. Aᵀ turns them round.",
                x => Spread(x.xm1, x.x0, x.x1, x.g)
            ),
            new(
                "The two numbers at the ends are missing: N outputs reach N + 2 inputs.",
                x => Spread(x.x1, x.x0, x.xm1, x.g).SubVector(1, x.g.Count)
            ),
            new(
                "The contributions overwrite each other. One input feeds up to three outputs: their gradients ADD.",
                x => Overwritten(x),
                "Where your loop has =, what would += do?"
            ),
            new(
                "You divided by 3; gradients that meet add up, they are not averaged.",
                x => Spread(x.x1, x.x0, x.xm1, x.g) / 3
            ),
            new(
                "You took the mean over the places; gradients that meet add up.",
                x => Spread(x.x1, x.x0, x.xm1, x.g) / x.g.Count
            ),
            new("Only the centre weight passes anything back; the side weights do too.", x => Spread(0, x.x0, 0, x.g)),
            new("The sign is turned.", x => -Spread(x.x1, x.x0, x.xm1, x.g)),
            new(
                "The last entry of g is never sent back: your loop ends one place too soon.",
                x =>
                    Spread(
                        x.x1,
                        x.x0,
                        x.xm1,
                        Vector<double>.Build.Dense(x.g.Count, i => i < x.g.Count - 1 ? x.g[i] : 0)
                    )
            ),
            new(
                "The first entry of g is never sent back: your loop begins one place too late.",
                x => Spread(x.x1, x.x0, x.xm1, Vector<double>.Build.Dense(x.g.Count, i => i > 0 ? x.g[i] : 0))
            ),
            new("All three weights of yours are x₁; each has its own place.", x => Spread(x.x1, x.x1, x.x1, x.g)),
            new(
                "You used |x₁|: a weight keeps its sign on the way back.",
                x => Spread(Math.Abs(x.x1), x.x0, x.xm1, x.g)
            ),
            new("You sent back the weights without g.", x => Spread(x.x1, x.x0, x.xm1, 0 * x.g + 1)),
            new(
                "Your gradient lies one place too far left: output i reaches inputs i, i + 1 and i + 2.",
                x => Moved(x, 1)
            ),
            new(
                "Your gradient lies one place too far right: output i reaches inputs i, i + 1 and i + 2.",
                x => Moved(x, -1)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from n in (int[])[1, 2, 3, 5, 9]
        from _ in Enumerable.Range(0, 8)
        select (Number(random), Number(random), Number(random), Vector(random, n));

    protected override Vector<double> Right(Input input) => Spread(input.x1, input.x0, input.xm1, input.g);

    private static Vector<double> Spread(double first, double second, double third, Vector<double> g)
    {
        var dv = Vector<double>.Build.Dense(g.Count + 2);
        for (var i = 0; i < g.Count; i++)
        {
            dv[i] += first * g[i];
            dv[i + 1] += second * g[i];
            dv[i + 2] += third * g[i];
        }
        return dv;
    }

    private static Vector<double> Overwritten(Input x)
    {
        var dv = Vector<double>.Build.Dense(x.g.Count + 2);
        for (var i = 0; i < x.g.Count; i++)
        {
            (dv[i], dv[i + 1], dv[i + 2]) = (x.x1 * x.g[i], x.x0 * x.g[i], x.xm1 * x.g[i]);
        }

        return dv;
    }

    private static Vector<double> Moved(Input x, int by)
    {
        var dv = Spread(x.x1, x.x0, x.xm1, x.g);
        return Vector<double>.Build.Dense(dv.Count, i => i + by >= 0 && i + by < dv.Count ? dv[i + by] : 0);
    }
}
