using System.Numerics;

namespace Curriculum.Networks;

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
    private readonly T[] _mean;
    private readonly T[] _scale; // 1/√(σ² + ε)
    private bool _usesBatch;

    public BatchNormMap(Shape shape)
        : base(shape, shape)
    {
        _channels = shape.Channels;
        (_runningMean, _runningVariance, _mean, _scale) = (
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

    /// <summary>μ into mean and σ² into scale, over all numbers of a channel; the running averages follow.</summary>
    private void Measure(ReadOnlySpan<T> v)
    {
        var share = T.CreateChecked(_channels) / T.CreateChecked(v.Length);
        _mean.AsSpan().Clear();
        _scale.AsSpan().Clear();
        for (var at = 0; at < v.Length; at += _channels)
        {
            for (var c = 0; c < _channels; c++)
            {
                _mean[c] += share * v[at + c];
            }
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
            _runningMean[c] += s_share * (_mean[c] - _runningMean[c]);
            _runningVariance[c] += s_share * (_scale[c] - _runningVariance[c]);
        }
    }
}
