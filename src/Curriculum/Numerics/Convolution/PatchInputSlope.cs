using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>
/// ∂L/∂v of a convolution: the slope of the output, spread out by the stride with zeros around, under the turned
/// window.
/// </summary>
/// <remarks>That is a convolution again, with A turned by 180° and transposed, so it runs in the same tiles.</remarks>
internal static unsafe class PatchInputSlope
{
    private const int Turned = 0,
        Spread = 2,
        PackedTurned = 4;

    /// <summary>dv is overwritten.</summary>
    public static void Apply<T>(in PatchPlan plan, ReadOnlySpan<T> A, ReadOnlySpan<T> dw, Span<T> dv, int count)
        where T : unmanaged
    {
        fixed (
            T* aa = A,
                ww = dw,
                vv = dv
        )
        {
            var task = new PatchTask<T>
            {
                Plan = plan,
                Count = count,
                A = Turn(plan, aa),
                DW = ww,
                DV = vv,
            };
            if (Vector512.IsHardwareAccelerated && plan.Channels > Vector256<T>.Count)
            {
                Run<Simd512<T>, Vector512<T>, T>(ref task);
            }
            else if (Vector256.IsHardwareAccelerated && plan.Channels > Vector128<T>.Count)
            {
                Run<Simd256<T>, Vector256<T>, T>(ref task);
            }
            else
            {
                Run<Simd128<T>, Vector128<T>, T>(ref task);
            }
        }
    }

    /// <summary>A′[(p, q, o), c] = A[(last − p, last − q, c), o].</summary>
    private static T* Turn<T>(in PatchPlan plan, T* A)
        where T : unmanaged
    {
        int taps = plan.KernelRows * plan.KernelColumns,
            channels = plan.Channels,
            outputs = plan.Outputs;
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

    private static void Run<S, V, T>(ref PatchTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        var rows = task.Plan.KernelRows * task.Plan.KernelColumns * task.Plan.Outputs;
        Patches.Prepare<S, V, T>(ref task, rows, task.Plan.Channels, PackedTurned);
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
        int channels = plan.Channels,
            outputs = plan.Outputs,
            line = plan.SpreadColumns * outputs;
        var spread = SpreadOut(plan, task.DW + (nint)sample * plan.OutputSize, line);
        var tile = new TileTask<T>
        {
            K = plan.KernelColumns * outputs,
            Segments = plan.KernelRows,
            PRow = outputs,
            PGroup = 4 * outputs,
            PStep = 1,
            PSegment = line,
            QRow = task.QRow,
            CRow = channels,
            CGroup = 4 * channels,
        };
        for (var row = 0; row < plan.Rows; row++)
        {
            for (var j = 0; j < channels; j += task.Panel)
            {
                Tiles.Rows<S, V, T>(
                    ref tile,
                    plan.Columns,
                    Math.Min(task.Panel, channels - j),
                    spread + row * line,
                    task.A + j / task.Panel * task.PanelStride,
                    task.DV + (nint)sample * plan.InputSize + row * plan.Columns * channels + j
                );
            }
        }
    }

    private static T* SpreadOut<T>(in PatchPlan plan, T* slope, int line)
        where T : unmanaged
    {
        int outputs = plan.Outputs,
            top = plan.KernelRows - 1 - plan.PadRows,
            left = plan.KernelColumns - 1 - plan.PadColumns;
        var spread = Scratch<T>.Take(Spread, plan.SpreadRows * line);
        new Span<T>(spread, plan.SpreadRows * line).Clear();
        for (var i = 0; i < plan.OutRows; i++)
        {
            T* from = slope + i * plan.OutColumns * outputs,
                to = spread + (top + i * plan.Stride) * line + left * outputs;
            if (plan.Stride == 1)
            {
                new ReadOnlySpan<T>(from, plan.OutColumns * outputs).CopyTo(new Span<T>(to, plan.OutColumns * outputs));
            }
            else
            {
                for (var j = 0; j < plan.OutColumns; j++)
                {
                    new ReadOnlySpan<T>(from + j * outputs, outputs).CopyTo(
                        new Span<T>(to + j * plan.Stride * outputs, outputs)
                    );
                }
            }
        }
        return spread;
    }
}
