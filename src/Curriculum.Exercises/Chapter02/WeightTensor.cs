namespace Curriculum.Exercises.Chapter02;

using Input = (int n, Vector<double> v);
using Answer = Func<int, Vector<double>, double[,,]>;

/// <summary>∂w_i/∂A_jk = δ_ij v_k for w = b + Av, with n outputs: an n×n×m block.</summary>
public sealed class WeightTensor() : Question<Answer, Input, double[,,]>("2.1", "Every output by every weight")
{
    public override string Why =>
        "Only n·m of its n²m numbers are not 0, and those are copies of v: that is why "
        + "backpropagation never builds this block and writes g vᵀ instead.";

    public override IReadOnlyList<string> Hints =>
        [
            "Write out w₁ and w₂ for a 2×2 matrix. Which of a₁₁, a₁₂, a₂₁, a₂₂ does w₁ know?",
            "w_i depends on row i of A only, so entry (i, j, k) is 0 unless j = i. What stands beside A_ik in w_i?",
            "A new array holds zeros already, and for most pairs (i, j) there is nothing to set. "
                + "Which pairs are left, and which entry of v goes to place k?",
        ];

    protected override IEnumerable<Slip<Input, double[,,]>> Slips =>
        [
            new(
                "You wrote v_k even where j ≠ i. But w_i does not know the other rows of A: the factor δ_ij is "
                    + "missing.",
                x => Block(x.n, x.n, x.v.Count, (_, _, k) => x.v[k])
            ),
            new(
                "You wrote v_i; it is v_k: the weight A_ik multiplies component k of v.",
                x =>
                    x.n > x.v.Count
                        ? throw new ArgumentException("v is too short")
                        : Block(x.n, x.n, x.v.Count, (i, j, _) => i == j ? x.v[i] : 0)
            ),
            new(
                "Your last two indices are swapped: that is ∂w_i/∂A_kj. Entry (i, j, k) belongs to A_jk, so the "
                    + "shape is n×n×m.",
                x => Block(x.n, x.v.Count, x.n, (i, k, j) => i == j ? x.v[k] : 0)
            ),
            new(
                "You wrote 1 where v_k belongs: 1 is ∂w_i/∂b_i.",
                x => Block(x.n, x.n, x.v.Count, (i, j, _) => i == j ? 1 : 0)
            ),
            new(
                "Your block is filled along j = k, but the row of A must be the index of the output: j = i.",
                x => Block(x.n, x.n, x.v.Count, (_, j, k) => j == k ? x.v[k] : 0)
            ),
            new(
                "The last index k is never reached: v has Count entries, and k goes up to Count - 1.",
                x => Block(x.n, x.n, x.v.Count, (i, j, k) => i == j && k < x.v.Count - 1 ? x.v[k] : 0)
            ),
            new(
                "The first index k is never reached: it begins at 0.",
                x => Block(x.n, x.n, x.v.Count, (i, j, k) => i == j && k > 0 ? x.v[k] : 0)
            ),
            new(
                "The last row is never reached: i goes up to n - 1.",
                x => Block(x.n, x.n, x.v.Count, (i, j, k) => i == j && i < x.n - 1 ? x.v[k] : 0)
            ),
            new(
                "You kept column i alone. Output i sees the whole row i of A: i = j is asked for, and k is any column.",
                x => Block(x.n, x.n, x.v.Count, (i, j, k) => i == j && i == k ? x.v[k] : 0)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int N, int M)[]
        {
            (1, 1),
            (1, 2),
            (2, 1),
            (2, 2),
            (2, 3),
            (3, 2),
            (4, 3),
            (3, 3),
            (1, 5),
            (0, 2),
        }
        from _ in Enumerable.Range(0, 4)
        select (size.N, Vector(random, size.M));

    protected override double[,,] Right(Input input) =>
        Block(input.n, input.n, input.v.Count, (i, j, k) => i == j ? input.v[k] : 0);

    private static double[,,] Block(int a, int b, int c, Func<int, int, int, double> entry)
    {
        var block = new double[a, b, c];
        for (var i = 0; i < a; i++)
        {
            for (var j = 0; j < b; j++)
            {
                for (var k = 0; k < c; k++)
                {
                    block[i, j, k] = entry(i, j, k);
                }
            }
        }

        return block;
    }
}
