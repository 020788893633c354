namespace Curriculum.Exercises.Tests;

/// <summary>A question for the tests of the machine itself: 2v, for v with 0 to 3 entries.</summary>
internal sealed class DoubleIt() : Question<Func<double[], double[]>, double[], double[]>("0.1", "Double it")
{
    public const string SquareSlip = "You squared.",
        SquareHint = "Which operation gives 6 for 3?";

    public override string Why => "Because.";

    public override IReadOnlyList<string> Hints => ["one", "two", "three"];

    protected override IEnumerable<Slip<double[], double[]>> Slips =>
        [
            new(SquareSlip, v => [.. v.Select(x => x * x)], SquareHint),
            new(
                "You took only the first entry.",
                v => v.Length < 2 ? throw new ArgumentException("too short") : [v[0]]
            ),
        ];

    protected override IEnumerable<Func<double[], double[]>> AlsoRight => [v => [.. v.Select(x => -2 * x)]];

    protected override IEnumerable<double[]> Inputs(Random random) =>
        from n in new[] { 3, 2, 1, 0 }
        from _ in Enumerable.Range(0, 4)
        select (double[])[.. Vector(random, n)];

    protected override double[] Ask(Func<double[], double[]> answer, double[] input) => answer(input);

    protected override double[] Right(double[] v) => [.. v.Select(x => 2 * x)];
}
