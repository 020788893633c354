namespace Curriculum.Exercises.Chapter00;

/// <summary>½ Σ x_i².</summary>
public sealed class HalfSquare()
    : Question<Func<double[], double>, double[], double>("0.1", "Half the sum of the squares")
{
    public override string Why =>
        "This is the loss of notebook 02: half the squares of what an answer is off by, added up.";

    public override IReadOnlyList<string> Hints =>
        [
            "Keep a sum that starts at 0.0 and go through the numbers, one after the other.",
            "Each number adds its square, x * x. What becomes of the sum when the loop is over?",
            "One line inside the loop, one after it. Is what you divide by 2 at the end a double?",
        ];

    protected override IEnumerable<Slip<double[], double>> Slips =>
        [
            new(
                "Your answer is always 0. If you wrote 1 / 2: two whole numbers divide like whole "
                    + "numbers, so that is 0.",
                _ => 0,
                "Write 0.5 *, or divide the sum by 2 at the end: the sum is a double."
            ),
            new("You left out the half.", x => 2 * Right(x)),
            new(
                "You squared the sum. Square each number first, then add up.",
                x => x.Sum() * x.Sum() / 2,
                "For [2, -1] the sum is 1, but the squares are 4 and 1."
            ),
            new("You took the mean. The sum is not divided by the number of values.", x => Right(x) / x.Length),
            new("You added the numbers themselves. Each must be squared.", x => x.Sum() / 2),
            new("You added the absolute values. Each number must be squared.", x => x.Sum(Math.Abs) / 2),
            new("You took the square root. No root here.", x => Math.Sqrt(2 * Right(x)) / 2),
            new(
                "You kept only the last number. Did you write = where the sum needs += ?",
                x => x.Length == 0 ? 0 : x[^1] * x[^1] / 2
            ),
            new("You left out the first number: the first index is 0.", x => Right([.. x.Skip(1)])),
            new("You left out the last number: the last index is Length - 1.", x => Right([.. x.SkipLast(1)])),
            new(
                "You took the mean of the squares. Half their sum is asked, whatever their number.",
                x => 2 * Right(x) / x.Length
            ),
        ];

    protected override IEnumerable<double[]> Inputs(Random random) =>
        [
            [],
            [4],
            [1, 2],
            [2, -1],
            [0, 0, 3],
            .. from n in (int[])[1, 2, 3, 5, 8] from _ in Enumerable.Range(0, 8) select Vector(random, n).ToArray(),
        ];

    protected override double Right(double[] values) => values.Sum(x => x * x) / 2;
}
