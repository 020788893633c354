using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Numerics;

namespace Curriculum.Benchmarks;

/// <summary>
/// The most multiplications and additions in float that one core makes: ten sums that do not wait for each other.
/// </summary>
internal static class MachinePeak
{
    private const int Turns = 200_000;
    private const int Sums = 10;

    /// <summary>Billions a second, the best of so many runs.</summary>
    public static double Measure(int runs = 40) =>
        Vector512.IsHardwareAccelerated
            ? Best<Simd512<float>, Vector512<float>>(runs)
            : Best<Simd256<float>, Vector256<float>>(runs);

    private static double Best<S, V>(int runs)
        where S : struct, ISimd<V, float>
        where V : struct
    {
        double best = 0;
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var sum = Run<S, V>(Turns);
            var seconds = clock.Elapsed.TotalSeconds;
            var isUsed = !float.IsNaN(MemoryMarshal.Cast<V, float>(new Span<V>(ref sum))[0]);
            best = Math.Max(best, isUsed ? 2e-9 * S.Count * Sums * Turns / seconds : 0);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V Run<S, V>(int turns)
        where S : struct, ISimd<V, float>
        where V : struct
    {
        var (x, y) = (S.Broadcast(0.999f), S.Broadcast(1e-3f));
        V a = y,
            b = y,
            c = y,
            d = y,
            e = y,
            f = y,
            g = y,
            h = y,
            i = y,
            j = y;
        for (var turn = 0; turn < turns; turn++)
        {
            a = S.MultiplyAdd(a, x, y);
            b = S.MultiplyAdd(b, x, y);
            c = S.MultiplyAdd(c, x, y);
            d = S.MultiplyAdd(d, x, y);
            e = S.MultiplyAdd(e, x, y);
            f = S.MultiplyAdd(f, x, y);
            g = S.MultiplyAdd(g, x, y);
            h = S.MultiplyAdd(h, x, y);
            i = S.MultiplyAdd(i, x, y);
            j = S.MultiplyAdd(j, x, y);
        }

        var (first, second) = (S.Add(S.Add(a, b), S.Add(c, d)), S.Add(S.Add(e, f), S.Add(g, h)));
        return S.Add(S.Add(first, second), S.Add(i, j));
    }
}
