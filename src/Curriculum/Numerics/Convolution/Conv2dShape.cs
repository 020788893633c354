using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>
/// The sizes of a convolution: an image of Rows × Columns pixels with Channels numbers each, and what comes out.
/// </summary>
internal readonly record struct Conv2dShape(
    int Rows,
    int Columns,
    int Channels,
    int KernelRows,
    int KernelColumns,
    int PadRows,
    int PadColumns,
    int Stride,
    int OutRows,
    int OutColumns,
    int Outputs
)
{
    public int InputSize => Rows * Columns * Channels;

    public int OutputSize => OutRows * OutColumns * Outputs;

    /// <summary>Numbers under one window.</summary>
    public int Patch => KernelRows * KernelColumns * Channels;

    public bool IsPadded => PadRows > 0 || PadColumns > 0;

    public int PaddedSize => PaddedRows * PaddedColumns * Channels;

    public int PaddedRows => Rows + 2 * PadRows;

    public int PaddedColumns => Columns + 2 * PadColumns;

    /// <summary>
    /// Rows and columns of the output's gradient spread out so that a plain window over it gives the input's gradient.
    /// </summary>
    public int SpreadRows => Rows + KernelRows - 1;

    public int SpreadColumns => Columns + KernelColumns - 1;
}

/// <summary>
/// One convolution over a batch as all threads see it. The page's module reads the fields to ReLU in this order.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
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

    public T* Scratch;

    public bool ReLU;

    /// <summary>A as panels: from row to row, and from panel to panel.</summary>
    public int Panel,
        QRow;

    public nint PanelStride;
}
