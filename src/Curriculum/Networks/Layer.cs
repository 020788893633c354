using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// A layer as one says it: sizes and first weights, without a precision. <see cref="Network{T}"/> makes it real.
/// </summary>
public abstract class Layer
{
    private protected Layer() { }

    /// <summary>The input this layer states by itself; null when it takes what comes.</summary>
    internal virtual Shape? StatedInput => null;

    /// <summary>The names, sizes and first values of its weights, in the order they take in x.</summary>
    internal virtual IReadOnlyList<WeightBlock> Blocks => [];

    /// <summary>The names of its fitted numbers that are not weights, in the order of its map's.</summary>
    internal virtual IReadOnlyList<string> StatisticNames => [];

    /// <summary>True when it must know how large its images are.</summary>
    internal virtual bool NeedsImage => false;

    /// <summary>The layers inside this one, for a layer made of layers.</summary>
    internal virtual IReadOnlyList<Layer> Inner => [];

    /// <summary>
    /// For a layer that only reads its input under another shape: that shape. Null for one that computes.
    /// </summary>
    internal virtual Shape? Reshape(Shape input) => null;

    /// <summary>The layer at precision T for this input. Throws one sentence when the shapes do not fit.</summary>
    internal virtual Map<T> Realize<T>(Shape input)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new NotSupportedException($"{this} computes nothing.");

    /// <summary>First this layer, then <paramref name="next"/>: next ∘ this, in double. Weights are copied.</summary>
    public Network<double> Then(Layer next) => Network.Create<double>([this, next]);

    /// <summary>First this layer, then all of <paramref name="next"/>.</summary>
    public Network<T> Then<T>(Network<T> next)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(next);
        return Network.Create<T>([this]).Then(next);
    }

    /// <summary>A network of this one layer, in double.</summary>
    public static implicit operator Network<double>(Layer layer) => Network.Create<double>([layer]);

    private protected ArgumentException DoesNotFit(Shape input) => new($"{this} cannot take an input of size {input}.");

    private protected static int Countable(Int128 count, string what, string layer) =>
        count <= Array.MaxLength
            ? (int)count
            : throw new ArgumentException(
                $"{layer} has {count:N0} {what}: at most {Array.MaxLength:N0} fit in memory."
            );

    private protected static int Positive(int value, string what, string layer) =>
        value > 0 ? value : throw new ArgumentException($"{layer} with {what} {value}: it must be at least 1.");
}
