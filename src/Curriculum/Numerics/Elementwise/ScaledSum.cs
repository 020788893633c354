using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>z = a x + y, number by number. z may be x or y.</summary>
internal static unsafe class ScaledSum
{
    public static void Apply<T>(T a, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!PageModule.IsHere || x.Length != y.Length || z.Length < x.Length)
        {
            TensorPrimitives.MultiplyAdd(x, a, y, z);
            return;
        }

        fixed (
            T* xx = x,
                yy = y,
                zz = z
        )
        {
            var task = new Task<T>
            {
                X = xx,
                Y = yy,
                Z = zz,
                A = a,
                Count = x.Length,
            };
            PageModule.TryRun<Task<T>, T>(ref task);
        }
    }

    /// <summary>The argument block of the page's module: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IPageKernel
        where T : unmanaged
    {
        public T* X,
            Y,
            Z;
        public T A;
        public int Count;

        public static string Name => "scaledSum";
    }
}
