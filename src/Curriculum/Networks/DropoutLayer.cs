using System.Numerics;

namespace Curriculum.Networks;

/// <summary>In training each number is dropped with probability p and the others are divided by 1 − p. In use, nothing happens.</summary>
/// <remarks>Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014.</remarks>
public sealed class DropoutLayer : Layer
{
    private readonly ulong seed;

    internal DropoutLayer(double p, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        P = p is >= 0 and < 1 ? p : throw new ArgumentException($"Dropout({p}): the probability must lie in [0, 1).");
        seed = (ulong)random.NextInt64();
    }

    /// <summary>p, the probability to be dropped.</summary>
    public double P { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Dropout({P})";

    internal override Map<T> Realize<T>(Shape input) => new DropoutMap<T>(input, P, seed);

    private sealed class DropoutMap<T>(Shape shape, double p, ulong first) : Map<T>(shape, shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly ulong threshold = (ulong)(p * (1UL << 53));
        private readonly T kept = T.CreateChecked(1 / (1 - p));
        private T[] mask = [];
        private ulong place;         // how many random numbers have been used
        private bool drops;

        public override bool InPlace => true;

        public override void Vary(int copy) => place = (ulong)copy << 40;

        public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
        {
            drops = training;
            if (!drops)
            {
                v.CopyTo(w);
                return;
            }
            if (mask.Length < v.Length) mask = new T[v.Length];
            for (int i = 0; i < v.Length; i++)
            {
                mask[i] = Next() >> 11 < threshold ? T.Zero : kept;
                w[i] = v[i] * mask[i];
            }
        }

        public override void Backward(
            ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
        {
            for (int i = 0; i < dv.Length; i++) dv[i] = drops ? dw[i] * mask[i] : dw[i];
        }

        /// <summary>The next 64 random bits, by Steele, Lea and Flood's SplitMix.</summary>
        private ulong Next()
        {
            ulong z = first + ++place * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
