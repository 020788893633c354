using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter01;

using Input = (Matrix<double>[] A, Vector<double>[] b, Vector<double> v);
using Answer = Func<Matrix<double>[], Vector<double>[], Vector<double>, Vector<double>>;

/// <summary>F = F_n ∘ … ∘ F₁ with F_k(v) = ReLU(A_k v + b_k), and no ReLU on the last.</summary>
public sealed class DeepForward() : Question<Answer, Input, Vector<double>>("1.2", "Any number of layers")
{
    public override string Why =>
        "A network of a hundred layers is this same loop: depth costs nothing but a larger n.";

    public override IReadOnlyList<string> Hints =>
        [
            "Composition means: what one layer gives is what the next one takes. Keep one variable that moves through.",
            "Go through k = 0, 1, …, n − 1 in this order. Each time v becomes A[k] * v + b[k], then ReLU. One k is "
                + "different.",
            "Which k has no ReLU after it? With one single layer there is no ReLU at all.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You put ReLU on the last map too. The network could then never answer with a negative number.",
                x => ReLU(Right(x)),
                "What is k on the last layer? Your ReLU needs a condition that is false there."
            ),
            new(
                "You left out the ReLU between the layers. Then all of them together are one affine map.",
                x => Run(x, (y, _) => y)
            ),
            new("You left out the offsets b.", x => Run(x with { b = [.. x.b.Select(b => 0 * b)] }, Fold(x))),
            new(
                "You went through the layers from the last to the first. F₁ comes first: it is the one next to v.",
                x => Run((Reversed(x.A), Reversed(x.b), x.v), Fold(x)),
                "A[0] takes v itself. At which index does your loop start?"
            ),
            new(
                "You left out the last layer.",
                x =>
                    x.A.Length < 2
                        ? throw new ArgumentException("one layer only")
                        : Run((x.A[..^1], x.b[..^1], x.v), (y, _) => ReLU(y))
            ),
            new(
                "Your last map takes v itself, so all the layers before it are for nothing.",
                x => x.A.Zip(x.b, (A, b) => A * x.v + b).ToList()[^1],
                "Which variable holds what the last hidden layer gave?"
            ),
            new("You left out b in the last map.", x => Right(x) - x.b[^1]),
            new(
                "You left out the first layer: the matrices are counted from A[0].",
                x => Run((x.A[1..], x.b[1..], x.v), Fold((x.A[1..], x.b[1..], x.v)))
            ),
            new(
                "You used the matrices transposed: row i of A holds the weights of neuron i.",
                x => Run(x with { A = [.. x.A.Select(A => A.T)] }, Fold(x))
            ),
            new(
                "You put ReLU on v itself, before the first layer. The data come in as they are.",
                x => Right(x with { v = ReLU(x.v) })
            ),
            new(
                "You used |y| between the layers: ReLU gives 0 for a negative y, not its size.",
                x => Run(x, (y, k) => k < x.A.Length - 1 ? y.PointwiseAbs() : y)
            ),
            new(
                "You used tanh between the layers. ReLU leaves a positive y as it is and gives 0 for a negative one.",
                x => Run(x, (y, k) => k < x.A.Length - 1 ? y.PointwiseTanh() : y)
            ),
            new(
                "You added b after the ReLU. It belongs inside: ReLU(A[k] * v + b[k]).",
                x => Run(x, (y, k) => k < x.A.Length - 1 ? ReLU(y - x.b[k]) + x.b[k] : y)
            ),
            new(
                "There is no ReLU after your first layer. Only the last layer has none.",
                x => Run(x, (y, k) => k > 0 && k < x.A.Length - 1 ? ReLU(y) : y)
            ),
            new(
                "Only your first layer has a ReLU. Every layer but the last has one.",
                x => Run(x, (y, k) => k == 0 && k < x.A.Length - 1 ? ReLU(y) : y)
            ),
            new(
                "Your last two layers have no ReLU: one too many. Only the last has none.",
                x => Run(x, (y, k) => k < x.A.Length - 2 ? ReLU(y) : y)
            ),
            new(
                "You used b of the first layer in every layer.",
                x => Run(x, (y, k) => Fold(x)(y - x.b[k] + x.b[0], k))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        int[][] widths =
        [
            [1, 1],
            [2, 1],
            [1, 2],
            [1, 1, 1],
            [2, 2, 2],
            [3, 4, 1],
            [2, 3, 2, 1],
            [2, 2, 2, 2],
            [3, 3, 3, 3, 3],
            [4, 2, 5, 3],
        ];
        return Drawn(
            widths,
            8,
            n =>
                (
                    Array(n.Length - 1, k => Matrix(random, n[k + 1], n[k])),
                    Array(n.Length - 1, k => Vector(random, n[k + 1])),
                    Vector(random, n[0])
                )
        );
    }

    protected override Vector<double> Right(Input input) => Run(input, Fold(input));

    // ReLU on every layer but the last.
    private static Func<Vector<double>, int, Vector<double>> Fold(Input x) =>
        (y, k) => k < x.A.Length - 1 ? ReLU(y) : y;

    private static Vector<double> Run(Input x, Func<Vector<double>, int, Vector<double>> after)
    {
        var v = x.v;
        for (var k = 0; k < x.A.Length; k++)
        {
            v = after(x.A[k] * v + x.b[k], k);
        }

        return v;
    }

    private static T[] Reversed<T>(T[] items) => [.. items.Reverse()];

    private static T[] Array<T>(int n, Func<int, T> item) => [.. Enumerable.Range(0, n).Select(item)];
}
