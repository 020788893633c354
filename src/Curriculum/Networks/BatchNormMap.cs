using System.Numerics;

namespace Curriculum.Networks;

/// <summary>With u = (v − μ)/√(σ² + ε): w = g u + b, ∂L/∂g = Σ dw u, ∂L/∂b = Σ dw, dv = g (dw − mean dw − u mean(dw u))/√(σ² + ε).</summary>
internal sealed class BatchNormMap<T> : Map<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T Share = T.CreateChecked(0.1);
    private readonly int channels;
    private readonly T[] runningMean;
    private readonly T[] runningVariance;
    private readonly T[] mean;
    private readonly T[] scale;          // 1/√(σ² + ε)
    private bool usesBatch;

    public BatchNormMap(Shape shape) : base(shape, shape)
    {
        channels = shape.Channels;
        (runningMean, runningVariance, mean, scale) = (new T[channels], new T[channels], new T[channels], new T[channels]);
        runningVariance.AsSpan().Fill(T.One);
    }

    public override bool CouplesSamples => true;

    public override IReadOnlyList<T[]> Statistics => [runningMean, runningVariance];

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        usesBatch = training;
        if (training) Measure(v);
        T epsilon = T.CreateChecked(BatchNormLayer.Epsilon);
        for (int c = 0; c < channels; c++)
        {
            if (!training) mean[c] = runningMean[c];
            scale[c] = T.One / T.Sqrt((training ? scale[c] : runningVariance[c]) + epsilon);
        }
        for (int at = 0; at < v.Length; at += channels)
            for (int c = 0; c < channels; c++) w[at + c] = x[c] * (v[at + c] - mean[c]) * scale[c] + x[channels + c];
    }

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        dx.Clear();
        for (int at = 0; at < v.Length; at += channels)
            for (int c = 0; c < channels; c++)
            {
                dx[c] += dw[at + c] * (v[at + c] - mean[c]) * scale[c];
                dx[channels + c] += dw[at + c];
            }
        if (dv.IsEmpty) return;
        T share = usesBatch ? T.CreateChecked(channels) / T.CreateChecked(v.Length) : T.Zero;
        for (int at = 0; at < v.Length; at += channels)
            for (int c = 0; c < channels; c++)
            {
                T u = (v[at + c] - mean[c]) * scale[c];
                dv[at + c] = x[c] * scale[c] * (dw[at + c] - share * (dx[channels + c] + u * dx[c]));
            }
    }

    /// <summary>μ into mean and σ² into scale, over all numbers of a channel; the running averages follow.</summary>
    private void Measure(ReadOnlySpan<T> v)
    {
        T share = T.CreateChecked(channels) / T.CreateChecked(v.Length);
        mean.AsSpan().Clear();
        scale.AsSpan().Clear();
        for (int at = 0; at < v.Length; at += channels)
            for (int c = 0; c < channels; c++) mean[c] += share * v[at + c];
        for (int at = 0; at < v.Length; at += channels)
            for (int c = 0; c < channels; c++) scale[c] += share * (v[at + c] - mean[c]) * (v[at + c] - mean[c]);
        for (int c = 0; c < channels; c++)
        {
            runningMean[c] += Share * (mean[c] - runningMean[c]);
            runningVariance[c] += Share * (scale[c] - runningVariance[c]);
        }
    }
}
