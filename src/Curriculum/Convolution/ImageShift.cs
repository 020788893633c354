using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Convolution;

/// <summary>
/// Shift matrices of images of (N+2)×(N+2) pixels v_ij, i to the right and j downward, read row by row: each gives the
/// N×N pixels of the inside and is N²×(N+2)².
/// </summary>
public static class ImageShift
{
    /// <summary>v_{i−1,j}: the neighbour on the left.</summary>
    public static Matrix<double> L(int N) => By(1, 0, N, N);

    /// <summary>v_ij: the pixel itself.</summary>
    public static Matrix<double> C(int N) => By(0, 0, N, N);

    /// <summary>v_{i+1,j}: the neighbour on the right.</summary>
    public static Matrix<double> R(int N) => By(-1, 0, N, N);

    /// <summary>v_{i,j−1}: the neighbour above.</summary>
    public static Matrix<double> U(int N) => By(0, 1, N, N);

    /// <summary>v_{i,j+1}: the neighbour below.</summary>
    public static Matrix<double> D(int N) => By(0, -1, N, N);

    /// <summary>v_{i−k,j−l}, a Kronecker product: shift the rows by l and each row by k. (wh)×((w+2r)(h+2r)).</summary>
    public static Matrix<double> By(int k, int l, int width, int height, int r = 1)
    {
        var (across, down) = (Shift.Line(k, width, r), Shift.Line(l, height, r));
        return Matrix<double>.Build.SparseOfIndexed(
            width * height,
            across.ColumnCount * down.ColumnCount,
            from row in down.EnumerateIndexed(Zeros.AllowSkip)
            from pixel in across.EnumerateIndexed(Zeros.AllowSkip)
            select (
                row.Item1 * width + pixel.Item1,
                row.Item2 * across.ColumnCount + pixel.Item2,
                row.Item3 * pixel.Item3
            )
        );
    }
}
