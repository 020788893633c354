using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>Matrix products C = PQ over strided P and Q and rows of C that are contiguous.</summary>
internal static unsafe class MatMul
{
    private const int BlockRows = 12; // rows of the largest micro-kernel
    private const int BlockDepth = 384; // of k in one go when Q is packed: a panel of 32 floats then stays in the cache
    private const int PackFrom = 48; // rows of C from which packing a large Q pays
    private const int PackForBlocks = 8; // blocks of rows that one packed copy of Q should serve
    private const int LargeQ = 128 * 1024; // bytes of Q that need packing: rows far apart cost cache sets and pages
    private const long WorthSharing = 800_000; // multiplications and additions below which threads only get in the way

    /// <summary>C = PQ (+ C, or + b in every row), then perhaps ReLU. P is m×k, Q is k×n, C is m×n.</summary>
    /// <param name="m">Rows of P and C.</param>
    /// <param name="n">Columns of Q and C.</param>
    /// <param name="k">Columns of P, rows of Q.</param>
    /// <param name="p">P: element (i, s) is at i·pRow + s·pStep.</param>
    /// <param name="pRow">From row to row of P.</param>
    /// <param name="pStep">From column to column of P.</param>
    /// <param name="q">Q: element (s, j) is at s·qRow + j·qStep.</param>
    /// <param name="qRow">From row to row of Q.</param>
    /// <param name="qStep">From column to column of Q.</param>
    /// <param name="c">C: element (i, j) is at i·n + j.</param>
    /// <param name="bias">b, or empty.</param>
    /// <param name="add">Whether C is added to.</param>
    /// <param name="relu">Whether max(·, 0) is taken.</param>
    public static void Multiply<T>(
        int m,
        int n,
        int k,
        ReadOnlySpan<T> p,
        int pRow,
        int pStep,
        ReadOnlySpan<T> q,
        int qRow,
        int qStep,
        Span<T> c,
        ReadOnlySpan<T> bias = default,
        bool add = false,
        bool relu = false
    )
        where T : unmanaged
    {
        if (m == 0 || n == 0)
        {
            return;
        }

        Require(
            k == 0
                || (
                    (long)(m - 1) * pRow + (long)(k - 1) * pStep < p.Length
                    && (long)(k - 1) * qRow + (long)(n - 1) * qStep < q.Length
                )
        );
        Require((long)m * n <= c.Length && (bias.IsEmpty || bias.Length >= n));
        fixed (
            T* pp = p,
                qq = q,
                cc = c,
                bb = bias
        )
        {
            var task = new Task<T>
            {
                M = m,
                N = n,
                K = k,
                P = pp,
                PRow = pRow,
                PStep = pStep,
                Q = qq,
                QRow = qRow,
                QColumn = qStep,
                C = cc,
                Bias = bias.IsEmpty ? null : bb,
                Scratch = PageModule.Scratch<T>(0, (long)(n + PageModule.Panel) * Math.Min(k, BlockDepth)),
                Add = add,
                ReLU = relu,
            };
            Widest.RunAtMost<Task<T>, T>(ref task, n);
        }
    }

    private static void Run<S, V, T>(ref Task<T> task)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        int n = task.N,
            k = task.K;
        task.Panel = n > S.Count ? 2 * S.Count : S.Count;
        task.Packs = task.QColumn != 1 || n % S.Count != 0 || (task.M >= PackFrom && (long)n * k * sizeof(T) > LargeQ);
        task.Depth = Math.Max(1, task.Packs ? Math.Min(k, BlockDepth) : k);
        Cut(ref task, (n + task.Panel - 1) / task.Panel);
        fixed (Task<T>* t = &task)
        {
            Workers.Run(task.RowParts * task.PanelParts, &Part<S, V, T>, t);
        }
    }

    /// <summary>
    /// Parts of C for all threads, two for each if the work is worth it. No number depends on the cut.
    /// </summary>
    /// <remarks>
    /// A tall C is cut into rows. Else panels are cut first, so that each thread packs and reads its own columns of Q
    /// only: what one core has just written is slow to read for another.
    /// </remarks>
    private static void Cut<T>(ref Task<T> task, int panels)
        where T : unmanaged
    {
        var work = 2L * task.M * task.N * task.K;
        int wanted = (int)Math.Min(2L * Workers.Limit, work / WorthSharing),
            blocks = (task.M + BlockRows - 1) / BlockRows;
        (task.RowParts, task.PanelParts) = (1, 1);
        if (wanted > 1)
        {
            if (task.Packs || task.M <= 2 * task.N)
            {
                task.PanelParts = Math.Min(panels, wanted);
            }

            var rows = Math.Clamp((wanted + task.PanelParts - 1) / task.PanelParts, 1, blocks);
            task.RowParts = task.Packs ? Math.Min(rows, Math.Max(1, blocks / PackForBlocks)) : rows;
        }
        task.Rows = (blocks + task.RowParts - 1) / task.RowParts * BlockRows;
        task.RowParts = (task.M + task.Rows - 1) / task.Rows;
    }

    /// <summary>Some rows and panels of C: block by block in k, 12 rows by 12, panel by panel.</summary>
    private static void Part<S, V, T>(void* state, int part)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref var task = ref *(Task<T>*)state;
        var (panelPart, rowPart) = Math.DivRem(part, task.RowParts);
        int n = task.N,
            panel = task.Panel,
            panels = (n + panel - 1) / panel,
            depth = task.Depth;
        int first = rowPart * task.Rows,
            end = Math.Min(task.M, first + task.Rows);
        int left = panels * panelPart / task.PanelParts * panel,
            right = Math.Min(n, panels * (panelPart + 1) / task.PanelParts * panel);
        var kernel = new MicroKernelTask<T>
        {
            Segments = 1,
            PRow = task.PRow,
            PGroup = 4 * task.PRow,
            PStep = task.PStep,
            QRow = task.Packs ? panel : task.QRow,
            CRow = n,
            CGroup = 4 * (nint)n,
        };
        for (var s = 0; s == 0 || s < task.K; s += depth)
        {
            kernel.K = Math.Min(depth, task.K - s);
            kernel.ReLU = task.ReLU && s + depth >= task.K;
            var onC = task.Add || s > 0;
            kernel.StartRow = onC ? n : 0;
            kernel.StartGroup = 4 * kernel.StartRow;
            var q = task.Q + s * task.QRow + left * task.QColumn;
            nint stride = panel;
            if (task.Packs)
            {
                var packed = Scratch<T>.Take(0, (right - left + panel) * kernel.K);
                Packing.Panels(q, task.QRow, task.QColumn, kernel.K, right - left, panel, packed);
                q = packed;
                stride = (nint)panel * kernel.K;
            }
            for (var i = first; i < end; i += BlockRows)
            {
                T* p = task.P + i * task.PRow + s * task.PStep,
                    c = task.C + (nint)i * n;
                for (var j = left; j < right; j += panel)
                {
                    kernel.Start = task.Bias == null ? null : task.Bias + j;
                    if (onC)
                    {
                        kernel.Start = c + j;
                    }

                    MacroKernel.Run<S, V, T>(
                        ref kernel,
                        Math.Min(BlockRows, end - i),
                        Math.Min(panel, n - j),
                        p,
                        q + (j - left) / panel * stride,
                        c + j
                    );
                }
            }
        }
    }

    private static void Require(bool fits)
    {
        if (!fits)
        {
            throw new ArgumentException("A product reaches beyond its matrices.");
        }
    }

    /// <summary>
    /// One product C = PQ as all threads see it. The page's module reads the fields from M to ReLU in this order.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IKernel<T>
        where T : unmanaged
    {
        public int M,
            N,
            K;

        public T* P,
            Q,
            C,
            Bias;

        public nint PRow,
            PStep,
            QRow,
            QColumn;

        public T* Scratch;

        public bool Add,
            ReLU;

        /// <summary>Columns of a panel, steps of k in one go, rows of C in one part, and how C is cut.</summary>
        public int Panel,
            Depth,
            Rows,
            RowParts,
            PanelParts;

        /// <summary>Whether Q is copied into panels first.</summary>
        public bool Packs;

        public static string Name => "matMul";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct => MatMul.Run<S, V, T>(ref this);
    }
}
