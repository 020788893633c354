namespace Curriculum.Numerics;

/// <summary>
/// ∂L/∂A of a convolution: Σ over samples and positions of (number under the window)·(gradient of the output).
/// </summary>
internal static unsafe class Conv2dWeightGradient
{
    private const int PackedGradient = 3;

    /// <summary>dA (Patch × Outputs) is overwritten.</summary>
    public static void Apply<T>(in Conv2dShape shape, ReadOnlySpan<T> v, ReadOnlySpan<T> dw, Span<T> dA, int count)
        where T : unmanaged
    {
        fixed (
            T* vv = v,
                ww = dw,
                aa = dA
        )
        {
            var task = new Conv2dTask<T>
            {
                Shape = shape,
                Count = count,
                V = vv,
                DW = ww,
                DA = aa,
                Scratch = PageModule.Scratch<T>(
                    PackedGradient,
                    Conv2dForward.Packed(shape.OutRows * shape.OutColumns, shape.Outputs) + shape.PaddedSize
                ),
            };
            var kernel = new Kernel<T> { Task = task };
            Widest.RunAtMost<Kernel<T>, T>(ref kernel, shape.Outputs);
        }
    }

    private static void Run<S, V, T>(ref Conv2dTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref readonly var shape = ref task.Shape;
        int outputs = shape.Outputs,
            positions = shape.OutRows * shape.OutColumns,
            line = shape.PaddedColumns * shape.Channels;
        var run = shape.KernelColumns * shape.Channels; // numbers of one row of the window: rows of dA
        var panel = outputs > S.Count ? 2 * S.Count : S.Count;
        var pack = outputs % S.Count != 0;
        var kernel = new MicroKernelTask<T>
        {
            K = shape.OutColumns,
            Segments = shape.OutRows,
            PRow = 1,
            PGroup = 4,
            PStep = shape.Stride * shape.Channels,
            PSegment = shape.Stride * line,
            QRow = pack ? panel : outputs,
            CRow = outputs,
            CGroup = 4 * outputs,
            StartRow = outputs,
            StartGroup = 4 * outputs,
        };
        for (var sample = 0; sample < task.Count; sample++)
        {
            T* image = Conv2dForward.Padded(shape, task.V + (nint)sample * shape.InputSize),
                gradient = task.DW + (nint)sample * shape.OutputSize;
            var packed = gradient;
            if (pack)
            {
                Packing.Panels(
                    gradient,
                    outputs,
                    1,
                    positions,
                    outputs,
                    panel,
                    packed = Scratch<T>.Take(PackedGradient, (outputs + panel) * positions)
                );
            }

            for (var j = 0; j < outputs; j += panel)
            {
                var q = pack ? packed + (nint)j * positions : gradient + j;
                var columns = Math.Min(panel, outputs - j);
                if (run == 3 && shape.KernelRows == 3 && columns == S.Count)
                {
                    Nine<S, V, T>(ref kernel, line, outputs, sample > 0, image, q, task.DA + j);
                    continue;
                }
                for (var row = 0; row < shape.KernelRows; row++)
                {
                    var c = task.DA + row * run * outputs + j;
                    kernel.Start = sample > 0 ? c : null;
                    MacroKernel.Run<S, V, T>(ref kernel, run, columns, image + row * line, q, c);
                }
            }
        }
    }

    /// <summary>The nine weights of a 3×3 window over one channel in one micro-kernel: three groups of three.</summary>
    private static void Nine<S, V, T>(
        ref MicroKernelTask<T> kernel,
        int line,
        int outputs,
        bool add,
        T* image,
        T* q,
        T* c
    )
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        kernel.PGroup = line;
        kernel.CGroup = kernel.StartGroup = 3 * outputs;
        kernel.Start = add ? c : null;
        MicroKernel.Run<S, V, T, Three, Three, One>(ref kernel, image, q, c);
    }

    private struct Kernel<T> : IKernel<T>
        where T : unmanaged
    {
        public Conv2dTask<T> Task;

        public static string Name => "conv2dWeightGradient";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct => Conv2dWeightGradient.Run<S, V, T>(ref Task);
    }
}
