using Curriculum.Approximation;

namespace Curriculum.Exercises.Chapter12;

using Input = (double x, double y, int m);
using Answer = Func<double, double, int, double>;

/// <summary>2S((x+y)/2) − ½S(x) − ½S(y), with the sum S(x) = x − Σ_{k=1}^m T^{∘k}(x)/4ᵏ that is nearly x² on [0, 1];
/// or another combination of squares that is xy.</summary>
public sealed class TentProduct() : Question<Answer, Input, double>("12.4", "A product from tents")
{
    public override string Why =>
        "A ReLU network cannot multiply two of its numbers, but it can square, add and halve: so products, and with "
        + "them all polynomials, cost a few tents each.";

    public override IReadOnlyList<string> Hints =>
        [
            "In which squares of sums does xy occur? Multiply one out.",
            "From (x+y)², x² and y² one gets xy; from (x+y)² and (x−y)², too. Which numbers between 0 and 1 "
                + "can you square instead of x + y, which may be 2?",
            "Halve before you square: ((x+y)/2)² is a quarter of (x+y)². How often does xy then stand in it, and "
                + "what has to be taken away?",
        ];

    // What else is nearly xy, made of the same sum: each is right, and each is off in its own way.
    protected override IEnumerable<Func<Input, double>> AlsoRight =>
        [
            i => Square((i.x + i.y) / 2, i.m) - Square(Math.Abs(i.x - i.y) / 2, i.m),
            i => (Square(i.x, i.m) + Square(i.y, i.m)) / 2 - 2 * Square(Math.Abs(i.x - i.y) / 2, i.m),
            i => (Square(i.x, i.m) + Square(i.y, i.m) - Square(Math.Abs(i.x - i.y), i.m)) / 2,
            i => 2 * Square((i.x + i.y) / 2, i.m) - 2 * Square(i.x / 2, i.m) - 2 * Square(i.y / 2, i.m),
            i => Square((i.x + i.y) / 2, i.m) - Square(Math.Abs(i.x - i.y), i.m) / 4,
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "x + y goes up to 2, and the sum of tents is a square on [0, 1] only. Halve before you square.",
                i => (Square(i.x + i.y, i.m) - Square(i.x, i.m) - Square(i.y, i.m)) / 2,
                "Try x = y = 1: what does Sum(2, m) give?"
            ),
            new(
                "x + y goes up to 2 and x − y below 0. The sum of tents is a square on [0, 1] only.",
                i => (Square(i.x + i.y, i.m) - Square(i.x - i.y, i.m)) / 4
            ),
            new(
                "x − y can be below 0, and the sum of tents is a square on [0, 1] only. Its square is that of |x − y|.",
                i => Square((i.x + i.y) / 2, i.m) - Square((i.x - i.y) / 2, i.m)
            ),
            new(
                "x − y can be below 0, and the sum of tents is a square on [0, 1] only. Its square is that of |x − y|.",
                i => (Square(i.x, i.m) + Square(i.y, i.m) - Square(i.x - i.y, i.m)) / 2
            ),
            new(
                "You multiplied x by y. That is what a network cannot do: use Sum, sums and fixed numbers.",
                i => i.x * i.y
            ),
            new(
                "You multiplied the two squares, or x² by y²: what is asked is xy, and without a product of two "
                    + "numbers that vary.",
                i => Square(i.x, i.m) * Square(i.y, i.m)
            ),
            new(
                "Halving x + y makes the square a quarter: ((x+y)/2)² has xy/2 in it. Take it twice.",
                i => Square((i.x + i.y) / 2, i.m) - Square(i.x, i.m) / 2 - Square(i.y, i.m) / 2
            ),
            new(
                "Halving x + y makes the square a quarter, not a half: four of ((x+y)/2)² are (x+y)².",
                i => Square((i.x + i.y) / 2, i.m) - (Square(i.x, i.m) + Square(i.y, i.m)) / 4
            ),
            new("That is 2xy: (x+y)² − x² − y² holds it twice.", i => 2 * Right(i)),
            new(
                "You took x² and y² away once each, where xy is half of (x+y)² − x² − y².",
                i => 2 * Square((i.x + i.y) / 2, i.m) - Square(i.x, i.m) - Square(i.y, i.m)
            ),
            new(
                "That is the square of the mean of x and y. It holds x² and y², too: take them away.",
                i => Square((i.x + i.y) / 2, i.m)
            ),
            new("That is x² + y², nearly.", i => Square(i.x, i.m) + Square(i.y, i.m)),
            new(
                "You added x² and y². In (x+y)² they are too much: take them away.",
                i => 2 * Square((i.x + i.y) / 2, i.m) + (Square(i.x, i.m) + Square(i.y, i.m)) / 2
            ),
            new(
                "Your difference is half as large as it has to be: (x+y)² − (x−y)² is 4xy, and both halves are "
                    + "squared.",
                i => (Square((i.x + i.y) / 2, i.m) - Square(Math.Abs(i.x - i.y) / 2, i.m)) / 2
            ),
            new(
                "You divided by 4 once more: halving x + y and x − y has made the squares a quarter already.",
                i => (Square((i.x + i.y) / 2, i.m) - Square(Math.Abs(i.x - i.y) / 2, i.m)) / 4
            ),
            new(
                "That is nearly the mean of x² and y², and xy only where x = y. What is too much is half of (x − y)².",
                i => (Square(i.x, i.m) + Square(i.y, i.m)) / 2
            ),
        ];

    protected override bool Asks(Input input) => input is { x: >= 0 and <= 1, y: >= 0 and <= 1 };

    protected override IEnumerable<Input> Inputs(Random random) =>
        from m in (int[])[0, 1, 2, 3, 5, 10]
        from x in (double[])[0, 1, 0.5, 0.3, random.Next(1, 1000) / 1000.0]
        from y in (double[])[0, 1, 0.25, 0.7, random.Next(1, 1000) / 1000.0]
        select (x, y, m);

    protected override double Right(Input input) =>
        2 * Square((input.x + input.y) / 2, input.m) - (Square(input.x, input.m) + Square(input.y, input.m)) / 2;

    private static double Square(double x, int m)
    {
        var (sum, tent) = (x, x);
        for (var k = 1; k <= m; k++)
        {
            tent = Tent.Of(tent);
            sum -= tent / Math.Pow(4, k);
        }

        return sum;
    }
}
