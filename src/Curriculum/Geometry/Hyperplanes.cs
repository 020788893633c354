using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

/// <summary>
/// N hyperplanes (Av + b)_i = 0 in Rᵐ: the folds of the layer ReLU(Av + b). The doubles of A and b are taken as exact,
/// and every count below is exact for them: parallel, repeated and concurrent hyperplanes included.
/// </summary>
public sealed class Hyperplanes
{
    /// <summary>The hyperplanes (Av + b)_i = 0. A is N×m, b has N entries; N = 0 is allowed.</summary>
    /// <exception cref="ArgumentException">
    /// Sizes that differ, an entry that is not finite, or a zero row of A.
    /// </exception>
    public Hyperplanes(Matrix<double> A, Vector<double> b)
        : this(A?.ToArray()!, b?.ToArray()!) { }

    private Hyperplanes(double[,] A, double[] b)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        (Count, Dimension) = (A.GetLength(0), A.GetLength(1));
        if (b.Length != Count)
        {
            throw new ArgumentException($"A is {Count}×{Dimension}, so b needs {Count} entries: it has {b.Length}.");
        }

        Rows = new double[Count][];
        for (var i = 0; i < Count; i++)
        {
            Rows[i] = [.. Enumerable.Range(0, Dimension).Select(j => A[i, j]), b[i]];
            if (!Array.TrueForAll(Rows[i], double.IsFinite))
            {
                throw new ArgumentException(
                    $"Hyperplane {i} has an entry that is NaN or infinite: [{string.Join(", ", Rows[i])}]."
                );
            }

            if (Array.TrueForAll(Rows[i][..Dimension], a => a == 0))
            {
                throw new ArgumentException(
                    $"Hyperplane {i} has a zero normal vector: 0·v + {b[i]} = 0 is no hyperplane of R^{Dimension}."
                );
            }
        }
    }

    /// <summary>N, the number of hyperplanes, repeated ones included.</summary>
    public int Count { get; }

    /// <summary>m, the dimension of the space.</summary>
    public int Dimension { get; }

    /// <summary>A, N×m: row i is the normal vector of hyperplane i.</summary>
    public Matrix<double> A => Matrix<double>.Build.Dense(Count, Dimension, (i, j) => Rows[i][j]);

    /// <summary>b, N entries.</summary>
    public Vector<double> b => Vector<double>.Build.Dense(Count, i => Rows[i][Dimension]);

    internal double[][] Rows { get; }

    /// <summary>
    /// N hyperplanes with normal entries and offsets from N(0, 1): in general position with probability 1.
    /// </summary>
    /// <param name="count">N ≥ 0.</param>
    /// <param name="dimension">m ≥ 0; R⁰ is one point and has no hyperplanes, so there N must be 0.</param>
    /// <param name="random">For example <c>Seed(3)</c>.</param>
    /// <param name="throughOrigin">true for zero biases: all hyperplanes pass through 0.</param>
    public static Hyperplanes Random(int count, int dimension, Random random, bool throughOrigin = false)
    {
        if (count < 0 || dimension < 0)
        {
            throw new ArgumentOutOfRangeException(
                count < 0 ? nameof(count) : nameof(dimension),
                $"{count} hyperplanes in R^{dimension}: both must be 0 or more."
            );
        }

        var (A, b) = (new double[count, dimension], new double[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < dimension; j++)
            {
                A[i, j] = Normal.Sample(random, 0, 1);
            }

            b[i] = throughOrigin ? 0 : Normal.Sample(random, 0, 1);
        }
        return new(A, b);
    }

    /// <summary>
    /// The number of pieces of Rᵐ, exactly. Adding the hyperplanes one by one, H_i adds as many pieces as H_1 … H_{i−1}
    /// make inside H_i: the lecture's recursion, on these very hyperplanes, in integers.
    /// </summary>
    public long CountPieces() => ExactCount.Pieces(Rows, Dimension);

    /// <summary>
    /// The number of pieces that hyperplane i cuts in two when the others are already there: those it adds.
    /// </summary>
    public long CountPiecesCutBy(int i) => CountPieces() - Without(i).CountPieces();

    /// <summary>The others, without hyperplane i.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no hyperplane i.</exception>
    public Hyperplanes Without(int i)
    {
        if ((uint)i >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(i),
                $"There is no hyperplane {i} among {Count} (the first is 0)."
            );
        }

        return new(
            i == 0 && Count == 1 ? new double[0, Dimension] : A.RemoveRow(i).ToArray(),
            [.. Rows.Where((_, k) => k != i).Select(row => row[^1])]
        );
    }

    /// <summary>
    /// For every piece the signs (+1 or −1) of (Av + b)_i on it, exactly: in the plane from the polygons, otherwise by
    /// splitting, for each hyperplane, those pieces in which both signs are feasible. That is a linear program in
    /// integers for each, fit for some thousand pieces; <see cref="CountPieces"/> counts millions.
    /// </summary>
    public IReadOnlyList<int[]> SignVectors()
    {
        if (Dimension != 2)
        {
            return Geometry.SignVectors.Of(Rows, Dimension);
        }

        var lines = Lines();
        return [.. Subdivision.Cut(Polygon.Plane, lines).Select(polygon => Array.ConvertAll(lines, polygon.Side))];
    }

    /// <summary>The pieces of the whole plane, as polygons.</summary>
    /// <exception cref="InvalidOperationException">The dimension is not 2.</exception>
    public IReadOnlyList<Polygon> Polygons() => [.. Subdivision.Cut(Polygon.Plane, Lines())];

    /// <summary>The pieces of a window, as polygons: those of the plane that meet it.</summary>
    /// <exception cref="InvalidOperationException">The dimension is not 2.</exception>
    public IReadOnlyList<Polygon> Polygons(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return [.. Subdivision.Cut(Polygon.Rectangle(window), Lines())];
    }

    /// <summary>
    /// How many pieces an n×n grid of sample points in the window sees: an undercount, to compare with.
    /// </summary>
    /// <exception cref="InvalidOperationException">The dimension is not 2.</exception>
    public int CountPiecesOnGrid(Window window, int n)
    {
        ArgumentNullException.ThrowIfNull(window);
        RequirePlane();
        var seen = new HashSet<string>();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var x = window.Left + (i + 0.5) / n * (window.Right - window.Left);
                var y = window.Bottom + (j + 0.5) / n * (window.Top - window.Bottom);
                seen.Add(string.Concat(Rows.Select(row => row[0] * x + row[1] * y + row[2] > 0 ? '+' : '-')));
            }
        }
        return seen.Count;
    }

    /// <summary>For example <c>20 hyperplanes in R^2</c>.</summary>
    public override string ToString() => $"{Count} hyperplane{(Count == 1 ? "" : "s")} in R^{Dimension}";

    private Fold[] Lines()
    {
        RequirePlane();
        return [.. Rows.Select(row => new Fold(row[0], row[1], row[2]))];
    }

    private void RequirePlane()
    {
        if (Dimension != 2)
        {
            throw new InvalidOperationException(
                $"Polygons are pieces of the plane R^2: these hyperplanes are in R^{Dimension}. Count them, or "
                    + $"take SignVectors()."
            );
        }
    }
}
