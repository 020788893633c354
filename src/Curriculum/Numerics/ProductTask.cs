namespace Curriculum.Numerics;

/// <summary>One product C = PQ as all threads see it.</summary>
internal unsafe struct ProductTask<T> where T : unmanaged
{
    public int M, N, K;

    public T* P, Q, C, Bias;

    public nint PRow, PStep, QRow;

    /// <summary>Columns of a panel: one or two registers.</summary>
    public int Panel;

    /// <summary>From one panel of columns of Q to the next.</summary>
    public nint PanelStride;

    /// <summary>Steps of k in one go, and rows of C in one piece.</summary>
    public int Depth, Rows;

    public bool Add, ReLU;
}
