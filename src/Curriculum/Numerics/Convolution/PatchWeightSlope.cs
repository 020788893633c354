using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>
/// ∂L/∂A of a convolution: Σ over samples and positions of (number under the window)·(slope of the output).
/// </summary>
internal static unsafe class PatchWeightSlope
{
    private const int PackedSlope = 3;

    /// <summary>dA (Patch × Outputs) is overwritten.</summary>
    public static void Apply<T>(in PatchPlan plan, ReadOnlySpan<T> v, ReadOnlySpan<T> dw, Span<T> dA, int count)
        where T : unmanaged
    {
        fixed (
            T* vv = v,
                ww = dw,
                aa = dA
        )
        {
            var task = new PatchTask<T>
            {
                Plan = plan,
                Count = count,
                V = vv,
                DW = ww,
                DA = aa,
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

    private static void Run<S, V, T>(ref PatchTask<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref readonly var plan = ref task.Plan;
        int outputs = plan.Outputs,
            positions = plan.OutRows * plan.OutColumns,
            line = plan.PaddedColumns * plan.Channels;
        var run = plan.KernelColumns * plan.Channels; // numbers of one row of the window: rows of dA
        var panel = outputs > S.Count ? 2 * S.Count : S.Count;
        var pack = outputs % S.Count != 0;
        var tile = new TileTask<T>
        {
            K = plan.OutColumns,
            Segments = plan.OutRows,
            PRow = 1,
            PGroup = 4,
            PStep = plan.Stride * plan.Channels,
            PSegment = plan.Stride * line,
            QRow = pack ? panel : outputs,
            CRow = outputs,
            CGroup = 4 * outputs,
            StartRow = outputs,
            StartGroup = 4 * outputs,
        };
        for (var sample = 0; sample < task.Count; sample++)
        {
            T* image = Patches.Padded(plan, task.V + (nint)sample * plan.InputSize),
                slope = task.DW + (nint)sample * plan.OutputSize;
            var packed = slope;
            if (pack)
            {
                Packing.Panels(
                    slope,
                    outputs,
                    positions,
                    outputs,
                    panel,
                    packed = Scratch<T>.Take(PackedSlope, (outputs + panel) * positions)
                );
            }

            for (var j = 0; j < outputs; j += panel)
            {
                var q = pack ? packed + (nint)j * positions : slope + j;
                var columns = Math.Min(panel, outputs - j);
                if (run == 3 && plan.KernelRows == 3 && columns == S.Count)
                {
                    Nine<S, V, T>(ref tile, line, outputs, sample > 0, image, q, task.DA + j);
                    continue;
                }
                for (var row = 0; row < plan.KernelRows; row++)
                {
                    var c = task.DA + row * run * outputs + j;
                    tile.Start = sample > 0 ? c : null;
                    Tiles.Rows<S, V, T>(ref tile, run, columns, image + row * line, q, c);
                }
            }
        }
    }

    /// <summary>The nine weights of a 3×3 window over one channel in one tile: three groups of three.</summary>
    private static void Nine<S, V, T>(ref TileTask<T> tile, int line, int outputs, bool add, T* image, T* q, T* c)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        tile.PGroup = line;
        tile.CGroup = tile.StartGroup = 3 * outputs;
        tile.Start = add ? c : null;
        Tile.Run<S, V, T, Shape3x3x1>(ref tile, image, q, c);
    }
}
