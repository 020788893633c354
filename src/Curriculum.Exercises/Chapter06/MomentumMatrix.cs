namespace Curriculum.Exercises.Chapter06;

using Input = (double lambda, double s, double beta);

/// <summary>R = [1 0; −λ 1]⁻¹ [1 −s; 0 β] = [1 −s; λ β − sλ].</summary>
public sealed class MomentumMatrix()
    : Question<Func<double, double, double, Matrix<double>>, Input, Matrix<double>>("6.2", "One step as a matrix")
{
    public override string Why =>
        "Its determinant is β and its trace 1 + β − sλ, and these two numbers decide "
        + "whether the ball settles and how fast.";

    public override IReadOnlyList<string> Hints =>
        [
            "Write c' and d' out, each in terms of c and d alone. In d' = λc' + βd, what is c'?",
            "c' = c − s·d. So d' = λ(c − s·d) + β·d. Collect what stands in front of c and of d.",
            "The first row can be read off c' = c − s·d. For the second put this c' into d' = λc' + "
                + "βd and collect.",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "You used the old c in the second row. The slide's d_{k+1} = λc_{k+1} + βd_k has the new one.",
                i => Rows(1, -i.s, i.lambda, i.beta),
                "Put c_{k+1} = c_k − s d_k into the second row and collect what stands at c_k and at d_k."
            ),
            new(
                "You multiplied by [1 0; −λ 1] where its inverse is needed: the sign of λ changes.",
                i => Rows(1, -i.s, -i.lambda, i.beta + i.s * i.lambda)
            ),
            new(
                "You multiplied the two matrices in the other order. The one next to (c, d) acts first.",
                i => Rows(1 - i.s * i.lambda, -i.s, i.beta * i.lambda, i.beta),
                "Solve the two-matrix equation for (c_{k+1}, d_{k+1}). On which side of the other does the inverse "
                    + "land?"
            ),
            new("That is Rᵀ: row 1 must give the new c.", i => Right(i).Transpose()),
            new(
                "The ball rolls uphill: c' = c − s·d, with a minus.",
                i => Rows(1, i.s, i.lambda, i.beta + i.s * i.lambda)
            ),
            new(
                "You gave the right-hand matrix only. Multiply by the inverse of [1 0; −λ 1].",
                i => Rows(1, -i.s, 0, i.beta)
            ),
            new("In the lower right corner λ is missing: β − sλ.", i => Rows(1, -i.s, i.lambda, i.beta - i.s)),
            new(
                "In the lower right corner the sign is wrong: β − sλ.",
                i => Rows(1, -i.s, i.lambda, i.beta + i.s * i.lambda)
            ),
            new(
                "That is one step of (M1), where d is updated first: its state pairs c with the d of the step "
                    + "before. Asked for is the slide's second form, which moves c first.",
                i => Rows(1 - i.s * i.lambda, -i.s * i.beta, i.lambda, i.beta)
            ),
            new(
                "That is the matrix for the state (c_{k+1}, c_k), without d. The state asked for is (c, d).",
                i => Rows(1 + i.beta - i.s * i.lambda, -i.beta, 1, 0)
            ),
            new("That is R⁻¹: it goes one step back in time.", i => Right(i).Inverse()),
            new(
                "You exchanged the two columns or the state: the state is (c, d), c on top.",
                i => Rows(i.beta - i.s * i.lambda, i.lambda, -i.s, 1)
            ),
        ];

    protected override bool Asks(Input input) => input.beta is >= 0 and < 1;

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            (1, 0.5, 0),
            (1, 1, 0.5),
            (2, 0.5, 0.25),
            (0.01, 3.3, 0.67),
            .. Enumerable
                .Range(0, 12)
                .Select(_ => (random.Next(1, 30) / 10.0, random.Next(1, 20) / 10.0, random.Next(1, 10) / 10.0)),
        ];

    protected override Matrix<double> Right(Input input) =>
        Rows(1, -input.s, input.lambda, input.beta - input.s * input.lambda);

    private static Matrix<double> Rows(double a, double b, double c, double d) =>
        Matrix<double>.Build.DenseOfRowArrays([a, b], [c, d]);
}
