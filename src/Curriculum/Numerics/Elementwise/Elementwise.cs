using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Numerics;

/// <summary>Vector algebra in place, destination last.</summary>
internal static class Elementwise
{
    /// <summary>y ← y + a x.</summary>
    public static void AddScaled<T>(T a, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.MultiplyAdd(x, a, y, y);

    /// <summary>y ← a y + x.</summary>
    public static void ScaleAdd<T>(T a, Span<T> y, ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.MultiplyAdd(y, a, x, y);

    /// <summary>y ← y + a sign(x), with sign(0) = 0.</summary>
    public static void AddSigns<T>(T a, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] != T.Zero)
            {
                y[i] += T.CopySign(a, x[i]);
            }
        }
    }
}
