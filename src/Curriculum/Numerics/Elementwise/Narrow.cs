using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>y = x in another precision, rounded where it is the narrower one.</summary>
internal static unsafe class Narrow
{
    public static void Apply<T>(ReadOnlySpan<double> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!PageModule.IsHere || typeof(T) != typeof(float) || y.Length < x.Length)
        {
            TensorPrimitives.ConvertTruncating<double, T>(x, y);
            return;
        }

        fixed (double* xx = x)
        {
            fixed (T* yy = y)
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
    }

    /// <summary>The argument block of the page's module: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task : IPageKernel
    {
        public void* From,
            To;
        public int Count;

        public static string Name => "narrow";
    }
}
