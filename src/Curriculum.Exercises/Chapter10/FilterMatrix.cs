namespace Curriculum.Exercises.Chapter10;

using Input = (double x1, double x0, double xm1, int N);
using Answer = Func<double, double, double, int, Matrix<double>>;

/// <summary>A = x₁L + x₀C + x₋₁R, N×(N+2).</summary>
public sealed class FilterMatrix() : Question<Answer, Input, Matrix<double>>("10.1", "A filter as a matrix")
{
    public override string Why =>
        "A convolution is an ordinary matrix with three numbers in it: all you know about "
        + "matrices, transposes and gradients holds for it.";

    public override IReadOnlyList<string> Hints =>
        [
            "How many numbers does each output need? Three neighbours, so N outputs need N + 2 inputs.",
            "Row i holds x₁, x₀, x₋₁ in the columns i, i + 1, i + 2, counted from 0, and zeros elsewhere.",
            "Add the three matrices of the section, each with its weight; or set three entries in "
                + "each row with a loop. Which weight stands leftmost?",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "Your kernel is flipped: the row (x₋₁ x₀ x₁) is correlation. The convolution Σ x_j v_{i−j} has the "
                    + "row (x₁ x₀ x₋₁).",
                x => Row(x.N, x.N + 2, 0, x.xm1, x.x0, x.x1),
                "Which weight multiplies v_{i−1}, the left neighbour? It stands first in the row."
            ),
            new(
                "Your matrix is transposed: it needs N rows, one for each output, and N + 2 columns.",
                x => Row(x.N, x.N + 2, 0, x.x1, x.x0, x.xm1).Transpose()
            ),
            new(
                "Your matrix is square. With these borders N outputs need N + 2 inputs, so no row loses a weight "
                    + "at the edge.",
                x => Row(x.N, x.N, -1, x.x1, x.x0, x.xm1)
            ),
            new(
                "Your matrix is square. With these borders N outputs need N + 2 inputs, so no row loses a weight "
                    + "at the edge.",
                x => Row(x.N + 2, x.N + 2, -1, x.x1, x.x0, x.xm1)
            ),
            new(
                "The diagonals are one column too far to the right, and the last row has lost a weight.",
                x => Row(x.N, x.N + 2, 1, x.x1, x.x0, x.xm1)
            ),
            new(
                "You left out the side weights: only the centre shift C is there.",
                x => Row(x.N, x.N + 2, 0, 0, x.x0, 0)
            ),
            new(
                "Your rows are divided by 3; a convolution adds up, it does not average.",
                x => Row(x.N, x.N + 2, 0, x.x1, x.x0, x.xm1) / 3
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from n in (int[])[1, 2, 3, 5, 8]
        from _ in Enumerable.Range(0, 8)
        select (Number(random), Number(random), Number(random), n);

    protected override Matrix<double> Right(Input input) => Row(input.N, input.N + 2, 0, input.x1, input.x0, input.xm1);

    private static Matrix<double> Row(int rows, int columns, int from, params double[] weights) =>
        Matrix<double>.Build.Dense(rows, columns, (i, k) => k - i - from is >= 0 and < 3 ? weights[k - i - from] : 0);
}
