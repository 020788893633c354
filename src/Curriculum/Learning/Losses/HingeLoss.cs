namespace Curriculum.Learning;

/// <summary>L = (1/N) Σ max(0, 1 − t w), t = ±1. At the kink t w = 1 the gradient is taken as 0.</summary>
internal sealed class HingeLoss : Loss
{
    public override string ToString() => "Hinge";

    /// <summary>
    /// One output: label 0 is t = −1, label 1 is t = +1. Several: +1 for the class, −1 for the others.
    /// </summary>
    internal override void Encode<T>(int label, Span<T> y)
    {
        CheckLabel(label, y.Length, y.Length == 1 ? 2 : y.Length);
        y.Fill(-T.One);
        if (y.Length > 1 || label == 1)
        {
            y[y.Length == 1 ? 0 : label] = T.One;
        }
    }

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> t, int size, int total, Span<T> gradient)
    {
        double sum = 0;
        var share = T.One / T.CreateChecked(total);
        for (var i = 0; i < w.Length; i++)
        {
            var margin = T.One - t[i] * w[i];
            if (!(margin <= T.Zero))
            {
                sum += double.CreateTruncating(margin); // a NaN counts
            }

            if (!gradient.IsEmpty)
            {
                gradient[i] = margin > T.Zero ? -t[i] * share : T.Zero;
            }
        }
        return sum / total;
    }
}
