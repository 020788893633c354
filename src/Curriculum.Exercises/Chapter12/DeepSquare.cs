using Curriculum.Approximation;

namespace Curriculum.Exercises.Chapter12;

using Input = (double x, int m);
using Answer = Func<double, int, double>;

/// <summary>x − Σ_{k=1}^m T^{∘k}(x)/4ᵏ on [0, 1], with the tent T.</summary>
public sealed class DeepSquare() : Question<Answer, Input, double>("12.3", "The parabola from tents")
{
    public override string Why =>
        "Each layer costs three neurons and makes the error four times smaller; one hidden "
        + "layer would have to double its neurons for that.";

    public override IReadOnlyList<string> Hints =>
        [
            "Keep two numbers: the sum so far, and the tent of the tent of … of x.",
            "In step k = 1 … m replace y by its own tent (y = x at first), and subtract y/4ᵏ from the sum.",
            "Two variables, y and the sum, both x at the start. In round k fold y once more and "
                + "take it off, as many times smaller as round k asks.",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new("Your tents do not shrink fast enough: divide by 4ᵏ, not by 2ᵏ.", i => Sum(i, k => Math.Pow(2, k))),
            new("You divided by 4 each time. The k-th tent is 4ᵏ times smaller.", i => Sum(i, _ => 4)),
            new("You divided by 4k. It is 4 to the power k.", i => Sum(i, k => 4 * k)),
            new("4 ^ k is not a power in C# but XOR, bit by bit: write Math.Pow(4, k).", i => Sum(i, k => 4 ^ k)),
            new(
                "You divided the k-th tent by 4ᵏ⁻¹: the first is a quarter high already.",
                i => Sum(i, k => Math.Pow(4, k - 1))
            ),
            new("You added the tents. The line x lies above x²: subtract them.", i => 2 * i.x - Right(i)),
            new(
                "You took the same tent T(x) every time. Feed each tent into the next.",
                i => i.x - Enumerable.Range(1, i.m).Sum(k => Tent.Of(i.x) / Math.Pow(4, k)),
                "Keep one variable that starts at x and becomes its own tent each time round."
            ),
            new(
                "You multiplied tents, T(x)ᵏ. T∘T is a tent of a tent.",
                i => i.x - Enumerable.Range(1, i.m).Sum(k => Math.Pow(Tent.Of(i.x), k) / Math.Pow(4, k))
            ),
            new(
                "You stopped one tent too early: k goes up to m, and m itself belongs to the sum.",
                i => i.m == 0 ? i.x : Right(i with { m = i.m - 1 })
            ),
            new("You went one tent too far: the sum ends with k = m.", i => Right(i with { m = i.m + 1 })),
            new("Your sum begins at k = 0: it takes x away again.", i => Right(i) - i.x),
            new(
                "Your tents are half as high as they should be: T goes up to 1.",
                i =>
                {
                    var (sum, y) = (i.x, i.x);
                    for (var k = 1; k <= i.m; k++)
                    {
                        sum -= (y = Math.Min(y, 1 - y)) / Math.Pow(4, k);
                    }
                    return sum;
                }
            ),
            new(
                "You gave x² itself. The sum of tents is asked, which is x² only at the multiples of 2⁻ᵐ.",
                i => i.x * i.x
            ),
            new(
                "Only the last tent is subtracted; all those before it belong to the sum too.",
                i => i.m == 0 ? i.x : i.x - (Right(i with { m = i.m - 1 }) - Right(i))
            ),
            new("You gave the sum of the tents. Subtract it from x.", i => i.x - Right(i)),
            new(
                "Your tent only goes up: for y above ½ it is 2 − 2y.",
                i => i.x - Enumerable.Range(1, i.m).Sum(k => Math.Pow(2, k) * i.x / Math.Pow(4, k))
            ),
            new(
                "You took the tent of your running sum. The k-th tent is the tent of the tent before it: keep that in "
                    + "a variable of its own.",
                i => Enumerable.Range(1, i.m).Aggregate(i.x, (s, k) => s - Tent.Of(s) / Math.Pow(4, k))
            ),
            new(
                "Your tent is upside down: |2y − 1| is 1 at the ends and 0 in the middle. T is 0 at the ends.",
                i =>
                    Enumerable
                        .Range(1, i.m)
                        .Aggregate(
                            (s: i.x, y: i.x),
                            (at, k) => Math.Abs(2 * at.y - 1) is var y ? (at.s - y / Math.Pow(4, k), y) : at
                        )
                        .s
            ),
            new(
                "The first tent is left out: the sum begins with k = 1.",
                i => i.m == 0 ? i.x : Right(i) + Tent.Of(i.x) / 4
            ),
        ];

    protected override bool Asks(Input input) => input.x is >= 0 and <= 1;

    protected override IEnumerable<Input> Inputs(Random random) =>
        from m in (int[])[0, 1, 2, 3, 5, 10]
        from x in (double[])
            [
                0,
                1,
                0.5,
                0.25,
                0.75,
                0.125,
                0.3,
                0.6,
                0.9,
                0.1,
                .. Enumerable.Range(0, 4).Select(_ => random.Next(1, 1000) / 1000.0),
            ]
        select (x, m);

    protected override double Right(Input input) => Sum(input, k => Math.Pow(4, k));

    private static double Sum(Input input, Func<int, double> divisor)
    {
        var (sum, y) = (input.x, input.x);
        for (var k = 1; k <= input.m; k++)
        {
            sum -= (y = Tent.Of(y)) / divisor(k);
        }

        return sum;
    }
}
