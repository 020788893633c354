namespace Curriculum.Learning;

/// <summary>
/// With ŷ = 1/(1 + e^{−w}): −y log ŷ − (1 − y) log(1 − ŷ) = m|w| + log(1 + e^{−|w|}), where m is the part of the target
/// on the other side: 1 − y for w ≥ 0, else y. Never overflows, and what a sure and right answer costs is not lost.
/// </summary>
internal sealed class BinaryCrossEntropyLoss : Loss
{
    public override string ToString() => "BinaryCrossEntropy";

    internal override void CheckTarget<T>(ReadOnlySpan<T> y)
    {
        foreach (var chance in y)
        {
            if (chance < T.Zero || chance > T.One)
            {
                throw new ArgumentException($"A target of {chance}: {this} needs a probability, 0 ≤ y ≤ 1.");
            }
        }
    }

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
    {
        double sum = 0;
        var share = T.One / T.CreateChecked(total);
        for (var i = 0; i < w.Length; i++)
        {
            var small = T.Exp(-T.Abs(w[i]));
            var missed = w[i] < T.Zero ? y[i] : T.One - y[i];
            var cost = missed == T.Zero ? T.Zero : missed * T.Abs(w[i]); // 0·∞ = 0
            sum += double.CreateTruncating(cost + LogOnePlus(small));
            if (gradient.IsEmpty)
            {
                continue;
            }

            var against = small / (T.One + small);
            gradient[i] = (w[i] < T.Zero ? against - missed : missed - against) * share;
        }
        return sum / total;
    }
}
