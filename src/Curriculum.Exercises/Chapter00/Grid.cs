namespace Curriculum.Exercises.Chapter00;

using Input = (double from, double to, int n);

/// <summary>from + i(to − from)/n for i = 0, …, n.</summary>
public sealed class Grid() : Question<Func<double, double, int, double[]>, Input, double[]>("0.2", "n equal steps")
{
    public override string Why => "Every curve of the course is drawn over such a grid, and n steps have n + 1 ends.";

    public override IReadOnlyList<string> Hints =>
        [
            "From 0 to 1 in two steps: 0, 0.5, 1. How many numbers do n steps need?",
            "Number i lies i steps from the start, and a step is (to - from) / n long. i goes from 0 to n.",
            "Fill an array in a loop, or use Enumerable.Range. What does i / n give where both are whole numbers?",
        ];

    protected override IEnumerable<Slip<Input, double[]>> Slips =>
        [
            new(
                "All your numbers but the last are the start. i / n divides whole numbers, so it is 0 "
                    + "for every i below n.",
                x => Points(x.n + 1, i => x.from + i / x.n * (x.to - x.from)),
                "Multiply first: i * (to - from) / n. Then the division is one of doubles."
            ),
            new(
                "The last number is missing: n steps have n + 1 ends.",
                x => Points(x.n, i => x.from + i * (x.to - x.from) / x.n)
            ),
            new(
                "You made n numbers with n − 1 steps between them. n steps have n + 1 ends.",
                x =>
                    x.n == 1
                        ? throw new ArgumentException("no step to divide by")
                        : Points(x.n, i => x.from + i * (x.to - x.from) / (x.n - 1))
            ),
            new(
                "You left out the start: number 0 must be `from`.",
                x => Points(x.n, i => x.from + (i + 1) * (x.to - x.from) / x.n)
            ),
            new(
                "You did not add `from`. Your grid has the right steps, but starts at 0.",
                x => Points(x.n + 1, i => i * (x.to - x.from) / x.n)
            ),
            new(
                "Your steps are to / n long. From `from` to `to` it is only to − from.",
                x => Points(x.n + 1, i => x.from + i * x.to / x.n)
            ),
            new("Your steps have length 1 / n.", x => Points(x.n + 1, i => x.from + i / (double)x.n)),
            new("Your grid runs from `to` to `from`.", x => [.. Right(x).Reverse()]),
            new(
                "You took the middle of each step. The grid has the ends of the steps.",
                x => Points(x.n + 1, i => x.from + (i + 0.5) * (x.to - x.from) / x.n)
            ),
            new(
                "You divided the sum of the two ends. From `from` to `to` it is to − from.",
                x => Points(x.n + 1, i => x.from + i * (x.from + x.to) / x.n)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            (0, 1, 1),
            (0, 1, 2),
            (-1, 1, 4),
            (2, -2, 2),
            .. from n in (int[])[1, 2, 3, 5, 10]
            from _ in Enumerable.Range(0, 8)
            select (Number(random), Number(random), n),
        ];

    protected override double[] Right(Input input) =>
        Points(input.n + 1, i => input.from + i * (input.to - input.from) / input.n);

    private static double[] Points(int count, Func<int, double> point) => [.. Enumerable.Range(0, count).Select(point)];
}
