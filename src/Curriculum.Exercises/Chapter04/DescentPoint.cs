namespace Curriculum.Exercises.Chapter04;

using Input = (Matrix<double> S, Vector<double> x, double s, int k);
using Answer = Func<Matrix<double>, Vector<double>, double, int, Vector<double>>;

/// <summary>x_{j+1} = x_j − s S x_j, k times: gradient descent on f = ½xᵀSx.</summary>
public sealed class DescentPoint()
    : Question<Answer, Input, Vector<double>>("4.1", "The k-th point of gradient descent")
{
    public override string Why => "Training a network is this loop; only the gradient is longer to compute.";

    public override IReadOnlyList<string> Hints =>
        [
            "What is the gradient of ½xᵀSx when S is symmetric? Try S with one entry first.",
            "The gradient is S * x. It must be computed anew at every point you reach.",
            "A loop of k rounds with one line in it. What is the result when the loop does not run " + "at all?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new("You stepped along the gradient. It points uphill: subtract it.", i => Walk(i, (x, g) => x + i.s * g)),
            new(
                "Your steps are twice too long: the gradient of ½xᵀSx is Sx, not 2Sx.",
                i => Walk(i, (x, g) => x - 2 * i.s * g)
            ),
            new(
                "Your steps are half as long as they should be: the gradient of ½xᵀSx is Sx; the ½ is used up.",
                i => Walk(i, (x, g) => x - i.s / 2 * g)
            ),
            new(
                "You used the gradient of the start for every step. Compute it anew at each point.",
                i => i.x - i.s * i.k * (i.S * i.x),
                "Which x stands in S * x inside your loop: the one that moves, or the one it began with?"
            ),
            new("You took the gradient at x_{k+1}, where you are going, not at x_k, where you are.", Implicit),
            new(
                "You took one step too many: after k = 0 steps the answer is x itself.",
                i => Walk(i with { k = i.k + 1 }, (x, g) => x - i.s * g)
            ),
            new("You took one step too few.", i => Walk(i with { k = Math.Max(0, i.k - 1) }, (x, g) => x - i.s * g)),
            new("You took one step only, whatever k says.", i => i.x - i.s * (i.S * i.x)),
            new(
                "You used the diagonal of S only. Each entry of the gradient Sx is a whole row of S times x.",
                i => Walk(i, (x, _) => x - i.s * i.S.Diagonal().PointwiseMultiply(x))
            ),
            new(
                "You changed x entry by entry, so that the later entries already saw the new earlier ones. First "
                    + "the whole gradient, then the step.",
                OneByOne,
                "Put S * x into a variable before you touch x."
            ),
            new(
                "You divided the gradient by its length. Then the steps never get shorter and never settle.",
                i => Walk(i, (x, g) => x - i.s * g.Normalize(2))
            ),
            new(
                "Your step gets shorter, s/(j + 1) in round j. Here it stays s.",
                i => Rounds(i, (x, j) => x - i.s / (j + 1) * (i.S * x))
            ),
            new("You left out S: the gradient of ½xᵀSx is Sx, not x.", i => Walk(i, (x, _) => x - i.s * x)),
            new("You multiplied by S twice: the gradient of ½xᵀSx is Sx.", i => Walk(i, (x, g) => x - i.s * (i.S * g))),
            .. ((double[])[1e-2, 1e-3, 1e-4, 1e-6]).Select(small => new Slip<Input, Vector<double>>(
                "You stopped as soon as the gradient was short. All k steps are asked for.",
                i => Walk(i, (x, g) => g.L2Norm() < small ? x : x - i.s * g)
            )),
            new("You took the step without s: that is s = 1.", i => Walk(i, (x, g) => x - g)),
            new(
                "Your step gets longer, s·(j + 1) in round j. Here it stays s.",
                i => Rounds(i, (x, j) => x - i.s * (j + 1) * (i.S * x))
            ),
            new(
                "You took the size of each entry of the gradient. Its sign says which way is downhill.",
                i => Walk(i, (x, g) => x - i.s * g.PointwiseAbs())
            ),
            new(
                "You took the sign of each entry of the gradient only. Its size counts too.",
                i => Walk(i, (x, g) => x - i.s * g.PointwiseSign())
            ),
            new(
                "You gave back the last step, not the point where it ends.",
                i => i.k == 0 ? 0 * i.x : Right(i) - Right(i with { k = i.k - 1 })
            ),
            new(
                "You took another power of s in each step. All the steps have the same size s.",
                i => Rounds(i, (x, j) => x - Math.Pow(i.s, j + 1) * (i.S * x))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        foreach (var n in (int[])[1, 2, 3, 5])
        {
            foreach (var k in (int[])[0, 1, 2, 3, 7])
            {
                yield return (Bowls.Random(random, n), Vector(random, n), random.Next(1, 4) / 10.0, k);
            }
        }

        yield return (Bowls.Lecture(0.1), Vector<double>.Build.Dense([0.1, 1]), 1.8, 25);
    }

    protected override Vector<double> Right(Input input) => Walk(input, (x, g) => x - input.s * g);

    private static Vector<double> Walk(Input input, Func<Vector<double>, Vector<double>, Vector<double>> step)
    {
        var x = input.x;
        for (var k = 0; k < input.k; k++)
        {
            x = step(x, input.S * x);
        }

        return x;
    }

    private static Vector<double> OneByOne(Input input) =>
        Walk(
            input,
            (x, _) =>
            {
                var y = x.Clone();
                for (var i = 0; i < y.Count; i++)
                {
                    y[i] -= input.s * (input.S.Row(i) * y);
                }

                return y;
            }
        );

    private static Vector<double> Implicit(Input input)
    {
        var M = Matrix<double>.Build.DenseIdentity(input.x.Count) + input.s * input.S;
        var x = input.x;
        for (var k = 0; k < input.k; k++)
        {
            x = M.Solve(x);
        }

        return x;
    }

    private static Vector<double> Rounds(Input input, Func<Vector<double>, int, Vector<double>> step) =>
        Enumerable.Range(0, input.k).Aggregate(input.x, step);
}
