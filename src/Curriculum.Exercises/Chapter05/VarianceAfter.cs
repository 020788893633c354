namespace Curriculum.Exercises.Chapter05;

using Input = (Vector<double> data, double s, int k);
using Answer = Func<Vector<double>, double, int, double>;

/// <summary>sσ²/(2−s)·(1−(1−s)^{2k}), the variance of x_k for x ← x − s(x − b_i), i drawn with replacement.</summary>
public sealed class VarianceAfter() : Question<Answer, Input, double>("5.4", "How noisy after k steps?")
{
    public override string Why =>
        "Half the step size means about half the variance and twice the steps to get "
        + "there: every learning-rate schedule trades the two.";

    public override IReadOnlyList<string> Hints =>
        [
            "One step is x ← (1−s)x + s·b_i, and b_i is independent of x. How do variances add then?",
            "V_{k+1} = (1−s)² V_k + s²σ², with V_0 = 0 and σ² the mean of (b_i − b̄)². You may just loop.",
            "A loop of k rounds will do, or the geometric sum with the ratio (1−s)². Is your σ² "
                + "divided by N or by N − 1?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "That is the floor, which is reached only as k grows. At k = 0 the variance is 0: what is "
                    + "missing for small k?",
                i => i.s * Sigma2(i) / (2 - i.s)
            ),
            new(
                "You have (1−s)^k where (1−s)^{2k} belongs: variances scale with squares.",
                i => i.s * Sigma2(i) / (2 - i.s) * (1 - Math.Pow(1 - i.s, i.k)),
                "By what is a variance multiplied when the number itself is multiplied by 1 − s?"
            ),
            new(
                "σ² is the mean over all N samples here, not the estimate with N − 1.",
                i => Right(i) * i.data.Count / (i.data.Count - 1.0)
            ),
            new(
                "σ² is the mean over all N samples here, not the estimate with N − 1.",
                i =>
                    i.k == 0
                        ? 0
                        : Loop(
                            i,
                            V => (1 - i.s) * (1 - i.s) * V + i.s * i.s * Sigma2(i) * i.data.Count / (i.data.Count - 1.0)
                        )
            ),
            new("You gave the standard deviation. Square it.", i => Math.Sqrt(Right(i))),
            new("You used σ where σ² belongs.", i => Closed(i, Math.Sqrt(Sigma2(i)))),
            new(
                "Your floor is sσ²/2, which is right for tiny s only. Solve V = (1−s)²V + s²σ² and drop nothing.",
                i => Closed(i, Sigma2(i)) * (2 - i.s) / 2
            ),
            new(
                "You forgot that each step also shrinks the noise so far, by (1−s)².",
                i => i.k * i.s * i.s * Sigma2(i)
            ),
            new(
                "Your old variance shrinks as x itself does. By what is a variance multiplied when its number is?",
                i => Loop(i, V => (1 - i.s) * V + i.s * i.s * Sigma2(i))
            ),
            new(
                "Your new noise enters as b_i itself does. By what is a variance multiplied when its number is?",
                i => Loop(i, V => (1 - i.s) * (1 - i.s) * V + i.s * Sigma2(i))
            ),
            new(
                "x is multiplied by 1 − s and b_i by s, and you let their variances do the same. A variance "
                    + "scales with "
                    + "the square.",
                i => Loop(i, V => (1 - i.s) * V + i.s * Sigma2(i))
            ),
            new("Your noise is the sum of (b_i − b̄)², not their mean.", i => Right(i) * i.data.Count),
            new(
                "You took the mean of b_i² for σ². Subtract the mean first.",
                i => Closed(i, i.data * i.data / i.data.Count)
            ),
            new("You are one step too far: V_0 = 0, for x_0 is fixed.", i => Right(i with { k = i.k + 1 })),
            new(
                "Your V_0 is σ². The start x_0 is fixed, so its variance is 0.",
                i =>
                    Loop(i, V => (1 - i.s) * (1 - i.s) * V + i.s * i.s * Sigma2(i))
                    + Math.Pow(1 - i.s, 2 * i.k) * Sigma2(i)
            ),
            new(
                "That is the variance of a mean of k samples, σ²/k. Here each step forgets a part of the earlier ones.",
                i => i.k == 0 ? 0 : Sigma2(i) / i.k
            ),
            new("That is σ², the variance of a single b_i.", Sigma2),
            new("You are one step short: V_k has k new noises in it.", i => Right(i with { k = Math.Max(0, i.k - 1) })),
            new(
                "Your variance is that after one step, whatever k says: the exponent k is missing in (1−s)^{2k}.",
                i => i.k == 0 ? 0 : Right(i with { k = 1 })
            ),
            new("You divided by 2 − s twice: the floor is sσ²/(2 − s).", i => Right(i) / (2 - i.s)),
            new("You have an s too many: the sum s²σ²/(1 − (1−s)²) is sσ²/(2 − s).", i => Right(i) * i.s),
        ];

    protected override bool Asks(Input input) => input.s is > 0 and < 2;

    protected override IEnumerable<Input> Inputs(Random random) =>
        from n in (int[])[1, 2, 3, 6]
        from s in (double[])[0.1, 0.5, 1, 1.5]
        from k in (int[])[0, 1, 2, 5, 40]
        select (Vector(random, n), s, k);

    protected override double Right(Input input) =>
        Loop(input, V => (1 - input.s) * (1 - input.s) * V + input.s * input.s * Sigma2(input));

    private static double Closed(Input i, double sigma2) => i.s * sigma2 / (2 - i.s) * (1 - Math.Pow(1 - i.s, 2 * i.k));

    private static double Loop(Input input, Func<double, double> step)
    {
        var V = 0.0;
        for (var k = 0; k < input.k; k++)
        {
            V = step(V);
        }

        return V;
    }

    private static double Sigma2(Input input)
    {
        var distance = input.data - input.data.Average();
        return distance * distance / input.data.Count;
    }
}
