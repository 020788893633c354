using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// A layer made real at precision T: w = F(x, v) for a batch, and the transposed Jacobians on the way back.
/// </summary>
/// <remarks>
/// A batch of N samples of size n is N·n numbers, sample after sample: the columns of the lecture's matrix V.
/// x is this layer's own block of the one weight vector, dx its block of ∂L/∂x; dw = ∂L/∂w comes in, dv = ∂L/∂v goes
/// out.
/// </remarks>
internal abstract class Map<T>(Shape input, Shape output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public Shape Input { get; } = input;

    public Shape Output { get; } = output;

    /// <summary>
    /// True when Forward may write w over v and Backward needs only w (or its own notes), and may write dv over dw.
    /// </summary>
    public virtual bool InPlace => false;

    /// <summary>True when Backward reads w, so that the next map must not write over it.</summary>
    public virtual bool KeepsOutput => false;

    /// <summary>Multiplications for one sample, roughly.</summary>
    public virtual long Work => Output.Size;

    /// <summary>True when a sample's output depends on the other samples of the batch.</summary>
    public virtual bool CouplesSamples => false;

    /// <summary>Makes the random numbers of one of several copies of this map differ from the others'.</summary>
    public virtual void Reseed(int copy) { }

    /// <summary>
    /// Asks this map to take max(·, 0) of its own output, so that the ReLU after it costs nothing. False: it does not.
    /// </summary>
    public virtual bool TryAbsorbReLU() => false;

    /// <summary>
    /// Fitted numbers that are not weights (means and variances of batch normalisation), saved with the network.
    /// </summary>
    public virtual IReadOnlyList<T[]> Statistics => [];

    /// <summary>
    /// w = F(x, v) for each of count samples. In training, dropout drops and batch normalisation uses the batch.
    /// </summary>
    public abstract void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training);

    /// <summary>
    /// dx = (∂w/∂x)ᵀdw, summed over the batch, and dv = (∂w/∂v)ᵀdw unless dv is empty. Overwrites dx and dv.
    /// </summary>
    public abstract void Backward(
        ReadOnlySpan<T> x,
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        Span<T> dw,
        Span<T> dx,
        Span<T> dv,
        int count
    );
}
