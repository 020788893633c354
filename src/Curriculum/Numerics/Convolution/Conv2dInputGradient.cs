namespace Curriculum.Numerics;

/// <summary>
/// ∂L/∂v of a convolution: the gradient of the output, spread out by the stride with zeros around, under the turned
/// window.
/// </summary>
/// <remarks>
/// That is a convolution again, with A turned by 180° and transposed, so it runs in the same micro-kernels.
/// </remarks>
internal static unsafe class Conv2dInputGradient
{
    private const int Turned = 0,
        Spread = 2,
        PackedTurned = 4;

    /// <summary>dv is overwritten.</summary>
    public static void Apply<T>(in Conv2dShape shape, ReadOnlySpan<T> A, ReadOnlySpan<T> dw, Span<T> dv, int count)
        where T : unmanaged
    {
        fixed (
            T* aa = A,
                ww = dw,
                vv = dv
        )
        {
            var task = new Conv2dTask<T>
            {
                Shape = shape,
                Count = count,
                A = aa,
                DW = ww,
                DV = vv,
                Scratch = PageModule.Scratch<T>(Turned, ScratchSize(shape)),
            };
            var kernel = new Kernel<T> { Task = task };
            Widest.RunAtMost<Kernel<T>, T>(ref kernel, shape.Channels);
        }
    }

    /// <summary>A′, the same as panels, and the gradient spread out.</summary>
    private static long ScratchSize(in Conv2dShape shape)
    {
        var rows = shape.KernelRows * shape.KernelColumns * shape.Outputs;
        return (long)rows * shape.Channels
            + Conv2dForward.Packed(rows, shape.Channels)
            + (long)shape.SpreadRows * shape.SpreadColumns * shape.Outputs;
    }

    /// <summary>A′[(p, q, o), c] = A[(last − p, last − q, c), o].</summary>
    private static T* Turn<T>(in Conv2dShape shape, T* A)
        where T : unmanaged
    {
        int taps = shape.KernelRows * shape.KernelColumns,
            channels = shape.Channels,
            outputs = shape.Outputs;
        var turned = Scratch<T>.Take(Turned, taps * channels * outputs);
        for (var tap = 0; tap < taps; tap++)
        {
            T* from = A + (taps - 1 - tap) * channels * outputs,
                to = turned + tap * channels * outputs;
            for (var c = 0; c < channels; c++)
            {
                for (var o = 0; o < outputs; o++)
                {
                    to[o * channels + c] = from[c * outputs + o];
                }
            }
        }
        return turned;
    }

    private static void Run<S, V, T>(ref Conv2dTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        var rows = task.Shape.KernelRows * task.Shape.KernelColumns * task.Shape.Outputs;
        task.A = Turn(task.Shape, task.A);
        Conv2dForward.Prepare<S, V, T>(ref task, rows, task.Shape.Channels, PackedTurned);
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
        int channels = shape.Channels,
            outputs = shape.Outputs,
            line = shape.SpreadColumns * outputs;
        var spread = SpreadOut(shape, task.DW + (nint)sample * shape.OutputSize, line);
        var kernel = new MicroKernelTask<T>
        {
            K = shape.KernelColumns * outputs,
            Segments = shape.KernelRows,
            PRow = outputs,
            PGroup = 4 * outputs,
            PStep = 1,
            PSegment = line,
            QRow = task.QRow,
            CRow = channels,
            CGroup = 4 * channels,
        };
        for (var row = 0; row < shape.Rows; row++)
        {
            for (var j = 0; j < channels; j += task.Panel)
            {
                MacroKernel.Run<S, V, T>(
                    ref kernel,
                    shape.Columns,
                    Math.Min(task.Panel, channels - j),
                    spread + row * line,
                    task.A + j / task.Panel * task.PanelStride,
                    task.DV + (nint)sample * shape.InputSize + row * shape.Columns * channels + j
                );
            }
        }
    }

    private static T* SpreadOut<T>(in Conv2dShape shape, T* gradient, int line)
        where T : unmanaged
    {
        int outputs = shape.Outputs,
            top = shape.KernelRows - 1 - shape.PadRows,
            left = shape.KernelColumns - 1 - shape.PadColumns;
        var spread = Scratch<T>.Take(Spread, shape.SpreadRows * line);
        new Span<T>(spread, shape.SpreadRows * line).Clear();
        for (var i = 0; i < shape.OutRows; i++)
        {
            T* from = gradient + i * shape.OutColumns * outputs,
                to = spread + (top + i * shape.Stride) * line + left * outputs;
            if (shape.Stride == 1)
            {
                new ReadOnlySpan<T>(from, shape.OutColumns * outputs).CopyTo(
                    new Span<T>(to, shape.OutColumns * outputs)
                );
            }
            else
            {
                for (var j = 0; j < shape.OutColumns; j++)
                {
                    new ReadOnlySpan<T>(from + j * outputs, outputs).CopyTo(
                        new Span<T>(to + j * shape.Stride * outputs, outputs)
                    );
                }
            }
        }
        return spread;
    }

    private struct Kernel<T> : IKernel<T>
        where T : unmanaged
    {
        public Conv2dTask<T> Task;

        public static string Name => "conv2dInputGradient";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct => Conv2dInputGradient.Run<S, V, T>(ref Task);
    }
}
