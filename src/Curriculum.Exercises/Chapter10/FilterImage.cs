namespace Curriculum.Exercises.Chapter10;

using Input = (Matrix<double> image, Matrix<double> X);
using Answer = Func<Matrix<double>, Matrix<double>, Matrix<double>>;

/// <summary>
/// y[i, j] = Σ X[p, q] image[i + p, j + q]: the 3×3 picture of weights laid on every place of the image.
/// </summary>
public sealed class FilterImage() : Question<Answer, Input, Matrix<double>>("10.4", "Nine weights over an image")
{
    public override string Why =>
        "The same nine numbers look at every place, so whatever they find, an edge or a corner, "
        + "they find wherever it is.";

    public override IReadOnlyList<string> Hints =>
        [
            "Lay the 3×3 picture on a corner of the image, multiply what lies on each other, add up: that is one "
                + "output pixel.",
            "An image with R rows has R − 2 places for a window of three, one below the other. The same across.",
            "Two loops over the places of the window and two over the window; or SubMatrix and "
                + "PointwiseMultiply. Which pixel lies under X[p, q] when the window is at (i, j)?",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "You turned X by 180° first. X is given as it lies on the image, with x₁₁ at the top left: it is "
                    + "turned already.",
                x => Slide(x.image, Turned(x.X)),
                "Multiply X and the window entry by entry, and turn neither."
            ),
            new(
                "You exchanged rows and columns of X.",
                x => Slide(x.image, x.X.Transpose()),
                "In image[r + i, c + j] and X[?, ?]: which index of X belongs to the row?"
            ),
            new(
                "Your result is as large as the image: you let the window hang over the border. Keep it inside.",
                x => Slide(Framed(x.image), x.X)
            ),
            new(
                "You multiplied window and X as matrices, row by column. Multiply entry by entry, with "
                    + "PointwiseMultiply.",
                x =>
                    Matrix<double>.Build.Dense(
                        x.image.RowCount - 2,
                        x.image.ColumnCount - 2,
                        (i, j) => (x.image.SubMatrix(i, 3, j, 3) * x.X).Enumerate().Sum()
                    )
            ),
            new(
                "You divided by 9: that is an average of products, a convolution is their sum.",
                x => Slide(x.image, x.X) / 9
            ),
            new("Your result is transposed.", x => Slide(x.image, x.X).Transpose()),
            new("The sign is turned.", x => -Slide(x.image, x.X)),
            new(
                "The last row and the last column of your result are 0. The window fits there, too.",
                x =>
                    Slide(x.image, x.X)
                        .MapIndexed(
                            (r, c, y) => r == x.image.RowCount - 3 || c == x.image.ColumnCount - 3 ? 0 : y,
                            Zeros.Include
                        )
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int Rows, int Columns)[] { (3, 3), (3, 4), (4, 3), (5, 5), (4, 7) }
        from _ in Enumerable.Range(0, 8)
        select (Matrix(random, size.Rows, size.Columns), Matrix(random, 3, 3));

    protected override Matrix<double> Right(Input input) => Slide(input.image, input.X);

    private static Matrix<double> Slide(Matrix<double> image, Matrix<double> X) =>
        Matrix<double>.Build.Dense(
            image.RowCount - 2,
            image.ColumnCount - 2,
            (i, j) => image.SubMatrix(i, 3, j, 3).PointwiseMultiply(X).Enumerate().Sum()
        );

    private static Matrix<double> Turned(Matrix<double> X) =>
        Matrix<double>.Build.Dense(3, 3, (p, q) => X[2 - p, 2 - q]);

    private static Matrix<double> Framed(Matrix<double> image)
    {
        var framed = Matrix<double>.Build.Dense(image.RowCount + 2, image.ColumnCount + 2);
        framed.SetSubMatrix(1, 1, image);
        return framed;
    }
}
