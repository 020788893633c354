namespace Curriculum.Exercises.Chapter05;

using Input = (Matrix<double> A, Vector<double> b, Vector<double> x, int i);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, int, Vector<double>>;

/// <summary>x⁺ = x + ((b_i − a_iᵀx)/‖a_i‖²) a_i: afterwards row i of Ax = b holds.</summary>
public sealed class KaczmarzStep() : Question<Answer, Input, Vector<double>>("5.2", "One Kaczmarz step")
{
    public override string Why =>
        "Row i now holds exactly and x moved no further than it had to; "
        + "the same step is stochastic gradient descent with s = 1/‖a_i‖².";

    public override IReadOnlyList<string> Hints =>
        [
            "In which direction is the line a_iᵀx = b_i nearest? Along a_i.",
            "Put x + c·a_i into a_iᵀx = b_i and solve for the number c.",
            "c is the residual of row i, over a number that makes the row hold exactly afterwards: "
                + "what is c multiplied by in aᵀ(x + c·a)?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You divided by ‖a‖, not ‖a‖². With rows of length 1 nobody would see it.",
                i => Move(i, (a, r) => r / a.L2Norm()),
                "Put your new x into a_iᵀx: it should give b_i. Which power of ‖a‖ makes it so?"
            ),
            new(
                "You did not divide by ‖a‖². With rows of length 1 nobody would see it.",
                i => Move(i, (_, r) => r),
                "Put your new x into a_iᵀx: it should give b_i. By what is it off?"
            ),
            new(
                "Your sign is wrong: you move away from the line. Add (b_i − a_iᵀx), or subtract (a_iᵀx − b_i).",
                i => Move(i, (a, r) => -r / (a * a))
            ),
            new(
                "You went twice as far as the line: that is its mirror image.",
                i => Move(i, (a, r) => 2 * r / (a * a))
            ),
            new(
                "You went half of the way to the line. That happens when the residual is taken at x_{k+1}, where "
                    + "you arrive; it is that of x_k, where you start.",
                i => Move(i, (a, r) => r / (2 * (a * a)))
            ),
            new(
                "You changed x while you were still using it: the residual must be that of the old x for every entry.",
                Gliding,
                "Work out the residual once, before the loop over the entries."
            ),
            new(
                "You took column i of A. One equation of Ax = b is a row.",
                i => i.x + (i.b[i.i] - i.A.Column(i.i) * i.x) / (i.A.Column(i.i) * i.A.Column(i.i)) * i.A.Column(i.i)
            ),
            new(
                "You forgot b_i: that projects onto a_iᵀx = 0.",
                i => Move(i with { b = 0 * i.b }, (a, r) => r / (a * a))
            ),
            new(
                "You divided by ‖A‖², the sum over all rows. Only row i counts.",
                i => Move(i, (_, r) => r / Math.Pow(i.A.FrobeniusNorm(), 2))
            ),
            new("You gave back the change only. Add it to x.", i => Right(i) - i.x),
            new("You always used the first row. i says which.", i => Right(i with { i = 0 })),
            .. ((double[])[0.1, 0.7, 0.8, 0.9, 0.95, 0.99, 1.1, 1.2, 1.5, 1.8]).Select(part => new Slip<
                Input,
                Vector<double>
            >(
                "You went a part of the way to the line only, or beyond it (a relaxed step): afterwards row "
                    + "i must hold exactly.",
                i => Move(i, (a, r) => part * r / (a * a))
            )),
            new(
                "You divided by ‖a‖₁, the sum of the absolute values. What makes the row hold is ‖a‖², the "
                    + "sum of the squares.",
                i => Move(i, (a, r) => r / a.L1Norm())
            ),
            new(
                "You divided by the largest |a_j|. What makes the row hold is ‖a‖², the sum of the squares.",
                i => Move(i, (a, r) => r / a.InfinityNorm())
            ),
            new(
                "You went through all the rows, one after the other. One step uses row i alone.",
                i => Enumerable.Range(0, i.A.RowCount).Aggregate(i.x, (x, j) => Right(i with { x = x, i = j }))
            ),
            new(
                "You divided by ‖x‖². The step goes along a_i, and ‖a_i‖² belongs below.",
                i => Move(i, (_, r) => r / (i.x * i.x))
            ),
            new(
                "You added the number c to every entry of x. It is c times a_i that is added.",
                i => i.x + (i.b[i.i] - i.A.Row(i.i) * i.x) / (i.A.Row(i.i) * i.A.Row(i.i))
            ),
            new(
                "You took the size of the residual. Its sign says to which side the line lies.",
                i => Move(i, (a, r) => Math.Abs(r) / (a * a))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in ((int N, int n)[])[(1, 1), (2, 1), (1, 2), (2, 2), (3, 2), (2, 3), (4, 4), (5, 3), (3, 7)]
        from i in Enumerable.Range(0, size.N)
        select (Matrix(random, size.N, size.n), Vector(random, size.N), Vector(random, size.n), i);

    protected override Vector<double> Right(Input input) => Move(input, (a, r) => r / (a * a));

    private static Vector<double> Move(Input input, Func<Vector<double>, double, double> amount)
    {
        var a = input.A.Row(input.i);
        return input.x + amount(a, input.b[input.i] - a * input.x) * a;
    }

    private static Vector<double> Gliding(Input input)
    {
        var (a, x) = (input.A.Row(input.i), input.x.Clone());
        for (var j = 0; j < x.Count; j++)
        {
            x[j] += (input.b[input.i] - a * x) / (a * a) * a[j];
        }

        return x;
    }
}
