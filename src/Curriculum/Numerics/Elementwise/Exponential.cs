using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>y = eˣ, number by number. y may be x.</summary>
internal static unsafe class Exponential
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!PageModule.IsHere || y.Length < x.Length)
        {
            TensorPrimitives.Exp(x, y);
            return;
        }

        fixed (
            T* xx = x,
                yy = y
        )
        {
            var task = new Task
            {
                From = xx,
                To = yy,
                Count = x.Length,
            };
            PageModule.TryRun<Task, T>(ref task);
        }
    }

    /// <summary>The argument block of the page's module: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task : IPageKernel
    {
        public void* From,
            To;
        public int Count;

        public static string Name => "exp";
    }
}
