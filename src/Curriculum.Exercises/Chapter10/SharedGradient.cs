namespace Curriculum.Exercises.Chapter10;

using Input = (Vector<double> v, Vector<double> g);
using Answer = Func<Vector<double>, Vector<double>, Vector<double>>;

/// <summary>(∂L/∂x₁, ∂L/∂x₀, ∂L/∂x₋₁) = (g·Lv, g·Cv, g·Rv).</summary>
public sealed class SharedGradient()
    : Question<Answer, Input, Vector<double>>("10.2", "The gradient of a shared weight")
{
    public override string Why =>
        "A shared weight acts at every position, so every position has a say in how it should "
        + "change, and the chain rule adds them up.";

    public override IReadOnlyList<string> Hints =>
        [
            "x₁ stands in every row of A. If you turn it a little, how much does each y_i change?",
            "y_i changes by the number it multiplies: v_{i−1} for x₁, v_i for x₀, v_{i+1} for x₋₁. Weigh that with "
                + "g_i and add.",
            "Each of the three is one inner product of g with a stretch of v as long as g. Where "
                + "does each stretch begin?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You averaged over the positions. The weight acts at all of them, so their parts ADD up.",
                x => Sums(x) / x.g.Count,
                "∂L/∂x_j = Σ_i g_i v_{i−j} is a sum without a division. Where does yours divide?"
            ),
            new(
                "The order is turned round: the first entry should be ∂L/∂x₁, which multiplies the left neighbours.",
                x => Vec(Sums(x).Reverse()),
                "x₁ multiplies v_{i−1}. At which index of v does that neighbour of the first output stand?"
            ),
            new(
                "You looked at the first position only; a shared weight acts at every position.",
                x => Vec(Enumerable.Range(0, 3).Select(k => x.g[0] * x.v[k]))
            ),
            new(
                "You looked at the last position only; a shared weight acts at every position.",
                x => Vec(Enumerable.Range(0, 3).Select(k => x.g[^1] * x.v[x.g.Count - 1 + k]))
            ),
            new(
                "g is missing: each position's part is weighed by how much the loss cares for that output.",
                x => Vec(Enumerable.Range(0, 3).Select(k => x.v.SubVector(k, x.g.Count).Sum()))
            ),
            new(
                "You multiplied two sums; it is the sum of the products g_i v_{i−j}.",
                x => Vec(Enumerable.Range(0, 3).Select(k => x.g.Sum() * x.v.SubVector(k, x.g.Count).Sum()))
            ),
            new(
                "You used the same neighbours for all three weights: x₁ sees v_{i−1}, x₀ sees v_i, x₋₁ sees v_{i+1}.",
                x => Vec(Enumerable.Repeat(x.g * x.v.SubVector(1, x.g.Count), 3))
            ),
            new("The sign is turned.", x => -Sums(x)),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from n in (int[])[1, 2, 3, 5, 9]
        from _ in Enumerable.Range(0, 8)
        select (Vector(random, n + 2), Vector(random, n));

    protected override Vector<double> Right(Input input) => Sums(input);

    private static Vector<double> Sums(Input x) =>
        Vec(Enumerable.Range(0, 3).Select(k => x.g * x.v.SubVector(k, x.g.Count)));

    private static Vector<double> Vec(IEnumerable<double> values) => Vector<double>.Build.DenseOfEnumerable(values);
}
