using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>
/// Convolution without copying patches: one row of a patch is contiguous, so a window is a few segments of one tile's
/// k.
/// </summary>
internal static unsafe class Patches
{
    private const int PackedA = 0,
        PaddedImage = 1;

    /// <summary>w = patches(v)·A + b for every sample, then perhaps ReLU.</summary>
    public static void Forward<T>(
        in PatchPlan plan,
        ReadOnlySpan<T> A,
        ReadOnlySpan<T> b,
        ReadOnlySpan<T> v,
        Span<T> w,
        int count,
        bool relu
    )
        where T : unmanaged
    {
        fixed (
            T* aa = A,
                bb = b,
                vv = v,
                ww = w
        )
        {
            var task = new PatchTask<T>
            {
                Plan = plan,
                Count = count,
                A = aa,
                Bias = bb,
                V = vv,
                W = ww,
                ReLU = relu,
            };
            if (Vector512.IsHardwareAccelerated && plan.Outputs > Vector256<T>.Count)
            {
                Run<Simd512<T>, Vector512<T>, T>(ref task);
            }
            else if (Vector256.IsHardwareAccelerated && plan.Outputs > Vector128<T>.Count)
            {
                Run<Simd256<T>, Vector256<T>, T>(ref task);
            }
            else
            {
                Run<Simd128<T>, Vector128<T>, T>(ref task);
            }
        }
    }

    /// <summary>A as panels that a tile can read: itself when its rows fill the registers, else packed.</summary>
    internal static void Prepare<S, V, T>(ref PatchTask<T> task, int rows, int columns, int slot)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        task.Panel = columns > S.Count ? 2 * S.Count : S.Count;
        (task.QRow, task.PanelStride) = (columns, task.Panel);
        if (columns % S.Count == 0)
        {
            return;
        }

        var panels = (columns + task.Panel - 1) / task.Panel;
        var packed = Scratch<T>.Take(slot, panels * task.Panel * rows);
        Packing.Panels(task.A, columns, rows, columns, task.Panel, packed);
        task.A = packed;
        (task.QRow, task.PanelStride) = (task.Panel, (nint)task.Panel * rows);
    }

    /// <summary>The image itself, or a copy with zeros around it.</summary>
    internal static T* Padded<T>(in PatchPlan plan, T* image)
        where T : unmanaged
    {
        if (!plan.IsPadded)
        {
            return image;
        }

        int line = plan.Columns * plan.Channels,
            wide = plan.PaddedColumns * plan.Channels;
        var padded = Scratch<T>.Take(PaddedImage, plan.PaddedRows * wide);
        new Span<T>(padded, plan.PaddedRows * wide).Clear();
        for (var row = 0; row < plan.Rows; row++)
        {
            new ReadOnlySpan<T>(image + row * line, line).CopyTo(
                new Span<T>(padded + (row + plan.PadRows) * wide + plan.PadColumns * plan.Channels, line)
            );
        }

        return padded;
    }

    private static void Run<S, V, T>(ref PatchTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        Prepare<S, V, T>(ref task, task.Plan.Patch, task.Plan.Outputs, PackedA);
        fixed (PatchTask<T>* t = &task)
        {
            Workers.Run(task.Count, &Sample<S, V, T>, t);
        }
    }

    private static void Sample<S, V, T>(void* state, int sample)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref var task = ref *(PatchTask<T>*)state;
        ref readonly var plan = ref task.Plan;
        var image = Padded(plan, task.V + (nint)sample * plan.InputSize);
        int line = plan.PaddedColumns * plan.Channels,
            outputs = plan.Outputs;
        var tile = new TileTask<T>
        {
            K = plan.KernelColumns * plan.Channels,
            Segments = plan.KernelRows,
            PRow = plan.Stride * plan.Channels,
            PGroup = 4 * plan.Stride * plan.Channels,
            PStep = 1,
            PSegment = line,
            QRow = task.QRow,
            CRow = outputs,
            CGroup = 4 * outputs,
            ReLU = task.ReLU,
        };
        for (var row = 0; row < plan.OutRows; row++)
        {
            for (var j = 0; j < outputs; j += task.Panel)
            {
                tile.Start = task.Bias + j;
                Tiles.Rows<S, V, T>(
                    ref tile,
                    plan.OutColumns,
                    Math.Min(task.Panel, outputs - j),
                    image + row * plan.Stride * line,
                    task.A + j / task.Panel * task.PanelStride,
                    task.W + (nint)sample * plan.OutputSize + row * plan.OutColumns * outputs + j
                );
            }
        }
    }
}
