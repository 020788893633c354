using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// In training each number is dropped with probability p and the others are divided by 1 − p. In use, nothing happens.
/// </summary>
/// <remarks>Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014.</remarks>
public sealed class DropoutLayer : Layer
{
    private readonly ulong _seed;

    internal DropoutLayer(double p, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        P = p is >= 0 and < 1 ? p : throw new ArgumentException($"Dropout({p}): the probability must lie in [0, 1).");
        _seed = (ulong)random.NextInt64();
    }

    /// <summary>p, the probability to be dropped.</summary>
    public double P { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Dropout({P})";

    internal override Map<T> Realize<T>(Shape input) => new DropoutMap<T>(input, P, _seed);

    private sealed class DropoutMap<T>(Shape shape, double p, ulong first) : Map<T>(shape, shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly ulong _threshold = (ulong)(p * (1UL << 53));
        private readonly T _kept = T.CreateChecked(1 / (1 - p));
        private T[] _mask = [];
        private ulong _place; // how many random numbers have been used
        private bool _drops;

        public override bool InPlace => true;

        public override void Reseed(int copy) => _place = (ulong)copy << 40;

        public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
        {
            _drops = training;
            if (!_drops)
            {
                v.CopyTo(w);
                return;
            }
            if (_mask.Length < v.Length)
            {
                _mask = new T[v.Length];
            }

            for (var i = 0; i < v.Length; i++)
            {
                _mask[i] = Next() >> 11 < _threshold ? T.Zero : _kept;
                w[i] = v[i] * _mask[i];
            }
        }

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
            for (var i = 0; i < dv.Length; i++)
            {
                dv[i] = _drops ? dw[i] * _mask[i] : dw[i];
            }
        }

        /// <summary>The next 64 random bits, by Steele, Lea and Flood's SplitMix.</summary>
        private ulong Next()
        {
            var z = first + ++_place * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
