namespace Curriculum.Numerics;

/// <summary>One product C = PQ as all threads see it.</summary>
internal unsafe struct MatMulTask<T>
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

    /// <summary>Columns of a panel: one or two registers.</summary>
    public int Panel;

    /// <summary>Steps of k in one go, and rows of C in one part.</summary>
    public int Depth,
        Rows;

    /// <summary>How C is cut.</summary>
    public int RowParts,
        PanelParts;

    /// <summary>Whether Q is copied into panels first.</summary>
    public bool Packs;

    public bool Add,
        ReLU;
}
