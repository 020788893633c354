namespace Curriculum.Exercises.Chapter12;

using Input = double[];
using Answer = Func<double[], double>;

/// <summary>max h²/4 over the pieces: the largest error of straight pieces on x².</summary>
public sealed class SquareError() : Question<Answer, Input, double>("12.2", "The error between the knots")
{
    public override string Why =>
        "The longest piece decides, wherever it lies: x² bends equally everywhere, so equal pieces are the best.";

    public override IReadOnlyList<string> Hints =>
        [
            "At the knots the error is 0. Where in a piece is it largest?",
            "Between the knots l and r the error is (x − l)(r − x), largest in the middle.",
            "In the middle of a piece both factors are half of its length. Which of all the pieces " + "decides?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "Your result is 0 whatever the knots are. At the knots the error is 0, so look between them; and in C# "
                    + "1/4 divides whole numbers, which gives 0 as well.",
                _ => 0
            ),
            new(
                "h²/8 is the bound for f'' = 1. For x² it is f'' = 2, so h²/4; or did you shift the network? It "
                    + "goes through the points here.",
                t => Right(t) / 2
            ),
            new(
                "You took the mean length of the pieces. The longest one decides.",
                t => Math.Pow((t[^1] - t[0]) / (t.Length - 1), 2) / 4
            ),
            new("That is 1/(4n²), for n equal pieces of [0, 1].", t => 0.25 / Math.Pow(t.Length - 1, 2)),
            new("You took the shortest piece. The longest one decides.", t => Math.Pow(Lengths(t).Min(), 2) / 4),
            new("You took the first piece. The longest one decides.", t => Math.Pow(t[1] - t[0], 2) / 4),
            new(
                "You took the last piece, where x² is steep. Only its bend counts, and that is the same "
                    + "everywhere: the longest piece decides.",
                t => Math.Pow(t[^1] - t[^2], 2) / 4
            ),
            new(
                "You added the errors of all pieces. The largest of them is asked.",
                t => Lengths(t).Sum(h => h * h / 4)
            ),
            new("You did not square the length.", t => Lengths(t).Max() / 4),
            new("You forgot to divide by 4: in the middle both factors of (x − l)(r − x) are h/2.", t => 4 * Right(t)),
            new(
                "You divided by 2. In the middle both factors of (x − l)(r − x) are h/2, so it is h²/4.",
                t => 2 * Right(t)
            ),
            new("You took the whole interval as one piece.", t => Math.Pow(t[^1] - t[0], 2) / 4),
            new("You squared the knots, not the lengths between them.", t => t.Max(u => u * u) / 4),
            new(
                "You took the middle between two knots for the error there.",
                t => t.Zip(t.Skip(1), (l, r) => (l + r) / 2).Max()
            ),
            new("You divided by 4 twice: the error of a piece of length h is h²/4.", t => Right(t) / 4),
        ];

    protected override bool Asks(Input input) =>
        input.Zip(input.Skip(1)).All(pair => pair.Second - pair.First > 1e-3 * input.Max(Math.Abs));

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return [0, 1];
        yield return [0, 0.5, 1];
        yield return [0, 3];
        yield return [0, 1, 3];
        yield return [0, 3, 4];
        yield return [0, 1, 4, 5];
        yield return [-2, -1, 2, 4];
        for (var k = 0; k < 40; k++)
        {
            var t = new double[random.Next(2, 8)];
            t[0] = random.Next(-3, 3);
            for (var j = 1; j < t.Length; j++)
            {
                t[j] = t[j - 1] + random.Next(1, 13) / 4.0;
            }

            yield return t;
        }
    }

    protected override double Right(Input t) => Math.Pow(Lengths(t).Max(), 2) / 4;

    protected override string? Flaw(double[] input, double result) =>
        base.Flaw(input, result) is not { } flaw ? null
        : result < Right(input) && result > 0.999 * Right(input)
            ? "Very near, but too low: did you try points and miss the highest one? On each piece "
                + "its place is known."
        : flaw;

    private static IEnumerable<double> Lengths(double[] t) => t.Zip(t.Skip(1), (l, r) => r - l);
}
