namespace Curriculum.Numerics;

/// <summary>Rearranges a matrix into panels that a micro-kernel reads straight through.</summary>
internal static unsafe class Packing
{
    /// <summary>All panels of k rows of n numbers, any strides, one panel after the other.</summary>
    public static void Panels<T>(T* q, nint row, nint step, int k, int n, int panel, T* packed)
        where T : unmanaged
    {
        for (var j = 0; j < n; j += panel)
        {
            Columns(q + j * step, row, step, k, Math.Min(panel, n - j), panel, packed + (nint)j * k);
        }
    }

    /// <summary>
    /// k rows of <paramref name="columns"/> numbers, any strides, one after the other and filled up with 0 to the
    /// panel's width.
    /// </summary>
    private static void Columns<T>(T* q, nint row, nint step, int k, int columns, int panel, T* packed)
        where T : unmanaged
    {
        if (step == 1)
        {
            for (var s = 0; s < k; s++)
            {
                var target = new Span<T>(packed + (nint)s * panel, panel);
                new ReadOnlySpan<T>(q + s * row, columns).CopyTo(target);
                target[columns..].Clear();
            }
            return;
        }
        for (var i = 0; i < panel; i++)
        {
            for (var s = 0; s < k; s++)
            {
                packed[(nint)s * panel + i] = i < columns ? q[i * step + s * row] : default;
            }
        }
    }
}
