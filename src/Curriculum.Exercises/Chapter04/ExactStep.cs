namespace Curriculum.Exercises.Chapter04;

using Input = (Matrix<double> S, Vector<double> x);
using Answer = Func<Matrix<double>, Vector<double>, double>;

/// <summary>s = gᵀg/(2gᵀSg) with g = 2Sx: the s that makes f(x − s∇f(x)) smallest for f = xᵀSx, without a ½.</summary>
public sealed class ExactStep() : Question<Answer, Input, double>("4.3", "Exact line search on the slide's bowl")
{
    public override string Why =>
        "With S = diag(1, b) and x = (b, 1) it gives 1/(1+b), at every step: the slide's zig-zag for f = x² + by².";

    public override IReadOnlyList<string> Hints =>
        [
            "Write f(x − sg) as a polynomial in s. It is a parabola: where is its lowest point?",
            "f(x − sg) = xᵀSx − 2s·gᵀSx + s²·gᵀSg, and 2Sx is g itself.",
            "The lowest point of the parabola in s is a quotient of two inner products of g with "
                + "itself, one of them with S in between. And what is g here, where there is no ½?",
        ];

    /// <remarks>
    /// A search for the smallest loss is right too, and finds s to half of the digits: near its minimum the loss hardly
    /// changes.
    /// </remarks>
    protected override double Tolerance => 1e-6;

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "That is the step for ½xᵀSx. Here the gradient is doubled, so the step is half as long.",
                i => 2 * Right(i)
            ),
            new(
                "You halved once too often: the gradient is 2Sx, and its factor 2 is already in the step.",
                i => Right(i) / 2
            ),
            new(
                "That step brings you closest to zero, as the slide's formula says when read literally. "
                    + "Make the loss smallest, not the norm.",
                i => i.x * G(i) / (G(i) * G(i)),
                "Write the loss at x − sg as a polynomial in s. Where is its derivative 0?"
            ),
            new(
                "2/(1+b) is the step for ½(x² + by²) from (b, 1). The gradient here is doubled, and S can be any bowl.",
                i => 2 / (1 + i.S[1, 1])
            ),
            new(
                "1/(1+b) is right on the path from (b, 1) in the slide's bowl only. S and x can be any.",
                i => 1 / (1 + i.S[1, 1])
            ),
            new(
                "You used 1/λmax. It goes down safely, but one line search can do better.",
                i => 1 / Bowls.Curvatures(i.S)[^1]
            ),
            new(
                "You used 1/(2λmax). It goes down safely, but one line search can do better.",
                i => 0.5 / Bowls.Curvatures(i.S)[^1]
            ),
            new(
                "That is the best fixed step. A line search also looks at where x is.",
                i => 1 / (Bowls.Curvatures(i.S)[0] + Bowls.Curvatures(i.S)[^1])
            ),
            new(
                "You put x where the gradient g belongs in the denominator.",
                i => G(i) * G(i) / (2 * (i.x * (i.S * i.x)))
            ),
            new("Your fraction is upside down.", i => 1 / Right(i)),
            new("Your step points uphill: the rule already has the minus sign.", i => -Right(i)),
            new("Your fraction is upside down: gᵀg stands above, gᵀSg below.", i => 1 / (4 * Right(i))),
            new(
                "You used the diagonal of S only. Each entry of Sx is a whole row of S times x.",
                i => Right(i with { S = Matrix<double>.Build.DiagonalOfDiagonalVector(i.S.Diagonal()) })
            ),
            new(
                "The gradient sees only the diagonal of S in your code. Each entry of Sx is a whole row of S times x.",
                i => i.S.Diagonal().PointwiseMultiply(i.x) is var g ? g * g / (2 * (g * (i.S * g))) : 0
            ),
            new(
                "You divided the length of g by gᵀSg: its square stands above.",
                i => G(i).L2Norm() / (2 * (G(i) * (i.S * G(i))))
            ),
            .. ((double[])[1, 0.5]).Select(factor => new Slip<Input, double>(
                "You put x where the gradient belongs. You step along g = 2Sx, not along x.",
                i => factor * (i.x * i.x) / (i.x * (i.S * i.x))
            )),
        ];

    // Sizes among which a search for the smallest loss finds its way.
    protected override bool Asks(Input input) =>
        input.S.Enumerate().Max(Math.Abs) is > 0.5 and < 40 && input.x.AbsoluteMaximum() is > 0.1 and < 1e4;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        foreach (var n in (int[])[1, 1, 2, 2, 3, 3, 4, 6])
        {
            yield return (Bowls.Random(random, n), Vector(random, n));
        }

        foreach (var b in (double[])[1, 0.5, 0.1, 0.01])
        {
            yield return (Bowls.Lecture(b), Vector<double>.Build.Dense([b, 1]));
            yield return (Bowls.Lecture(b), Vector<double>.Build.Dense([1, 2]));
        }

        yield return (Bowls.Lecture(0.5), Vector<double>.Build.Dense([2345.5, -1200.25])); // far out
    }

    protected override double Right(Input input) => G(input) * G(input) / (2 * (G(input) * (input.S * G(input))));

    private static Vector<double> G(Input input) => 2 * (input.S * input.x);
}
