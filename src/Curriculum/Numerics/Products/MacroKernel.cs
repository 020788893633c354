using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>Any number of equally distant rows of C, one panel wide, by the micro-kernels that fit best.</summary>
/// <remarks>
/// Twelve or eight rows of two registers need the 32 registers of AVX-512; with 16, six rows of two are the most.
/// </remarks>
internal static unsafe class MacroKernel
{
    /// <summary>rows rows of C, columns ≤ two registers. The task's groups are four rows apart.</summary>
    public static void Run<S, V, T>(ref MicroKernelTask<T> t, int rows, int columns, T* p, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        if (columns == 2 * S.Count)
        {
            Rows<S, V, T, Two>(ref t, rows, p, q, c);
        }
        else if (columns == S.Count)
        {
            Rows<S, V, T, One>(ref t, rows, p, q, c);
        }
        else
        {
            Some<S, V, T>(ref t, rows, columns, p, q, c);
        }
    }

    private static void Rows<S, V, T, W>(ref MicroKernelTask<T> t, int rows, T* p, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
        where W : struct, ISize
    {
        var start = t.Start;
        var fits = W.Value == 1 || Vector512.IsHardwareAccelerated; // eight rows and more
        while (rows > 0)
        {
            int made;
            if (rows >= 12 && fits)
            {
                MicroKernel.Run<S, V, T, Three, Four, W>(ref t, p, q, c);
                made = 12;
            }
            else if (rows >= 8 && fits)
            {
                MicroKernel.Run<S, V, T, Two, Four, W>(ref t, p, q, c);
                made = 8;
            }
            else if (rows >= 6)
            {
                Groups(ref t, 3);
                MicroKernel.Run<S, V, T, Two, Three, W>(ref t, p, q, c);
                Groups(ref t, 4);
                made = 6;
            }
            else if (rows >= 4)
            {
                MicroKernel.Run<S, V, T, One, Four, W>(ref t, p, q, c);
                made = 4;
            }
            else if (rows >= 3)
            {
                MicroKernel.Run<S, V, T, One, Three, W>(ref t, p, q, c);
                made = 3;
            }
            else if (rows >= 2)
            {
                MicroKernel.Run<S, V, T, One, Two, W>(ref t, p, q, c);
                made = 2;
            }
            else
            {
                MicroKernel.Run<S, V, T, One, One, W>(ref t, p, q, c);
                made = 1;
            }
            Advance(ref t, made, ref rows, ref p, ref c);
        }
        t.Start = start;
    }

    /// <summary>
    /// Columns that do not fill the registers: twelve rows at a time go through a full block beside C.
    /// </summary>
    private static void Some<S, V, T>(ref MicroKernelTask<T> t, int rows, int columns, T* p, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        const int Most = 12;
        var width = columns > S.Count ? 2 * S.Count : S.Count;
        T* block = stackalloc T[Most * 32],
            start = t.Start;
        var (startRow, startGroup, cRow, cGroup) = (t.StartRow, t.StartGroup, t.CRow, t.CGroup);
        t.CRow = t.StartRow = width;
        t.CGroup = t.StartGroup = 4 * width;
        for (var i = 0; i < rows; i += Most)
        {
            var made = Math.Min(Most, rows - i);
            if (start != null)
            {
                for (var row = 0; row < made; row++)
                {
                    CopySome(start + (i + row) * startRow, columns, block + row * width);
                }

                t.Start = block;
            }
            if (width > S.Count)
            {
                Rows<S, V, T, Two>(ref t, made, p + i * t.PRow, q, block);
            }
            else
            {
                Rows<S, V, T, One>(ref t, made, p + i * t.PRow, q, block);
            }

            for (var row = 0; row < made; row++)
            {
                CopySome(block + row * width, columns, c + (i + row) * cRow);
            }
        }
        t.Start = start;
        (t.StartRow, t.StartGroup, t.CRow, t.CGroup) = (startRow, startGroup, cRow, cGroup);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopySome<T>(T* from, int count, T* to)
        where T : unmanaged
    {
        for (var i = 0; i < count; i++)
        {
            to[i] = from[i];
        }
    }

    /// <summary>Six rows are two groups of three.</summary>
    private static void Groups<T>(ref MicroKernelTask<T> t, int rows)
        where T : unmanaged => (t.PGroup, t.CGroup, t.StartGroup) = (rows * t.PRow, rows * t.CRow, rows * t.StartRow);

    /// <summary>Past the rows that are made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance<T>(ref MicroKernelTask<T> t, int made, ref int rows, ref T* p, ref T* c)
        where T : unmanaged
    {
        rows -= made;
        p += made * t.PRow;
        c += made * t.CRow;
        if (t.Start != null)
        {
            t.Start += made * t.StartRow;
        }
    }
}
