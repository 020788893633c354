namespace Curriculum.Exercises.Chapter11;

using Input = (int N, int m);
using Answer = Func<int, int, long>;

/// <summary>r(N, m) = Σ_{i=0}^m C(N, i): the pieces that N folds in general position make of Rᵐ.</summary>
public sealed class PieceCount() : Question<Answer, Input, long>("11.1", "How many pieces?")
{
    public override string Why =>
        "This one number is what the lecture calls expressivity: how many flat pieces a "
        + "single hidden layer of N neurons can have.";

    public override IReadOnlyList<string> Hints =>
        [
            "Seven pieces from three folds in the plane are 1 + 3 + 3. Which binomial coefficients are these?",
            "Add C(N, 0) + C(N, 1) + … + C(N, m), and get each from the one before: C(N, i) = C(N, i−1)·(N−i+1)/i.",
            "Two running numbers in one loop: the term, which starts at 1, and the sum. Multiply "
                + "before you divide, or the division leaves a rest.",
        ];

    protected override IEnumerable<Slip<Input, long>> Slips =>
        [
            new(
                "Your sum stops at m − 1. It goes up to i = m, and m itself belongs to it.",
                x => x.m == 0 ? 0 : Sum(x.N, x.m - 1),
                "Try N = 2, m = 2 by hand: two folds leave four pieces. How many do you get?"
            ),
            new(
                "Your sum begins at i = 1. C(N, 0) = 1 is the piece that is there before the first fold.",
                x => Right(x) - 1
            ),
            new("Your sum goes on to i = m + 1. It ends with m.", x => Sum(x.N, x.m + 1)),
            new(
                "That is only the last term, C(N, m). Add all the terms before it; in a recursion, r(0, m) = 1 and "
                    + "not 0, for without a fold all of space is one piece.",
                x => Sum(x.N, x.m) - (x.m == 0 ? 0 : Sum(x.N, x.m - 1))
            ),
            new(
                "2ᴺ would need every pattern of on and off to occur. That takes m ≥ N dimensions.",
                x => x.N > 62 ? throw new OverflowException() : 1L << x.N
            ),
            new(
                "Your sum overflows 32 bits: r(50, 10) is 13 thousand million. Count in long.",
                x => unchecked((int)Right(x))
            ),
            new("Your binomial coefficients overflow 32 bits: make them long too, not only the sum.", Narrow),
            new(
                "Your factorials overflow: 21! does not fit in a long. Get each C(N, i) from the one before.",
                Factorials
            ),
            new(
                "For m > N you gave 0. There the sum simply ends at i = N, and all 2ᴺ patterns occur.",
                x => x.m > x.N ? 0 : Right(x)
            ),
            new(
                "That is the number for folds through one point (no biases). With biases there are more.",
                x => x.N == 0 || x.m == 0 ? 1 : 2 * Sum(x.N - 1, x.m - 1)
            ),
            new(
                "That is Cover's number, 2 Σ C(N − 1, i): it counts how N points can be parted in two, not the pieces.",
                x => x.N == 0 ? throw new ArgumentException("no points") : 2 * Sum(x.N - 1, x.m)
            ),
            new(
                "N and m changed places: the sum goes up to m, and each term chooses from N folds.",
                x => Sum(x.m, x.N)
            ),
            new(
                "That is right in the plane, for m = 2. In other dimensions the sum has m + 1 terms.",
                x => 1 + x.N + x.N * (x.N - 1L) / 2
            ),
            new("N + 1 is the number for parallel folds: none of them crosses another.", x => x.N + 1),
            new("You counted the folds, not the pieces.", x => x.N),
            new("Nᵐ tells how fast the number grows, not the number.", x => checked((long)Math.Pow(x.N, x.m))),
            new(
                "Your recursion starts wrong: r(N, 0) = 1, for a point is one piece whatever the folds do.",
                PointsAreNothing
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        (from N in Enumerable.Range(0, 8) from m in Enumerable.Range(0, 7) select (N, m)).Concat([
            (10, 2),
            (8, 10),
            (20, 3),
            (30, 40),
            (50, 10),
            (45, 12),
            (60, 60),
            (1000, 2),
            (3000, 3),
        ]);

    protected override long Right(Input input) => Sum(input.N, input.m);

    protected override string? Flaw(Input input, long result) =>
        base.Flaw(input, result) is not { } flaw ? null
        : result > 1L << 53 && Math.Abs(result - (double)Right(input)) < 1e-9 * Right(input)
            ? "Only the last digits are wrong: a double holds 15 to 16 of them. Count in long from the start."
        : flaw;

    private static long Sum(int N, int m) => (long)Geometry.Pieces.Formula(N, m);

    private static long Narrow(Input x)
    {
        long sum = 1;
        var choose = 1;
        for (var i = 1; i <= x.m; i++)
        {
            sum += choose = unchecked(choose * (x.N - i + 1)) / i;
        }

        return sum;
    }

    private static long Factorials(Input x)
    {
        long Factorial(int n) => n < 2 ? 1 : unchecked(n * Factorial(n - 1));
        return x.N > 1000
            ? throw new OverflowException()
            : Enumerable
                .Range(0, Math.Min(x.m, x.N) + 1)
                .Sum(i => Factorial(x.N) / (Factorial(i) * Factorial(x.N - i)));
    }

    private static long PointsAreNothing(Input x)
    {
        var r = new long[x.N + 1, x.m + 1];
        for (var n = 0; n <= x.N; n++)
        {
            for (var m = 0; m <= x.m; m++)
            {
                r[n, m] =
                    n == 0 ? 1
                    : m == 0 ? 0
                    : r[n - 1, m] + r[n - 1, m - 1];
            }
        }

        return r[x.N, x.m];
    }
}
