using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>Vector algebra in place, destination last.</summary>
internal static class Elementwise
{
    /// <summary>y ← y + x.</summary>
    public static void Add<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (PageModule.IsHere)
        {
            ScaledSum.Apply(T.One, x, y, y);
        }
        else
        {
            TensorPrimitives.Add(x, y, y);
        }
    }

    /// <summary>y ← y + a x.</summary>
    public static void AddScaled<T>(T a, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaledSum.Apply(a, x, y, y);

    /// <summary>y ← a y + x.</summary>
    public static void ScaleAdd<T>(T a, Span<T> y, ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaledSum.Apply(a, y, x, y);

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

/// <summary>The sum of all rows of a batch: ∂L/∂b = G 1.</summary>
internal static unsafe class RowSums
{
    /// <summary>
    /// sum ← Σ of the rows of length sum.Length. Four sums run side by side, for an addition takes several cycles.
    /// </summary>
    public static void Apply<T>(ReadOnlySpan<T> rows, Span<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = sum.Length;
        if (n % Vector128<T>.Count != 0 && !PageModule.IsHere)
        {
            sum.Clear();
            for (var at = 0; at < rows.Length; at += n)
            {
                TensorPrimitives.Add(sum, rows.Slice(at, n), sum);
            }

            return;
        }
        fixed (
            T* rr = rows,
                ss = sum
        )
        {
            var task = new Task<T>
            {
                Rows = rr,
                Sum = ss,
                Count = rows.Length / n,
                N = n,
            };
            Widest.RunFilled<Task<T>, T>(ref task, n);
        }
    }

    /// <summary>The argument block of the page's module, too: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IKernel<T>
        where T : unmanaged
    {
        public T* Rows,
            Sum;
        public int Count,
            N;

        public static string Name => "rowSums";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct
        {
            var t = this; // a copy lives in registers
            var n = t.N;
            for (var j = 0; j < n; j += S.Count)
            {
                V a = S.Zero,
                    b = S.Zero,
                    c = S.Zero,
                    d = S.Zero;
                var at = t.Rows + j;
                var left = t.Count;
                for (; left >= 4; left -= 4, at += 4 * (nint)n)
                {
                    a = S.Add(a, S.Load(at));
                    b = S.Add(b, S.Load(at + n));
                    c = S.Add(c, S.Load(at + 2 * (nint)n));
                    d = S.Add(d, S.Load(at + 3 * (nint)n));
                }
                for (; left > 0; left--, at += n)
                {
                    a = S.Add(a, S.Load(at));
                }

                S.Store(S.Add(S.Add(a, b), S.Add(c, d)), t.Sum + j);
            }
        }
    }
}
