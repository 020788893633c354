namespace Curriculum.Learning;

/// <summary>With M = max w and S = Σ e^{w_k − M}: log p_j = w_j − M − log S, so −Σ y_j log p_j stays finite at w = ±1000.</summary>
internal sealed class SoftmaxCrossEntropyLoss : Loss
{
    public override string ToString() => "SoftmaxCrossEntropy";

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int count, Span<T> gradient)
    {
        int size = w.Length / count;
        double total = 0;
        T share = T.One / T.CreateChecked(count);
        for (int at = 0; at < w.Length; at += size)
        {
            var logits = w.Slice(at, size);
            var target = y.Slice(at, size);
            T top = logits[0], sum = T.Zero, mass = T.Zero;
            foreach (T value in logits) top = T.Max(top, value);
            foreach (T value in logits) sum += T.Exp(value - top);
            T logSum = T.Log(sum);
            for (int j = 0; j < size; j++)
            {
                mass += target[j];
                if (target[j] != T.Zero) total -= double.CreateTruncating(target[j] * (logits[j] - top - logSum));   // 0·log 0 = 0
            }
            if (gradient.IsEmpty) continue;
            T scale = mass * share / sum;
            for (int j = 0; j < size; j++) gradient[at + j] = scale * T.Exp(logits[j] - top) - share * target[j];
        }
        return total / count;
    }

    internal override void Encode<T>(int label, Span<T> y)
    {
        CheckLabel(label, y.Length, y.Length);
        y.Clear();
        y[label] = T.One;
    }
}
