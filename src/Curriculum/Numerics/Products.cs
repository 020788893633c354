using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>Matrix products C = PQ over strided P and Q and rows of C that are contiguous.</summary>
internal static unsafe class Products
{
    private const int BlockRows = 12;                   // rows of the largest tile
    private const int BlockDepth = 384;                 // of k in one go when Q is packed: a panel of 32 floats then fits in L1 and L2
    private const int PackFrom = 48;                    // rows of C from which packing a large Q pays
    private const int LargeQ = 128 * 1024;              // bytes of Q that need packing: rows far apart cost cache sets and pages
    private const long WorthSharing = 400_000;          // multiplications and additions below which threads only get in the way

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
        int m, int n, int k, ReadOnlySpan<T> p, int pRow, int pStep, ReadOnlySpan<T> q, int qRow, int qStep, Span<T> c,
        ReadOnlySpan<T> bias = default, bool add = false, bool relu = false)
        where T : unmanaged
    {
        if (m == 0 || n == 0) return;
        Require(k == 0 || ((long)(m - 1) * pRow + (long)(k - 1) * pStep < p.Length && (long)(k - 1) * qRow + (long)(n - 1) * qStep < q.Length));
        Require((long)m * n <= c.Length && (bias.IsEmpty || bias.Length >= n));
        fixed (T* pp = p, qq = q, cc = c, bb = bias)
        {
            var task = new ProductTask<T>
            {
                M = m, N = n, K = k, P = pp, PRow = pRow, PStep = pStep, Q = qq, QRow = qRow, C = cc,
                Bias = bias.IsEmpty ? null : bb, Add = add, ReLU = relu,
            };
            if (Vector512.IsHardwareAccelerated && n > Vector256<T>.Count) Run<Simd512<T>, Vector512<T>, T>(ref task, qStep);
            else if (Vector256.IsHardwareAccelerated && n > Vector128<T>.Count) Run<Simd256<T>, Vector256<T>, T>(ref task, qStep);
            else Run<Simd128<T>, Vector128<T>, T>(ref task, qStep);
        }
    }

    private static void Run<S, V, T>(ref ProductTask<T> task, int qStep)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        int n = task.N, k = task.K, panel = n > S.Count ? 2 * S.Count : S.Count;
        bool tail = n % S.Count != 0;
        task.Depth = k;
        (task.Panel, task.PanelStride) = (panel, panel);
        if (qStep != 1 || tail || (task.M >= PackFrom && (long)n * k * sizeof(T) > LargeQ))
        {
            int panels = (n + panel - 1) / panel;
            T* packed = Scratch<T>.Take(0, panels * panel * k);
            Packing.Columns(task.Q, task.QRow, qStep, k, n, panel, packed);
            task.Q = packed;
            (task.QRow, task.PanelStride, task.Depth) = (panel, (nint)panel * k, Math.Min(k, BlockDepth));
        }
        long work = 2L * n * Math.Max(k, 1);
        task.Rows = (int)Math.Clamp((WorthSharing / work + BlockRows) / BlockRows * BlockRows, BlockRows, 8 * BlockRows);
        int pieces = (task.M + task.Rows - 1) / task.Rows;
        fixed (ProductTask<T>* t = &task) Workers.Run(pieces, &Piece<S, V, T>, t);
    }

    /// <summary>Some rows of C: block by block in k, 12 rows by 12, panel by panel.</summary>
    private static void Piece<S, V, T>(void* state, int piece)
        where S : struct, ISimd<V, T> where V : struct where T : unmanaged
    {
        ref var task = ref *(ProductTask<T>*)state;
        int first = piece * task.Rows, end = Math.Min(task.M, first + task.Rows), n = task.N, panel = task.Panel;
        var tile = new TileTask<T>
        {
            Segments = 1, PRow = task.PRow, PGroup = 4 * task.PRow, PStep = task.PStep, QRow = task.QRow, CRow = n, CGroup = 4 * (nint)n,
        };
        int depth = Math.Max(task.Depth, 1);
        for (int s = 0; s == 0 || s < task.K; s += depth)
        {
            tile.K = Math.Min(depth, task.K - s);
            tile.ReLU = task.ReLU && s + depth >= task.K;
            bool onC = task.Add || s > 0;
            tile.StartRow = onC ? n : 0;
            tile.StartGroup = 4 * tile.StartRow;
            for (int i = first; i < end; i += BlockRows)
            {
                T* p = task.P + i * task.PRow + s * task.PStep;
                for (int j = 0; j < n; j += panel)
                {
                    T* c = task.C + (nint)i * n + j;
                    T* q = task.Q + j / panel * task.PanelStride + s * task.QRow;
                    tile.Start = task.Bias == null ? null : task.Bias + j;
                    if (onC) tile.Start = c;
                    Tiles.Rows<S, V, T>(ref tile, Math.Min(BlockRows, end - i), Math.Min(panel, n - j), p, q, c);
                }
            }
        }
    }

    private static void Require(bool fits)
    {
        if (!fits) throw new ArgumentException("A product reaches beyond its matrices.");
    }
}
