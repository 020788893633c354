namespace Curriculum.Exercises.Chapter08;

using Input = (double c, double eta);

/// <summary>The minimizer of ½(x − c)² + η|x|: sign(c)·max(|c| − η, 0).</summary>
public sealed class SoftThreshold() : Question<Func<double, double, double>, Input, double>("8.1", "The soft threshold")
{
    public override string Why =>
        "Every weight moves by the same amount η towards 0 and stays there: that is why ℓ¹ "
        + "gives weights that are exactly 0, and ℓ² never does.";

    public override IReadOnlyList<string> Hints =>
        [
            "For x > 0 the slope of ½(x − c)² + ηx is x − c + η. Where is it 0, and when is that place really "
                + "positive?",
            "For c > η the answer is c − η, for c < −η it is c + η. What is left for c in between?",
            "Keep the sign apart from the size. By how much does the size shrink, and where does it " + "stop?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "You shrank by η/2. That belongs to (x − c)² + η|x|; with ½ in front of the square it is η.",
                i => Right((i.c, i.eta / 2))
            ),
            new("You shrank by 2η: the derivative of ½(x − c)² is x − c, without a 2.", i => Right((i.c, 2 * i.eta))),
            new(
                "You divided by 1 + η. That is ridge, the answer for η x²/2: it never reaches 0.",
                i => i.c / (1 + i.eta)
            ),
            new(
                "That is the hard threshold: it keeps a large c as it is. The soft one takes η from every c.",
                i => Math.Abs(i.c) > i.eta ? i.c : 0
            ),
            new(
                "You lost the sign of c: a negative c has a negative answer.",
                i => Math.Max(Math.Abs(i.c) - i.eta, 0),
                "Shrink |c|, and give the sign back at the end."
            ),
            new(
                "You did not stop at 0: where |c| < η your answer has the wrong sign.",
                i => i.c - i.eta * Math.Sign(i.c)
            ),
            new("You forgot negative c: there the answer is c + η, up to 0.", i => Math.Max(i.c - i.eta, 0)),
            new(
                "For negative c you took η away once more. There the answer is c + η, up to 0.",
                i => i.c < -i.eta ? i.c - i.eta : Math.Max(i.c - i.eta, 0)
            ),
            new("You gave back what is cut off, not what is left.", i => Math.Clamp(i.c, -i.eta, i.eta)),
            new(
                "You moved away from 0: the penalty pulls towards 0.",
                i => i.c == 0 ? 0 : Math.Sign(i.c) * (Math.Abs(i.c) + i.eta)
            ),
            new("That is c itself: the answer for η = 0.", i => i.c),
            new(
                "You cut where |c| is at most 1. It is η that decides: |c| ≤ η gives 0.",
                i => Math.Abs(i.c) <= 1 ? 0 : i.c - Math.Sign(i.c) * i.eta
            ),
            new("You shrank by η|c|. Every c moves by the same amount, η.", i => i.c * Math.Max(0, 1 - i.eta)),
            new(
                "You shrank c² against η²: that is a smooth threshold. Here |c| itself loses η.",
                i => i.c == 0 ? 0 : i.c * Math.Max(0, 1 - i.eta * i.eta / (i.c * i.c))
            ),
            new("You shrank by √η. It is η.", i => Right((i.c, Math.Sqrt(i.eta)))),
            new("You shrank by η². It is η.", i => Right((i.c, i.eta * i.eta))),
            new(
                "You took the share η away from a large c. Every c loses the same amount, η.",
                i => Math.Abs(i.c) > i.eta ? i.c * (1 - i.eta) : 0
            ),
            new(
                "You ask c < η where it should be c < −η: between −η and η the answer is 0.",
                i =>
                    i.c > i.eta ? i.c - i.eta
                    : i.c < i.eta ? i.c + i.eta
                    : 0
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            (0, 0),
            (0, 1),
            (2, 0),
            (-2, 0),
            (3, 1),
            (-3, 1),
            (1, 1),
            (-1, 1),
            (1, 3),
            (-1, 3),
            (0.5, 2),
            (1.5, 2),
            (-1.5, 2),
            .. Enumerable.Range(0, 60).Select(_ => (Number(random), Math.Abs(Number(random)))),
        ];

    protected override double Right(Input input) => Math.Sign(input.c) * Math.Max(Math.Abs(input.c) - input.eta, 0);
}
