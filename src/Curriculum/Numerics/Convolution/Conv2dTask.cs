namespace Curriculum.Numerics;

/// <summary>One convolution over a batch as all threads see it.</summary>
internal unsafe struct Conv2dTask<T>
    where T : unmanaged
{
    public Conv2dShape Shape;

    public int Count;

    /// <summary>The batch of images, of outputs, and the weights (Patch × Outputs) with their bias.</summary>
    public T* V,
        W,
        A,
        Bias;

    /// <summary>∂L/∂w, ∂L/∂A and ∂L/∂v.</summary>
    public T* DW,
        DA,
        DV;

    /// <summary>A as panels: from row to row, and from panel to panel.</summary>
    public int Panel,
        QRow;

    public nint PanelStride;

    public bool ReLU;
}
