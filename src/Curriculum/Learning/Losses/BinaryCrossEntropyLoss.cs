namespace Curriculum.Learning;

/// <summary>
/// With ŷ = 1/(1 + e^{−w}): −y log ŷ − (1 − y) log(1 − ŷ) = max(w, 0) − y w + log(1 + e^{−|w|}). Never overflows.
/// </summary>
internal sealed class BinaryCrossEntropyLoss : Loss
{
    public override string ToString() => "BinaryCrossEntropy";

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
    {
        double sum = 0;
        var share = T.One / T.CreateChecked(total);
        for (var i = 0; i < w.Length; i++)
        {
            var small = T.Exp(-T.Abs(w[i]));
            sum += double.CreateTruncating(T.Max(w[i], T.Zero) - y[i] * w[i] + T.LogP1(small));
            if (gradient.IsEmpty)
            {
                continue;
            }

            var probability = (w[i] >= T.Zero ? T.One : small) / (T.One + small);
            gradient[i] = (probability - y[i]) * share;
        }
        return sum / total;
    }
}
