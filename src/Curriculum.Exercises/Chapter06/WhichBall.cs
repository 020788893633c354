namespace Curriculum.Exercises.Chapter06;

using Input = (Matrix<double> S, Vector<double> x0, Vector<double> x1, Vector<double> x2);
using Output = (double s, double beta);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, Vector<double>, (double s, double beta)>;

/// <summary>(M1) backwards: x₁ − x₀ = −s·Sx₀ gives s, and x₂ − x₁ = −s·Sx₁ + β(x₁ − x₀) gives β.</summary>
public sealed class WhichBall() : Question<Answer, Input, Output>("6.6", "Which ball was it?")
{
    public override string Why =>
        "A step is −s∇f plus β times the step before: the direction z is gone, and with it all memory but "
        + "one step. So two steps tell all there is to tell.";

    public override IReadOnlyList<string> Hints =>
        [
            "The first step has no memory yet: what is z₀? Which of the two numbers does it tell you?",
            "Write the second step with z₁ = ∇f(x₁) + βz₀, and put in what s·z₀ is: a step that you have seen.",
            "Both times one vector is a multiple of another. How do you read the factor off, so that an entry that "
                + "is 0 does no harm?",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "Your s is right. In the second step you left the gradient out: part of it goes down the hill at x₁.",
                i => With(i, S(i), 0 * i.x1),
                "What would the second step be with β = 0?"
            ),
            new(
                "Your s is right. The second step goes down the gradient at x₁, not the one at x₀ once more.",
                i => With(i, S(i), i.S * i.x0)
            ),
            new(
                "Your s is right. In the second step the sign of the gradient is turned: what is left for β is the "
                    + "step plus s·Sx₁.",
                i => With(i, S(i), -i.S * i.x1)
            ),
            new(
                "Your s is right. You divided by the second step; β multiplies the one before it.",
                i => (S(i), Factor(Second(i) + S(i) * (i.S * i.x1), Second(i)))
            ),
            new(
                "Your s is right. What is left of the second step is β times the first step, or −β·s·z₀: the sign of "
                    + "your β is turned.",
                i => (S(i), -Right(i).beta)
            ),
            new(
                "Your s is right. You compared with the gradient z₀: the memory in x is s times as large, βs·z₀.",
                i => (S(i), Right(i).beta * S(i))
            ),
            new(
                "Your β is right. The step goes against the gradient: with the minus of (M1) s is positive.",
                i => (-S(i), Right(i).beta)
            ),
            new("Your β is right. The gradient of ½xᵀSx is Sx, without a 2.", i => (S(i) / 2, Right(i).beta)),
            new(
                "The gradient of ½xᵀSx is Sx, without a 2: with it your s is half as large, and β does not fit.",
                i => With(i, S(i) / 2, i.S * i.x1)
            ),
            new("You took x₀ for the gradient. It is Sx₀.", i => With(i, Factor(i.x0 - i.x1, i.x0), i.x1)),
            new(
                "That is the s of a running mean, z = βz + (1−β)∇f. (M1) takes the whole gradient.",
                i => (S(i) / (1 - Right(i).beta), Right(i).beta)
            ),
            new(
                "That is the β of Nesterov's ball, whose gradient is taken ahead of x₁. (M1) takes it at x₁.",
                i => (S(i), Factor(Second(i) + S(i) * (i.S * i.x1), First(i) - S(i) * (i.S * First(i))))
            ),
            new(
                "You took the steps for those of plain descent: the second one has a memory.",
                i => (S(i), Factor(-Second(i), i.S * i.x1))
            ),
            new("You exchanged the two numbers: s first, then β.", i => (Right(i).beta, S(i))),
        ];

    protected override IReadOnlyCollection<string> Kept => ["S", "x0", "x1", "x2"];

    // The points belong together: the sizes that awkward inputs have come with the start.
    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in (double[])[1, 1, 1e-7, 1e-3, 80, 4e3]
        from n in (int[])[1, 2, 2, 3, 5]
        from _ in Enumerable.Range(0, 4)
        let S = Positive(random, n)
        let steepest = S.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real)
        let s = (0.1 + 2 * random.NextDouble()) / steepest
        let beta = 0.05 + 0.9 * random.NextDouble()
        let x0 = size * Vector(random, n)
        let x1 = x0 - s * (S * x0)
        select (S, x0, x1, x1 - s * (S * x1) + beta * (x1 - x0));

    protected override (double s, double beta) Right(Input input) => With(input, S(input), input.S * input.x1);

    private static Output With(Input i, double s, Vector<double> gradient) =>
        (s, Factor(Second(i) + s * gradient, First(i)));

    private static double S(Input i) => Factor(i.x0 - i.x1, i.S * i.x0);

    private static Vector<double> First(Input i) => i.x1 - i.x0;

    private static Vector<double> Second(Input i) => i.x2 - i.x1;

    // The number that makes b into a.
    private static double Factor(Vector<double> a, Vector<double> b) => a * b / (b * b);

    private static Matrix<double> Positive(Random random, int n)
    {
        var root = Matrix(random, n, n);
        return root.TransposeAndMultiply(root) + Matrix<double>.Build.DenseDiagonal(n, n, 0.5);
    }
}
