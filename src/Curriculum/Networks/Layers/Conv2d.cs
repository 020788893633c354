using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// w[o, i, j] = b[o] + Σ_{c, p, q} A[o, (p, q, c)] v[c, i·stride + p − padding, j·stride + q − padding].
/// </summary>
/// <remarks>
/// The unflipped sum that frameworks call convolution (mathematics calls it correlation). A is outputs ×
/// (rows·columns·channels) with the channel running fastest; its weights are shared by all positions.
/// Out: ⌊(size + 2·padding − kernel)/stride⌋ + 1.
/// </remarks>
public sealed class Conv2dLayer : Layer
{
    private readonly WeightBlock[] _blocks;
    private readonly bool _isLine; // Conv1d: one row

    internal Conv2dLayer(
        int inputs,
        int outputs,
        (int Rows, int Columns) kernel,
        (int Rows, int Columns) padding,
        int stride,
        Random random,
        Initialization? initialization,
        bool line
    )
    {
        _isLine = line;
        (Inputs, Outputs, Kernel, Padding, Stride) = (inputs, outputs, kernel, padding, stride);
        _ = Positive(inputs, "input channels", ToString());
        _ = Positive(outputs, "output channels", ToString());
        _ = Positive(Math.Min(kernel.Rows, kernel.Columns), "kernel", ToString());
        _ = Positive(stride, "stride", ToString());
        if (padding.Rows < 0 || padding.Columns < 0 || padding.Rows >= kernel.Rows || padding.Columns >= kernel.Columns)
        {
            throw new ArgumentException(
                $"{this} with padding {padding.Columns}: it must be at least 0 and less than the kernel."
            );
        }

        _ = Countable((Int128)inputs * kernel.Rows * kernel.Columns * outputs, "weights", ToString());
        var patch = inputs * kernel.Rows * kernel.Columns;
        var A = (initialization ?? Initialization.He).Draw(
            patch * outputs,
            patch,
            outputs * kernel.Rows * kernel.Columns,
            random
        );
        _blocks = [new("A", outputs, patch, A), new("b", outputs, 1, new double[outputs])];
    }

    /// <summary>Input channels.</summary>
    public int Inputs { get; }

    /// <summary>Output channels.</summary>
    public int Outputs { get; }

    /// <summary>Rows and columns of the window.</summary>
    public (int Rows, int Columns) Kernel { get; }

    /// <summary>Zeros put around the image, on each side.</summary>
    public (int Rows, int Columns) Padding { get; }

    /// <summary>How far the window moves.</summary>
    public int Stride { get; }

    internal override IReadOnlyList<WeightBlock> Blocks => _blocks;

    internal override bool NeedsImage => true;

    /// <inheritdoc/>
    public override string ToString() =>
        _isLine
            ? $"Conv1d({Inputs}, {Outputs}, kernel: {Kernel.Columns})"
            : $"Conv2d({Inputs}, {Outputs}, kernel: {Kernel.Rows})";

    internal override Map<T> Realize<T>(Shape input)
    {
        if (input.Channels != Inputs || (_isLine && input.Height != 1))
        {
            throw DoesNotFit(input);
        }

        var height = (input.Height + 2 * Padding.Rows - Kernel.Rows) / Stride + 1;
        var width = (input.Width + 2 * Padding.Columns - Kernel.Columns) / Stride + 1;
        if (input.Height + 2 * Padding.Rows < Kernel.Rows || input.Width + 2 * Padding.Columns < Kernel.Columns)
        {
            throw DoesNotFit(input);
        }

        return new Conv2dMap<T>(input, new(Outputs, height, width), Kernel, Padding, Stride);
    }
}

/// <summary>
/// Convolution as a product with shared weights: every position's patch times Aᵀ. ∂L/∂A sums over positions.
/// </summary>
internal sealed class Conv2dMap<T>(
    Shape input,
    Shape output,
    (int Rows, int Columns) kernel,
    (int Rows, int Columns) padding,
    int stride
) : Map<T>(input, output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Conv2dShape _shape = new(
        input.Height,
        input.Width,
        input.Channels,
        kernel.Rows,
        kernel.Columns,
        padding.Rows,
        padding.Columns,
        stride,
        output.Height,
        output.Width,
        output.Channels
    );

    private bool _relu;

    private int Weights => _shape.Patch * _shape.Outputs;

    public override long Work => (long)_shape.OutRows * _shape.OutColumns * Weights;

    public override bool TryAbsorbReLU() => _relu = true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        Conv2dForward.Apply(_shape, x[..Weights], x[Weights..], v, w, count, _relu);

    public override void Backward(
        ReadOnlySpan<T> x,
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        Span<T> dw,
        Span<T> dx,
        Span<T> dv,
        int count
    )
    {
        Conv2dWeightGradient.Apply<T>(_shape, v, dw, dx[..Weights], count);
        RowSums.Apply<T>(dw, dx[Weights..]);
        if (!dv.IsEmpty)
        {
            Conv2dInputGradient.Apply<T>(_shape, x[..Weights], dw, dv, count);
        }
    }
}
