using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>Up to twelve rows of C, one panel wide, by the tiles that fit best.</summary>
internal static unsafe class Tiles
{
    /// <summary>rows ≤ 12 rows with equal distances; the task's strides are PRow and CRow, its groups are four rows apart.</summary>
    public static void Rows<S, V, T>(ref TileTask<T> t, int rows, T* p, T* q, T* c)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        if (t.Columns > S.Count) Wide<S, V, T>(ref t, rows, p, q, c);
        else Narrow<S, V, T>(ref t, rows, p, q, c);
    }

    private static void Wide<S, V, T>(ref TileTask<T> t, int rows, T* p, T* q, T* c)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        while (rows > 0)
        {
            int made;
            if (rows >= 12 && Vector512.IsHardwareAccelerated)
            {
                Tile.Run<S, V, T, Shape3x4x2>(ref t, p, q, c);
                made = 12;
            }
            else if (rows >= 8 && Vector512.IsHardwareAccelerated)
            {
                Tile.Run<S, V, T, Shape2x4x2>(ref t, p, q, c);
                made = 8;
            }
            else if (rows >= 6)
            {
                nint group = t.PGroup, cGroup = t.CGroup;       // six rows are two groups of three
                (t.PGroup, t.CGroup) = (3 * t.PRow, 3 * t.CRow);
                Tile.Run<S, V, T, Shape2x3x2>(ref t, p, q, c);
                (t.PGroup, t.CGroup) = (group, cGroup);
                made = 6;
            }
            else if (rows >= 4)
            {
                Tile.Run<S, V, T, Shape1x4x2>(ref t, p, q, c);
                made = 4;
            }
            else if (rows == 3)
            {
                Tile.Run<S, V, T, Shape1x3x2>(ref t, p, q, c);
                made = 3;
            }
            else if (rows == 2)
            {
                Tile.Run<S, V, T, Shape1x2x2>(ref t, p, q, c);
                made = 2;
            }
            else
            {
                Tile.Run<S, V, T, Shape1x1x2>(ref t, p, q, c);
                made = 1;
            }
            Advance(ref t, made, ref rows, ref p, ref c);
        }
    }

    private static void Narrow<S, V, T>(ref TileTask<T> t, int rows, T* p, T* q, T* c)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        while (rows > 0)
        {
            int made;
            if (rows >= 12)
            {
                Tile.Run<S, V, T, Shape3x4x1>(ref t, p, q, c);
                made = 12;
            }
            else if (rows >= 8)
            {
                Tile.Run<S, V, T, Shape2x4x1>(ref t, p, q, c);
                made = 8;
            }
            else if (rows >= 6)
            {
                nint group = t.PGroup, cGroup = t.CGroup;
                (t.PGroup, t.CGroup) = (3 * t.PRow, 3 * t.CRow);
                Tile.Run<S, V, T, Shape2x3x1>(ref t, p, q, c);
                (t.PGroup, t.CGroup) = (group, cGroup);
                made = 6;
            }
            else if (rows >= 4)
            {
                Tile.Run<S, V, T, Shape1x4x1>(ref t, p, q, c);
                made = 4;
            }
            else if (rows == 3)
            {
                Tile.Run<S, V, T, Shape1x3x1>(ref t, p, q, c);
                made = 3;
            }
            else if (rows == 2)
            {
                Tile.Run<S, V, T, Shape1x2x1>(ref t, p, q, c);
                made = 2;
            }
            else
            {
                Tile.Run<S, V, T, Shape1x1x1>(ref t, p, q, c);
                made = 1;
            }
            Advance(ref t, made, ref rows, ref p, ref c);
        }
    }

    /// <summary>Past the rows that are made. A start in C moves along, a bias stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance<T>(ref TileTask<T> t, int made, ref int rows, ref T* p, ref T* c) where T : unmanaged
    {
        rows -= made;
        p += made * t.PRow;
        c += made * t.CRow;
    }
}
