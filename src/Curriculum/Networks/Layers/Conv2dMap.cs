using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

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
