namespace Curriculum.Learning;

/// <summary>L = (c/N) Σ ‖w − y‖², ∂L/∂w = 2c(w − y)/N.</summary>
internal sealed class SquareLoss(double c, string name) : Loss
{
    public override string ToString() => name;

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
    {
        double sum = 0;
        var factor = T.CreateChecked(2 * c / total);
        for (var i = 0; i < w.Length; i++)
        {
            var difference = w[i] - y[i];
            var d = double.CreateTruncating(difference);
            sum += d * d;
            if (!gradient.IsEmpty)
            {
                gradient[i] = factor * difference;
            }
        }
        return c * sum / total;
    }
}
