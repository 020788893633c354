using System.Runtime.CompilerServices;

namespace Curriculum.Numerics;

/// <summary>The inner loop of every product: a small block of C stays in registers while k runs.</summary>
/// <remarks>
/// c[row, :] = start + Σ_k p[row, k] q[k, :] for Groups × PerGroup rows and one or two registers of columns. Each number is summed
/// in the order of k whatever the block's shape, so cutting C differently changes no bit. 12 rows × 2 registers need 24 registers
/// for C, 2 for q and 1 for p: AVX-512 has 32. The shape H is a constant to the compiler, which drops the rows a shape lacks.
/// Rows come in groups so that the taps of a convolution, which lie in separate image rows, can share one block.
/// </remarks>
internal static unsafe class Tile
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, V, T, H>(ref TileTask<T> t, T* p, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
        where H : struct, ITileShape
    {
        nint pRow = t.PRow, pRow2 = 2 * pRow, pRow3 = 3 * pRow, pGroup = t.PGroup, pGroup2 = 2 * pGroup, pStep = t.PStep;
        nint qRow = t.QRow, cRow = t.CRow, cGroup = t.CGroup;
        V a00 = S.Zero, a10 = S.Zero, a20 = S.Zero, a30 = S.Zero;
        V a01 = S.Zero, a11 = S.Zero, a21 = S.Zero, a31 = S.Zero;
        V b00 = S.Zero, b10 = S.Zero, b20 = S.Zero, b30 = S.Zero;
        V b01 = S.Zero, b11 = S.Zero, b21 = S.Zero, b31 = S.Zero;
        V c00 = S.Zero, c10 = S.Zero, c20 = S.Zero, c30 = S.Zero;
        V c01 = S.Zero, c11 = S.Zero, c21 = S.Zero, c31 = S.Zero;
        Begin<S, V, T>(ref t, c, 0, ref a00);
        if (H.Vectors > 1) Begin<S, V, T>(ref t, c, S.Count, ref a01);
        if (H.PerGroup > 1) Begin<S, V, T>(ref t, c + cRow, 0, ref a10);
        if (H.Vectors > 1 && H.PerGroup > 1) Begin<S, V, T>(ref t, c + cRow, S.Count, ref a11);
        if (H.PerGroup > 2) Begin<S, V, T>(ref t, c + 2 * cRow, 0, ref a20);
        if (H.Vectors > 1 && H.PerGroup > 2) Begin<S, V, T>(ref t, c + 2 * cRow, S.Count, ref a21);
        if (H.PerGroup > 3) Begin<S, V, T>(ref t, c + 3 * cRow, 0, ref a30);
        if (H.Vectors > 1 && H.PerGroup > 3) Begin<S, V, T>(ref t, c + 3 * cRow, S.Count, ref a31);
        if (H.Groups > 1) Begin<S, V, T>(ref t, c + cGroup, 0, ref b00);
        if (H.Vectors > 1 && H.Groups > 1) Begin<S, V, T>(ref t, c + cGroup, S.Count, ref b01);
        if (H.Groups > 1 && H.PerGroup > 1) Begin<S, V, T>(ref t, c + cGroup + cRow, 0, ref b10);
        if (H.Vectors > 1 && H.Groups > 1 && H.PerGroup > 1) Begin<S, V, T>(ref t, c + cGroup + cRow, S.Count, ref b11);
        if (H.Groups > 1 && H.PerGroup > 2) Begin<S, V, T>(ref t, c + cGroup + 2 * cRow, 0, ref b20);
        if (H.Vectors > 1 && H.Groups > 1 && H.PerGroup > 2) Begin<S, V, T>(ref t, c + cGroup + 2 * cRow, S.Count, ref b21);
        if (H.Groups > 1 && H.PerGroup > 3) Begin<S, V, T>(ref t, c + cGroup + 3 * cRow, 0, ref b30);
        if (H.Vectors > 1 && H.Groups > 1 && H.PerGroup > 3) Begin<S, V, T>(ref t, c + cGroup + 3 * cRow, S.Count, ref b31);
        if (H.Groups > 2) Begin<S, V, T>(ref t, c + 2 * cGroup, 0, ref c00);
        if (H.Vectors > 1 && H.Groups > 2) Begin<S, V, T>(ref t, c + 2 * cGroup, S.Count, ref c01);
        if (H.Groups > 2 && H.PerGroup > 1) Begin<S, V, T>(ref t, c + 2 * cGroup + cRow, 0, ref c10);
        if (H.Vectors > 1 && H.Groups > 2 && H.PerGroup > 1) Begin<S, V, T>(ref t, c + 2 * cGroup + cRow, S.Count, ref c11);
        if (H.Groups > 2 && H.PerGroup > 2) Begin<S, V, T>(ref t, c + 2 * cGroup + 2 * cRow, 0, ref c20);
        if (H.Vectors > 1 && H.Groups > 2 && H.PerGroup > 2) Begin<S, V, T>(ref t, c + 2 * cGroup + 2 * cRow, S.Count, ref c21);
        if (H.Groups > 2 && H.PerGroup > 3) Begin<S, V, T>(ref t, c + 2 * cGroup + 3 * cRow, 0, ref c30);
        if (H.Vectors > 1 && H.Groups > 2 && H.PerGroup > 3) Begin<S, V, T>(ref t, c + 2 * cGroup + 3 * cRow, S.Count, ref c31);
        for (int segment = t.Segments; segment > 0; segment--)
        {
            T* e = p;
            for (int k = t.K; k > 0; k--)
            {
                V x, q0 = S.Load(q), q1 = H.Vectors > 1 ? S.Load(q + S.Count) : S.Zero;
                x = S.Broadcast(e[0]);
                a00 = S.MultiplyAdd(x, q0, a00);
                if (H.Vectors > 1) a01 = S.MultiplyAdd(x, q1, a01);
                if (H.PerGroup > 1)
                {
                    x = S.Broadcast(e[pRow]);
                    a10 = S.MultiplyAdd(x, q0, a10);
                    if (H.Vectors > 1) a11 = S.MultiplyAdd(x, q1, a11);
                }
                if (H.PerGroup > 2)
                {
                    x = S.Broadcast(e[pRow2]);
                    a20 = S.MultiplyAdd(x, q0, a20);
                    if (H.Vectors > 1) a21 = S.MultiplyAdd(x, q1, a21);
                }
                if (H.PerGroup > 3)
                {
                    x = S.Broadcast(e[pRow3]);
                    a30 = S.MultiplyAdd(x, q0, a30);
                    if (H.Vectors > 1) a31 = S.MultiplyAdd(x, q1, a31);
                }
                if (H.Groups > 1)
                {
                    T* e1 = e + pGroup;
                    x = S.Broadcast(e1[0]);
                    b00 = S.MultiplyAdd(x, q0, b00);
                    if (H.Vectors > 1) b01 = S.MultiplyAdd(x, q1, b01);
                    if (H.PerGroup > 1)
                    {
                        x = S.Broadcast(e1[pRow]);
                        b10 = S.MultiplyAdd(x, q0, b10);
                        if (H.Vectors > 1) b11 = S.MultiplyAdd(x, q1, b11);
                    }
                    if (H.PerGroup > 2)
                    {
                        x = S.Broadcast(e1[pRow2]);
                        b20 = S.MultiplyAdd(x, q0, b20);
                        if (H.Vectors > 1) b21 = S.MultiplyAdd(x, q1, b21);
                    }
                    if (H.PerGroup > 3)
                    {
                        x = S.Broadcast(e1[pRow3]);
                        b30 = S.MultiplyAdd(x, q0, b30);
                        if (H.Vectors > 1) b31 = S.MultiplyAdd(x, q1, b31);
                    }
                }
                if (H.Groups > 2)
                {
                    T* e2 = e + pGroup2;
                    x = S.Broadcast(e2[0]);
                    c00 = S.MultiplyAdd(x, q0, c00);
                    if (H.Vectors > 1) c01 = S.MultiplyAdd(x, q1, c01);
                    if (H.PerGroup > 1)
                    {
                        x = S.Broadcast(e2[pRow]);
                        c10 = S.MultiplyAdd(x, q0, c10);
                        if (H.Vectors > 1) c11 = S.MultiplyAdd(x, q1, c11);
                    }
                    if (H.PerGroup > 2)
                    {
                        x = S.Broadcast(e2[pRow2]);
                        c20 = S.MultiplyAdd(x, q0, c20);
                        if (H.Vectors > 1) c21 = S.MultiplyAdd(x, q1, c21);
                    }
                    if (H.PerGroup > 3)
                    {
                        x = S.Broadcast(e2[pRow3]);
                        c30 = S.MultiplyAdd(x, q0, c30);
                        if (H.Vectors > 1) c31 = S.MultiplyAdd(x, q1, c31);
                    }
                }
                e += pStep;
                q += qRow;
            }
            p += t.PSegment;
        }
        End<S, V, T, H>(ref t, c, a00, a01);
        if (H.PerGroup > 1) End<S, V, T, H>(ref t, c + cRow, a10, a11);
        if (H.PerGroup > 2) End<S, V, T, H>(ref t, c + 2 * cRow, a20, a21);
        if (H.PerGroup > 3) End<S, V, T, H>(ref t, c + 3 * cRow, a30, a31);
        if (H.Groups > 1) End<S, V, T, H>(ref t, c + cGroup, b00, b01);
        if (H.Groups > 1 && H.PerGroup > 1) End<S, V, T, H>(ref t, c + cGroup + cRow, b10, b11);
        if (H.Groups > 1 && H.PerGroup > 2) End<S, V, T, H>(ref t, c + cGroup + 2 * cRow, b20, b21);
        if (H.Groups > 1 && H.PerGroup > 3) End<S, V, T, H>(ref t, c + cGroup + 3 * cRow, b30, b31);
        if (H.Groups > 2) End<S, V, T, H>(ref t, c + 2 * cGroup, c00, c01);
        if (H.Groups > 2 && H.PerGroup > 1) End<S, V, T, H>(ref t, c + 2 * cGroup + cRow, c10, c11);
        if (H.Groups > 2 && H.PerGroup > 2) End<S, V, T, H>(ref t, c + 2 * cGroup + 2 * cRow, c20, c21);
        if (H.Groups > 2 && H.PerGroup > 3) End<S, V, T, H>(ref t, c + 2 * cGroup + 3 * cRow, c30, c31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin<S, V, T>(ref TileTask<T> t, T* c, int column, ref V v)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        if (t.Start == null) return;
        T* from = t.StartIsC ? c + column : t.Start + column;
        if (column + S.Count <= t.Columns) v = S.Load(from);
        else v = LoadSome<S, V, T>(from, t.Columns - column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<S, V, T, H>(ref TileTask<T> t, T* c, V v0, V v1)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged where H : struct, ITileShape
    {
        if (t.ReLU)
        {
            v0 = S.Max(v0, S.Zero);
            if (H.Vectors > 1) v1 = S.Max(v1, S.Zero);
        }
        if (t.Columns >= H.Vectors * S.Count)
        {
            S.Store(v0, c);
            if (H.Vectors > 1) S.Store(v1, c + S.Count);
        }
        else
        {
            StoreSome<S, V, T>(v0, c, t.Columns);
            if (H.Vectors > 1) StoreSome<S, V, T>(v1, c + S.Count, t.Columns - S.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LoadSome<S, V, T>(T* from, int count)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        T* all = stackalloc T[16];
        for (int i = 0; i < S.Count; i++) all[i] = i < count ? from[i] : default;
        return S.Load(all);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreSome<S, V, T>(V v, T* to, int count)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        T* all = stackalloc T[16];
        S.Store(v, all);
        for (int i = 0; i < Math.Min(count, S.Count); i++) to[i] = all[i];
    }
}
