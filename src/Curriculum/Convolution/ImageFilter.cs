using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Convolution;

/// <summary>
/// A filter on images: y_ij = Σ_kl x_kl v_{i−k,j−l}, i to the right, j downward. As drawn on the image its top row is
/// (x₁₁ x₀₁ x₋₁₁): 9 weights. As a matrix it is Σ x_kl (shift by k, l), with (N(N+2))² entries.
/// </summary>
public sealed class ImageFilter
{
    private readonly Matrix<double> _picture;

    /// <summary>
    /// The weights as they lie on the image, (2r+1)×(2r+1): y_ij = Σ picture[row, column] v_{i+column−r, j+row−r}. That
    /// is the correlation which frameworks call convolution; a convolution with x has picture[row, column] =
    /// x_{r−column, r−row}.
    /// </summary>
    /// <exception cref="ArgumentException">Not square, of even size, or not finite.</exception>
    public ImageFilter(Matrix<double> picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (
            picture.RowCount != picture.ColumnCount
            || picture.RowCount % 2 == 0
            || !picture.Enumerate().All(double.IsFinite)
        )
        {
            throw new ArgumentException(
                $"A filter of {picture.RowCount}×{picture.ColumnCount}: it must be square, of odd size, and finite."
            );
        }

        _picture = picture.Clone();
    }

    /// <summary>r: the filter has (2r + 1)² weights.</summary>
    public int Radius => _picture.RowCount / 2;

    /// <summary>x_kl, −r ≤ k, l ≤ r; k runs horizontally.</summary>
    public double this[int k, int l] => _picture[Radius - l, Radius - k];

    /// <summary>The same weights turned by 180°: convolution and correlation change places.</summary>
    public ImageFilter Flipped =>
        new(
            Matrix<double>.Build.Dense(
                _picture.RowCount,
                _picture.ColumnCount,
                (row, column) => _picture[_picture.RowCount - 1 - row, _picture.ColumnCount - 1 - column]
            )
        );

    /// <summary>A, (wh)×((w+2r)(h+2r)): Σ_kl x_kl (shift by k, l), acting on images read row by row.</summary>
    public Matrix<double> Matrix(int width, int height)
    {
        var steps = Enumerable.Range(-Radius, _picture.RowCount);
        return steps
            .SelectMany(_ => steps, (k, l) => this[k, l] * ImageShift.By(k, l, width, height, Radius))
            .Aggregate((sum, term) => sum + term);
    }

    /// <summary>The filtered image, without the matrix: rows and columns 2r fewer ("valid" borders).</summary>
    /// <exception cref="ArgumentException">The image is smaller than the filter.</exception>
    public Matrix<double> Apply(Matrix<double> image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var size = _picture.RowCount;
        if (image.RowCount < size || image.ColumnCount < size)
        {
            throw new ArgumentException(
                $"An image of {image.RowCount}×{image.ColumnCount} is smaller than the filter, {size}×{size}."
            );
        }

        return Matrix<double>.Build.Dense(
            image.RowCount - size + 1,
            image.ColumnCount - size + 1,
            (row, column) =>
                _picture
                    .EnumerateIndexed()
                    .Sum(weight => weight.Item3 * image[row + weight.Item1, column + weight.Item2])
        );
    }
}
