namespace Curriculum.Exercises.Chapter02;

using Input = (Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z);
using Answer = Func<Matrix<double>, Matrix<double>, Vector<double>, Vector<double>, Vector<double>, Vector<double>>;

/// <summary>∂L/∂v = Aᵀ(Av − y) + Bᵀ(Bv − z) for L = ½‖Av − y‖² + ½‖Bv − z‖².</summary>
public sealed class SharedNode() : Question<Answer, Input, Vector<double>>("2.2", "A node that feeds two")
{
    public override string Why =>
        "Where paths part on the way forward, gradients add on the way back: "
        + "so it is with every shared weight, every filter and every skip connection.";

    public override IReadOnlyList<string> Hints =>
        [
            "Change v a little. By how much does the first half of L change, and by how much the second?",
            "Each half alone is a case you know: for p = Av and g = p − y, the gradient in v is Aᵀg.",
            "Both halves change at once, so the two vectors are added: one from A and y, the other from B and z.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "The second gradient replaced the first. v reaches L along two paths: the gradients add.",
                x => x.B.T * (x.B * x.v - x.z),
                "Your code sets the gradient twice. What would += do the second time?"
            ),
            new(
                "Only the path through A is there. v also reaches L through B: the gradients add.",
                x => x.A.T * (x.A * x.v - x.y)
            ),
            new(
                "You took the average of the two paths. L is the sum of the halves, so the gradients add.",
                x => Right(x) / 2
            ),
            new(
                "You subtracted one path from the other. Both raise L: the gradients add.",
                x => x.A.T * (x.A * x.v - x.y) - x.B.T * (x.B * x.v - x.z)
            ),
            new("The sign is turned: with g = Av − y the gradient is Aᵀg, uphill.", x => -Right(x)),
            new(
                "You doubled it: L has ½ before each square, and the 2 of the derivative cancels it.",
                x => 2 * Right(x)
            ),
            new(
                "On the way back each matrix is transposed: Aᵀ(Av − y), not A(Av − y).",
                x => x.A * (x.A * x.v - x.y) + x.B * (x.B * x.v - x.z)
            ),
            new(
                "You left out y and z. What goes back is the error: Av − y, not Av.",
                x => x.A.T * (x.A * x.v) + x.B.T * (x.B * x.v)
            ),
            new(
                "You exchanged y and z: y is what Av should be, z what Bv should be.",
                x => x.A.T * (x.A * x.v - x.z) + x.B.T * (x.B * x.v - x.y)
            ),
            new(
                "You multiplied the two paths, entry by entry. Both raise L: the gradients add.",
                x => (x.A.T * (x.A * x.v - x.y)).PointwiseMultiply(x.B.T * (x.B * x.v - x.z))
            ),
            new(
                "The path through A is counted twice. Each of the two paths counts once.",
                x => Right(x) + x.A.T * (x.A * x.v - x.y)
            ),
            new(
                "The path through B is counted twice. Each of the two paths counts once.",
                x => Right(x) + x.B.T * (x.B * x.v - x.z)
            ),
            new(
                "The path through A is counted twice, and the one through B not at all: look at the letters in your "
                    + "second term.",
                x => 2 * (x.A.T * (x.A * x.v - x.y))
            ),
            new(
                "The second path has the error of Bv against Av. z is what Bv should be.",
                x => x.A.T * (x.A * x.v - x.y) + x.B.T * (x.B * x.v - x.A * x.v)
            ),
            new(
                "The path through A has the wrong sign: its error is Av − y.",
                x => 2 * (x.B.T * (x.B * x.v - x.z)) - Right(x)
            ),
            new("You left out y: the error of the first half is Av − y.", x => Right(x with { y = 0 * x.y })),
            new("You left out z: the error of the second half is Bv − z.", x => Right(x with { z = 0 * x.z })),
            new(
                "The matrix of the first path is not transposed: on the way back it is Aᵀ.",
                x => x.A * (x.A * x.v - x.y) + x.B.T * (x.B * x.v - x.z)
            ),
            new(
                "The matrix of the second path is not transposed: on the way back it is Bᵀ.",
                x => x.A.T * (x.A * x.v - x.y) + x.B * (x.B * x.v - x.z)
            ),
            new(
                "The errors are added before they go back: each goes back through its own matrix.",
                x => (x.A + x.B).T * (x.A * x.v - x.y + x.B * x.v - x.z)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int M, int P, int Q)[]
        {
            (1, 1, 1),
            (1, 2, 1),
            (2, 1, 1),
            (2, 2, 2),
            (2, 3, 1),
            (3, 2, 4),
            (4, 4, 4),
        }
        from _ in Enumerable.Range(0, 8)
        select (
            Matrix(random, size.P, size.M),
            Matrix(random, size.Q, size.M),
            Vector(random, size.M),
            Vector(random, size.P),
            Vector(random, size.Q)
        );

    protected override Vector<double> Right(Input input) =>
        input.A.T * (input.A * input.v - input.y) + input.B.T * (input.B * input.v - input.z);
}
