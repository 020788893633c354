namespace Curriculum.Numerics;

/// <summary>
/// Convolution without copying patches: one row of a patch is contiguous, so a window is a few segments of one
/// micro-kernel's k.
/// </summary>
internal static unsafe class Conv2dForward
{
    private const int PackedA = 0,
        PaddedImage = 1;

    /// <summary>w = patches(v)·A + b for every sample, then perhaps ReLU.</summary>
    public static void Apply<T>(
        in Conv2dShape shape,
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
            var task = new Conv2dTask<T>
            {
                Shape = shape,
                Count = count,
                A = aa,
                Bias = bb,
                V = vv,
                W = ww,
                Scratch = PageModule.Scratch<T>(PackedA, Packed(shape.Patch, shape.Outputs) + shape.PaddedSize),
                ReLU = relu,
            };
            var kernel = new Kernel<T> { Task = task };
            Widest.RunAtMost<Kernel<T>, T>(ref kernel, shape.Outputs);
        }
    }

    /// <summary>
    /// A as panels that a micro-kernel can read: itself when its rows fill the registers, else packed.
    /// </summary>
    internal static void Prepare<S, V, T>(ref Conv2dTask<T> task, int rows, int columns, int slot)
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
        Packing.Panels(task.A, columns, 1, rows, columns, task.Panel, packed);
        task.A = packed;
        (task.QRow, task.PanelStride) = (task.Panel, (nint)task.Panel * rows);
    }

    /// <summary>Numbers that a matrix takes as panels, at most.</summary>
    internal static long Packed(int rows, int columns) => (long)(columns + PageModule.Panel) * rows;

    /// <summary>The image itself, or a copy with zeros around it.</summary>
    internal static T* Padded<T>(in Conv2dShape shape, T* image)
        where T : unmanaged
    {
        if (!shape.IsPadded)
        {
            return image;
        }

        int line = shape.Columns * shape.Channels,
            wide = shape.PaddedColumns * shape.Channels;
        var padded = Scratch<T>.Take(PaddedImage, shape.PaddedRows * wide);
        new Span<T>(padded, shape.PaddedRows * wide).Clear();
        for (var row = 0; row < shape.Rows; row++)
        {
            new ReadOnlySpan<T>(image + row * line, line).CopyTo(
                new Span<T>(padded + (row + shape.PadRows) * wide + shape.PadColumns * shape.Channels, line)
            );
        }

        return padded;
    }

    private static void Run<S, V, T>(ref Conv2dTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        Prepare<S, V, T>(ref task, task.Shape.Patch, task.Shape.Outputs, PackedA);
        fixed (Conv2dTask<T>* t = &task)
        {
            Workers.Run(task.Count, &Sample<S, V, T>, t);
        }
    }

    private static void Sample<S, V, T>(void* state, int sample)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref var task = ref *(Conv2dTask<T>*)state;
        ref readonly var shape = ref task.Shape;
        var image = Padded(shape, task.V + (nint)sample * shape.InputSize);
        int line = shape.PaddedColumns * shape.Channels,
            outputs = shape.Outputs;
        var kernel = new MicroKernelTask<T>
        {
            K = shape.KernelColumns * shape.Channels,
            Segments = shape.KernelRows,
            PRow = shape.Stride * shape.Channels,
            PGroup = 4 * shape.Stride * shape.Channels,
            PStep = 1,
            PSegment = line,
            QRow = task.QRow,
            CRow = outputs,
            CGroup = 4 * outputs,
            ReLU = task.ReLU,
        };
        for (var row = 0; row < shape.OutRows; row++)
        {
            for (var j = 0; j < outputs; j += task.Panel)
            {
                kernel.Start = task.Bias + j;
                MacroKernel.Run<S, V, T>(
                    ref kernel,
                    shape.OutColumns,
                    Math.Min(task.Panel, outputs - j),
                    image + row * shape.Stride * line,
                    task.A + j / task.Panel * task.PanelStride,
                    task.W + (nint)sample * shape.OutputSize + row * shape.OutColumns * outputs + j
                );
            }
        }
    }

    private struct Kernel<T> : IKernel<T>
        where T : unmanaged
    {
        public Conv2dTask<T> Task;

        public static string Name => "conv2dForward";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct => Conv2dForward.Run<S, V, T>(ref Task);
    }
}
