using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// Counts the pieces of an arrangement in integers: pieces = 1 + Σ_i (pieces that H_1 … H_{i−1} make of H_i). To look
/// inside H_i is one step of Gaussian elimination, kept in integers (each division by the pivot before is exact).
/// </summary>
internal static class ExactCount
{
    public static long Pieces(double[][] rows, int dimension) =>
        Count([.. rows.Select(row => Integers.Row(row).Row)], dimension, BigInteger.One);

    private static long Count(BigInteger[][] rows, int dimension, BigInteger pivotBefore)
    {
        if (dimension == 0)
        {
            return 1;
        }

        var hyperplanes = Distinct(rows);
        var pieces = 1L;
        for (var i = 0; i < hyperplanes.Count; i++)
        {
            checked
            {
                pieces +=
                    dimension == 1
                        ? 1
                        : Count(Inside(hyperplanes, i, pivotBefore), dimension - 1, Pivot(hyperplanes[i]));
            }
        }
        return pieces;
    }

    /// <summary>H_1 … H_{i−1} as hyperplanes of H_i ≅ R^{m−1}; those parallel to H_i are not there.</summary>
    private static BigInteger[][] Inside(List<BigInteger[]> rows, int i, BigInteger pivotBefore)
    {
        var H = rows[i];
        var column = Array.FindIndex(H, entry => !entry.IsZero);
        var inside = new List<BigInteger[]>(i);
        for (var j = 0; j < i; j++)
        {
            var row = rows[j];
            var restricted = new BigInteger[H.Length - 1];
            for (int k = 0, q = 0; k < H.Length; k++)
            {
                if (k != column)
                {
                    restricted[q++] = (row[k] * H[column] - H[k] * row[column]) / pivotBefore;
                }
            }

            if (Array.Exists(restricted[..^1], entry => !entry.IsZero))
            {
                inside.Add(restricted);
            }
        }
        return [.. inside];
    }

    private static BigInteger Pivot(BigInteger[] row) => Array.Find(row, entry => !entry.IsZero);

    /// <summary>Each hyperplane once: rows that differ by a factor are the same hyperplane.</summary>
    private static List<BigInteger[]> Distinct(BigInteger[][] rows)
    {
        var seen = new HashSet<Key>();
        return [.. rows.Where(row => seen.Add(new Key(row)))];
    }

    /// <summary>A row up to a factor: divided by its greatest common divisor, first nonzero entry positive.</summary>
    private readonly struct Key : IEquatable<Key>
    {
        private readonly BigInteger[] _row;

        public Key(BigInteger[] row)
        {
            var divisor = row.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor) * Pivot(row).Sign;
            _row = Array.ConvertAll(row, entry => entry / divisor);
        }

        public bool Equals(Key other) => _row.AsSpan().SequenceEqual(other._row);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var entry in _row)
            {
                hash.Add(entry);
            }

            return hash.ToHashCode();
        }
    }
}
