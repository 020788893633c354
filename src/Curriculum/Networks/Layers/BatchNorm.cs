using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// w = g (v − μ)/√(σ² + ε) + b, channel by channel, with the mean μ and variance σ² over batch and positions.
/// </summary>
/// <remarks>
/// In use, μ and σ² are the running averages of training (a tenth of the newest batch each step); they are fitted
/// numbers, not weights. A channel that is constant in a batch has σ² = 0 and gives w = b. Ioffe and Szegedy, 2015.
/// </remarks>
public sealed class BatchNormLayer : Layer
{
    private readonly WeightBlock[] _blocks;

    internal BatchNormLayer(int channels)
    {
        Channels = Positive(channels, "channels", $"BatchNorm({channels})");
        _blocks =
        [
            new("g", channels, 1, [.. Enumerable.Repeat(1.0, channels)]),
            new("b", channels, 1, new double[channels]),
        ];
    }

    /// <summary>The number of channels: the size of a plain vector.</summary>
    public int Channels { get; }

    /// <summary>ε, which keeps the root away from 0.</summary>
    public static double Epsilon => 1e-5;

    internal override IReadOnlyList<WeightBlock> Blocks => _blocks;

    internal override IReadOnlyList<string> StatisticNames => ["mean", "variance"];

    /// <inheritdoc/>
    public override string ToString() => $"BatchNorm({Channels})";

    internal override Map<T> Realize<T>(Shape input) =>
        input.Channels == Channels ? new BatchNormMap<T>(input) : throw DoesNotFit(input);
}

/// <summary>
/// With u = (v − μ)/√(σ² + ε): w = g u + b, ∂L/∂g = Σ dw u, ∂L/∂b = Σ dw, dv = g (dw − mean dw − u mean(dw u))/√(σ² +
/// ε).
/// </summary>
internal sealed class BatchNormMap<T> : Map<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T s_share = T.CreateChecked(0.1);
    private readonly int _channels;
    private readonly T[] _runningMean;
    private readonly T[] _runningVariance;
    private readonly T[] _rest; // what rounding has kept from the running mean, so that it arrives
    private readonly T[] _mean;
    private readonly T[] _scale; // 1/√(σ² + ε)
    private bool _usesBatch;

    public BatchNormMap(Shape shape)
        : base(shape, shape)
    {
        _channels = shape.Channels;
        (_runningMean, _runningVariance, _rest, _mean, _scale) = (
            new T[_channels],
            new T[_channels],
            new T[_channels],
            new T[_channels],
            new T[_channels]
        );
        _runningVariance.AsSpan().Fill(T.One);
    }

    public override bool CouplesSamples => true;

    public override IReadOnlyList<T[]> Statistics => [_runningMean, _runningVariance];

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        _usesBatch = training;
        if (training)
        {
            Measure(v);
        }

        var epsilon = T.CreateChecked(BatchNormLayer.Epsilon);
        for (var c = 0; c < _channels; c++)
        {
            if (!training)
            {
                _mean[c] = _runningMean[c];
            }

            _scale[c] = T.One / T.Sqrt((training ? _scale[c] : _runningVariance[c]) + epsilon);
        }
        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                w[at + c] = x[c] * (v[at + c] - _mean[c]) * _scale[c] + x[_channels + c];
            }
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
        dx.Clear();
        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                dx[c] += dw[at + c] * (v[at + c] - _mean[c]) * _scale[c];
                dx[_channels + c] += dw[at + c];
            }
        }

        if (dv.IsEmpty)
        {
            return;
        }

        var share = _usesBatch ? T.CreateChecked(_channels) / T.CreateChecked(v.Length) : T.Zero;
        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                var u = (v[at + c] - _mean[c]) * _scale[c];
                dv[at + c] = x[c] * _scale[c] * (dw[at + c] - share * (dx[_channels + c] + u * dx[c]));
            }
        }
    }

    /// <summary>
    /// μ = v₀ + mean(v − v₀) into mean and σ² into scale, over all numbers of a channel; the running averages follow.
    /// </summary>
    /// <remarks>Seen from the first number v₀, a constant has the mean v₀ without rounding.</remarks>
    private void Measure(ReadOnlySpan<T> v)
    {
        var share = T.CreateChecked(_channels) / T.CreateChecked(v.Length);
        _mean.AsSpan().Clear();
        _scale.AsSpan().Clear();
        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                _mean[c] += v[at + c] - v[c];
            }
        }

        for (var c = 0; c < _channels; c++)
        {
            _mean[c] = v[c] + share * _mean[c];
        }

        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                _scale[c] += share * (v[at + c] - _mean[c]) * (v[at + c] - _mean[c]);
            }
        }

        for (var c = 0; c < _channels; c++)
        {
            var step = s_share * (_mean[c] - _runningMean[c]) + _rest[c];
            var next = _runningMean[c] + step;
            _rest[c] = step - (next - _runningMean[c]);
            _runningMean[c] = next;
            _runningVariance[c] += s_share * (_scale[c] - _runningVariance[c]);
        }
    }
}
