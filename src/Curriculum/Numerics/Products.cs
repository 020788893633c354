using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Numerics;

/// <summary>Matrix products over rows that lie one after the other in memory.</summary>
internal static class Products
{
    /// <summary>C = PQ, or C += PQ. P is m×k with strides, Q is k×n and C is m×n, both with contiguous rows.</summary>
    public static void Multiply<T>(
        int m, int n, int k, ReadOnlySpan<T> p, int pRow, int pStep, ReadOnlySpan<T> q, int qRow, Span<T> c, int cRow, bool add)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < m; i++)
        {
            var row = c.Slice(i * cRow, n);
            if (!add) row.Clear();
            for (int s = 0; s < k; s++) Elementwise.AddScaled(p[i * pRow + s * pStep], q.Slice(s * qRow, n), row);
        }
    }

    /// <summary>C = PQᵀ: c_ij is the dot product of row i of P and row j of Q.</summary>
    public static void MultiplyTransposed<T>(int m, int n, int k, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> c)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                c[i * n + j] = TensorPrimitives.Dot(p.Slice(i * k, k), q.Slice(j * k, k));
    }
}
