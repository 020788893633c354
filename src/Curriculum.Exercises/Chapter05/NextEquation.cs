namespace Curriculum.Exercises.Chapter05;

using Input = (Matrix<double> A, Vector<double> b, Vector<double> x);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, int>;

/// <summary>The i with the largest |b_i − a_iᵀx|/‖a_i‖: the step (S3) of that row shortens the error most.</summary>
public sealed class NextEquation() : Question<Answer, Input, int>("5.5", "Which equation next?")
{
    private const double Close = 1e-9;

    public override string Why =>
        "By Pythagoras the squared error loses exactly the squared length of the jump, so the farthest equation is "
        + "the best one. It takes all the residuals to find it: that is why rows are drawn at random instead.";

    public override IReadOnlyList<string> Hints =>
        [
            "The error e = x − x* is not known. But Pythagoras says how much of ‖e‖² a jump takes away, and how "
                + "long the jump is you do know.",
            "What stands in (aᵀe)²/‖a‖² is known too: aᵀx* is b_i, so aᵀe is a residual.",
            "Write one equation ten times larger, left and right. It is the same line, at the same distance from x. "
                + "What do you compare, then, and does its sign matter?",
        ];

    protected override IEnumerable<Slip<Input, int>> Slips =>
        [
            new(
                "You took the largest residual. An equation written ten times larger has ten times the residual and "
                    + "is the same line: divide by ‖a_i‖.",
                x => Best(x, (_, r) => Math.Abs(r)),
                "How far is it from x to the line a_iᵀx = b_i?"
            ),
            new(
                "You divided by ‖a_i‖². That is the number c in the step c·a_i; the jump is ‖a_i‖ times as long.",
                x => Best(x, (a, r) => Math.Abs(r) / (a * a))
            ),
            new(
                "You compared the residuals with their signs. A jump to the other side is as good: take the "
                    + "absolute value.",
                x => Best(x, (a, r) => r / a.L2Norm())
            ),
            new(
                "Your sign of the residual decides, and it is turned. The size of the jump counts.",
                x => Best(x, (a, r) => -r / a.L2Norm())
            ),
            new(
                "You took the nearest equation. By Pythagoras the longest jump takes most of the error away.",
                x => Best(x, (a, r) => -Math.Abs(r) / a.L2Norm())
            ),
            new("You took the largest residual with its sign, and did not divide by ‖a_i‖.", x => Best(x, (_, r) => r)),
            new(
                "You forgot b: it is b_i − a_iᵀx that says how far the equation is from holding.",
                x => Best(x, (a, _) => Math.Abs(a * x.x) / a.L2Norm())
            ),
            new(
                "You took the longest row. How far x is from its line is another matter.",
                x => Best(x, (a, _) => a.L2Norm())
            ),
            new("You took the largest |b_i|. Where x is matters, too.", x => Best(x.b.Select(Math.Abs))),
            new(
                "You divided by ‖a_i‖₁, the sum of the absolute values. The distance of a line has ‖a_i‖, the root "
                    + "of the sum of the squares.",
                x => Best(x, (a, r) => Math.Abs(r) / a.L1Norm())
            ),
            new(
                "You divided by the largest |a_ij|. The distance of a line has ‖a_i‖, the root of the sum of the "
                    + "squares.",
                x => Best(x, (a, r) => Math.Abs(r) / a.InfinityNorm())
            ),
            new(
                "You squared the residual and divided by ‖a_i‖. Square both, or none.",
                x => Best(x, (a, r) => r * r / a.L2Norm())
            ),
            new(
                "You asked which step leaves the smallest ‖b − Ax‖. Asked is the distance from the solution.",
                x => Best(x, (a, r) => -(x.b - x.A * (x.x + r / (a * a) * a)).L2Norm())
            ),
            new(
                "You compared |b_i − a_iᵀx| with |b_i|. What matters is how far x is from the line.",
                x => Best(x, (a, r) => Math.Abs(r) / Math.Abs(r + a * x.x))
            ),
            new("You counted from 1. The first row has the number 0.", x => Right(x) + 1),
            new("That is always the first row.", _ => 0),
        ];

    // What people compare instead has one largest value, too: so a slip is told however its formula is written.
    protected override bool Asks(Input input) =>
        HasSolution(input)
        && (
            (Func<Vector<double>, double, double>[])
                [
                    (a, r) => Math.Abs(r) / a.L2Norm(),
                    (_, r) => Math.Abs(r),
                    (a, r) => Math.Abs(r) / (a * a),
                    (a, _) => a.L2Norm(),
                ]
        ).All(value => HasOneLargest(Values(input, value)));

    // As many equations as unknowns at most, independent: solvable with any b. More of them: with b of a point.
    protected override IEnumerable<Input> Inputs(Random random) =>
        Drawn(
                ((int N, int n)[])[(1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 5), (4, 4)],
                8,
                size => (Matrix(random, size.N, size.n), Vector(random, size.N), Vector(random, size.n))
            )
            .Concat(Drawn(((int N, int n)[])[(3, 2), (4, 2), (5, 3)], 6, size => Solvable(random, size.N, size.n)))
            .Concat(Drawn((double[])[1e-2, 1e-4, 1e-6, 1e-8], 8, share => CloseCall(random, share)))
            .Where(Asks);

    protected override int Right(Input input) => Best(input, (a, r) => Math.Abs(r) / a.L2Norm());

    private static Input Solvable(Random random, int N, int n)
    {
        var (A, solution) = (Matrix(random, N, n), Vector(random, n));
        return (A, A * solution, Vector(random, n));
    }

    // Two equations whose distances from x differ by so small a share.
    private static Input CloseCall(Random random, double share)
    {
        var (A, x) = (Matrix(random, 2, 3), Vector(random, 3));
        var far = Math.Abs(Number(random));
        double Side(double distance, int i) => (random.Next(2) == 0 ? 1 : -1) * distance * A.Row(i).L2Norm();
        var first = random.Next(2);
        var residual = Vector<double>.Build.Dense(2, i => Side(i == first ? far : far * (1 + share), i));
        return (A, A * x + residual, x);
    }

    private static bool HasSolution(Input x) =>
        x.A.RowCount <= x.A.ColumnCount
            ? x.A.TransposeAndMultiply(x.A).ConditionNumber() < 1e4
            : (x.A * x.A.PseudoInverse() * x.b - x.b).L2Norm() < 1e-12 * x.b.L2Norm();

    private static bool HasOneLargest(IEnumerable<double> values)
    {
        var sorted = values.OrderDescending().ToList();
        return sorted.Count == 1 || sorted[0] - sorted[1] > Close * sorted[0];
    }

    private static IEnumerable<double> Values(Input x, Func<Vector<double>, double, double> value) =>
        x.A.EnumerateRows().Select((a, i) => value(a, x.b[i] - a * x.x));

    private static int Best(Input x, Func<Vector<double>, double, double> value) => Best(Values(x, value));

    private static int Best(IEnumerable<double> values) =>
        values.Select((value, i) => (value, i)).MaxBy(one => one.value).i;
}
