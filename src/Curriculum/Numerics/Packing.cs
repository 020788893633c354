namespace Curriculum.Numerics;

/// <summary>Rearranges a matrix into panels that a tile reads straight through.</summary>
internal static unsafe class Packing
{
    /// <summary>Q (k×n, any strides) as panels of <paramref name="panel"/> columns, each k rows long, the last one filled up with 0.</summary>
    public static void Columns<T>(T* q, nint row, nint step, int k, int n, int panel, T* packed) where T : unmanaged
    {
        for (int j = 0; j < n; j += panel, packed += (nint)panel * k)
        {
            int columns = Math.Min(panel, n - j);
            T* from = q + j * step;
            if (step == 1)
            {
                for (int s = 0; s < k; s++)
                {
                    var target = new Span<T>(packed + (nint)s * panel, panel);
                    new ReadOnlySpan<T>(from + s * row, columns).CopyTo(target);
                    target[columns..].Clear();
                }
            }
            else
            {
                for (int i = 0; i < columns; i++)
                    for (int s = 0; s < k; s++) packed[(nint)s * panel + i] = from[i * step + s * row];
                for (int i = columns; i < panel; i++)
                    for (int s = 0; s < k; s++) packed[(nint)s * panel + i] = default;
            }
        }
    }
}
