using System.Runtime.CompilerServices;

namespace Curriculum.Numerics;

/// <summary>The inner loop of every product: a small block of C stays in registers while k runs.</summary>
/// <remarks>
/// c[row, :] = start + Σ_k p[row, k] q[k, :] for G groups of R rows and W registers of columns, at most 3 × 4 × 2.
/// Each number is summed in the order of k whatever the block's size, so cutting C differently changes no bit. 12 rows
/// × 2 registers need 24 registers for C, 2 for q and 1 for p: AVX-512 has 32. G, R and W are constants to the
/// compiler, which drops the rows a block lacks. Rows come in groups so that the taps of a convolution, which lie in
/// separate image rows, can share one block.
/// </remarks>
internal static unsafe class MicroKernel
{
    // One line for each register, for the pattern is the proof; braces and wrapping would triple its length.
    // csharpier-ignore-start
#pragma warning disable IDE0011 // Add braces
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, V, T, G, R, W>(ref MicroKernelTask<T> t, T* p, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
        where G : struct, ISize
        where R : struct, ISize
        where W : struct, ISize
    {
        nint pRow = t.PRow, pRow2 = 2 * pRow, pRow3 = 3 * pRow, pGroup = t.PGroup, pGroup2 = 2 * pGroup;
        nint pStep = t.PStep, qRow = t.QRow, cRow = t.CRow, cGroup = t.CGroup;
        V a00 = S.Zero, a10 = S.Zero, a20 = S.Zero, a30 = S.Zero;
        V a01 = S.Zero, a11 = S.Zero, a21 = S.Zero, a31 = S.Zero;
        V b00 = S.Zero, b10 = S.Zero, b20 = S.Zero, b30 = S.Zero;
        V b01 = S.Zero, b11 = S.Zero, b21 = S.Zero, b31 = S.Zero;
        V c00 = S.Zero, c10 = S.Zero, c20 = S.Zero, c30 = S.Zero;
        V c01 = S.Zero, c11 = S.Zero, c21 = S.Zero, c31 = S.Zero;
        if (t.Start != null)
        {
            var start = t.Start;
            nint row = t.StartRow, group = t.StartGroup;
            a00 = S.Load(start);
            if (W.Value > 1) a01 = S.Load(start + S.Count);
            if (R.Value > 1) a10 = S.Load(start + row);
            if (R.Value > 1 && W.Value > 1) a11 = S.Load(start + row + S.Count);
            if (R.Value > 2) a20 = S.Load(start + 2 * row);
            if (R.Value > 2 && W.Value > 1) a21 = S.Load(start + 2 * row + S.Count);
            if (R.Value > 3) a30 = S.Load(start + 3 * row);
            if (R.Value > 3 && W.Value > 1) a31 = S.Load(start + 3 * row + S.Count);
            if (G.Value > 1) b00 = S.Load(start + group);
            if (G.Value > 1 && W.Value > 1) b01 = S.Load(start + group + S.Count);
            if (G.Value > 1 && R.Value > 1) b10 = S.Load(start + group + row);
            if (G.Value > 1 && R.Value > 1 && W.Value > 1) b11 = S.Load(start + group + row + S.Count);
            if (G.Value > 1 && R.Value > 2) b20 = S.Load(start + group + 2 * row);
            if (G.Value > 1 && R.Value > 2 && W.Value > 1) b21 = S.Load(start + group + 2 * row + S.Count);
            if (G.Value > 1 && R.Value > 3) b30 = S.Load(start + group + 3 * row);
            if (G.Value > 1 && R.Value > 3 && W.Value > 1) b31 = S.Load(start + group + 3 * row + S.Count);
            if (G.Value > 2) c00 = S.Load(start + 2 * group);
            if (G.Value > 2 && W.Value > 1) c01 = S.Load(start + 2 * group + S.Count);
            if (G.Value > 2 && R.Value > 1) c10 = S.Load(start + 2 * group + row);
            if (G.Value > 2 && R.Value > 1 && W.Value > 1) c11 = S.Load(start + 2 * group + row + S.Count);
            if (G.Value > 2 && R.Value > 2) c20 = S.Load(start + 2 * group + 2 * row);
            if (G.Value > 2 && R.Value > 2 && W.Value > 1) c21 = S.Load(start + 2 * group + 2 * row + S.Count);
            if (G.Value > 2 && R.Value > 3) c30 = S.Load(start + 2 * group + 3 * row);
            if (G.Value > 2 && R.Value > 3 && W.Value > 1) c31 = S.Load(start + 2 * group + 3 * row + S.Count);
        }
        for (var segment = t.Segments; segment > 0; segment--)
        {
            var e = p;
            for (var k = t.K; k > 0; k--)
            {
                // A broadcast and its use stand in one block: only then the compiler makes one instruction of the two.
                V x, q0 = S.Load(q), q1 = W.Value > 1 ? S.Load(q + S.Count) : S.Zero;
                x = S.Broadcast(e[0]);
                a00 = S.MultiplyAdd(x, q0, a00);
                if (W.Value > 1) a01 = S.MultiplyAdd(x, q1, a01);
                if (R.Value > 1)
                {
                    x = S.Broadcast(e[pRow]);
                    a10 = S.MultiplyAdd(x, q0, a10);
                    if (W.Value > 1) a11 = S.MultiplyAdd(x, q1, a11);
                }
                if (R.Value > 2)
                {
                    x = S.Broadcast(e[pRow2]);
                    a20 = S.MultiplyAdd(x, q0, a20);
                    if (W.Value > 1) a21 = S.MultiplyAdd(x, q1, a21);
                }
                if (R.Value > 3)
                {
                    x = S.Broadcast(e[pRow3]);
                    a30 = S.MultiplyAdd(x, q0, a30);
                    if (W.Value > 1) a31 = S.MultiplyAdd(x, q1, a31);
                }
                if (G.Value > 1)
                {
                    var e1 = e + pGroup;
                    x = S.Broadcast(e1[0]);
                    b00 = S.MultiplyAdd(x, q0, b00);
                    if (W.Value > 1) b01 = S.MultiplyAdd(x, q1, b01);
                    if (R.Value > 1)
                    {
                        x = S.Broadcast(e1[pRow]);
                        b10 = S.MultiplyAdd(x, q0, b10);
                        if (W.Value > 1) b11 = S.MultiplyAdd(x, q1, b11);
                    }
                    if (R.Value > 2)
                    {
                        x = S.Broadcast(e1[pRow2]);
                        b20 = S.MultiplyAdd(x, q0, b20);
                        if (W.Value > 1) b21 = S.MultiplyAdd(x, q1, b21);
                    }
                    if (R.Value > 3)
                    {
                        x = S.Broadcast(e1[pRow3]);
                        b30 = S.MultiplyAdd(x, q0, b30);
                        if (W.Value > 1) b31 = S.MultiplyAdd(x, q1, b31);
                    }
                }
                if (G.Value > 2)
                {
                    var e2 = e + pGroup2;
                    x = S.Broadcast(e2[0]);
                    c00 = S.MultiplyAdd(x, q0, c00);
                    if (W.Value > 1) c01 = S.MultiplyAdd(x, q1, c01);
                    if (R.Value > 1)
                    {
                        x = S.Broadcast(e2[pRow]);
                        c10 = S.MultiplyAdd(x, q0, c10);
                        if (W.Value > 1) c11 = S.MultiplyAdd(x, q1, c11);
                    }
                    if (R.Value > 2)
                    {
                        x = S.Broadcast(e2[pRow2]);
                        c20 = S.MultiplyAdd(x, q0, c20);
                        if (W.Value > 1) c21 = S.MultiplyAdd(x, q1, c21);
                    }
                    if (R.Value > 3)
                    {
                        x = S.Broadcast(e2[pRow3]);
                        c30 = S.MultiplyAdd(x, q0, c30);
                        if (W.Value > 1) c31 = S.MultiplyAdd(x, q1, c31);
                    }
                }
                e += pStep;
                q += qRow;
            }
            p += t.PSegment;
        }
        var relu = t.ReLU;
        End<S, V, T, W>(relu, c, a00, a01);
        if (R.Value > 1) End<S, V, T, W>(relu, c + cRow, a10, a11);
        if (R.Value > 2) End<S, V, T, W>(relu, c + 2 * cRow, a20, a21);
        if (R.Value > 3) End<S, V, T, W>(relu, c + 3 * cRow, a30, a31);
        if (G.Value > 1) End<S, V, T, W>(relu, c + cGroup, b00, b01);
        if (G.Value > 1 && R.Value > 1) End<S, V, T, W>(relu, c + cGroup + cRow, b10, b11);
        if (G.Value > 1 && R.Value > 2) End<S, V, T, W>(relu, c + cGroup + 2 * cRow, b20, b21);
        if (G.Value > 1 && R.Value > 3) End<S, V, T, W>(relu, c + cGroup + 3 * cRow, b30, b31);
        if (G.Value > 2) End<S, V, T, W>(relu, c + 2 * cGroup, c00, c01);
        if (G.Value > 2 && R.Value > 1) End<S, V, T, W>(relu, c + 2 * cGroup + cRow, c10, c11);
        if (G.Value > 2 && R.Value > 2) End<S, V, T, W>(relu, c + 2 * cGroup + 2 * cRow, c20, c21);
        if (G.Value > 2 && R.Value > 3) End<S, V, T, W>(relu, c + 2 * cGroup + 3 * cRow, c30, c31);
    }
#pragma warning restore IDE0011
    // csharpier-ignore-end

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<S, V, T, W>(bool relu, T* c, V v0, V v1)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
        where W : struct, ISize
    {
        S.Store(relu ? S.Max(v0, S.Zero) : v0, c);
        if (W.Value > 1)
        {
            S.Store(relu ? S.Max(v1, S.Zero) : v1, c + S.Count);
        }
    }
}

/// <summary>A number that is a constant to the compiler.</summary>
internal interface ISize
{
    static abstract int Value { get; }
}

internal readonly struct One : ISize
{
    public static int Value => 1;
}

internal readonly struct Two : ISize
{
    public static int Value => 2;
}

internal readonly struct Three : ISize
{
    public static int Value => 3;
}

internal readonly struct Four : ISize
{
    public static int Value => 4;
}

/// <summary>
/// The strides of a block of C = PQ, counted in numbers. k runs over Segments parts of K steps each.
/// </summary>
internal unsafe struct MicroKernelTask<T>
    where T : unmanaged
{
    /// <summary>Steps of k in one segment, and how many segments.</summary>
    public int K,
        Segments;

    /// <summary>
    /// From one row of P to the next, from one group of rows to the next, from k to k + 1, from segment to segment.
    /// </summary>
    public nint PRow,
        PGroup,
        PStep,
        PSegment;

    /// <summary>From row k of Q to row k + 1, through all segments.</summary>
    public nint QRow;

    /// <summary>From one row of C to the next, from one group of rows to the next.</summary>
    public nint CRow,
        CGroup;

    /// <summary>
    /// Null: the sum starts at 0. Else where it starts: C itself, or one row of numbers for every row of C (a bias,
    /// StartRow = 0).
    /// </summary>
    public T* Start;

    public nint StartRow,
        StartGroup;

    /// <summary>Whether max(·, 0) is taken at the end.</summary>
    public bool ReLU;
}
