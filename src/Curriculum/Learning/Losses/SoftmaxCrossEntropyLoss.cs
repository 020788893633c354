using System.Buffers;
using System.Numerics.Tensors;

namespace Curriculum.Learning;

/// <summary>
/// With M = max w and S = Σ e^{w_k − M}: log p_j = w_j − M − log S, so −Σ y_j log p_j stays finite at w = ±1000.
/// </summary>
internal sealed class SoftmaxCrossEntropyLoss : Loss
{
    public override string ToString() => "SoftmaxCrossEntropy";

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
    {
        var rented = gradient.IsEmpty ? ArrayPool<T>.Shared.Rent(w.Length) : null;
        var powers = rented is null ? gradient : rented.AsSpan(0, w.Length);
        double sum = 0;
        var share = T.One / T.CreateChecked(total);
        for (var at = 0; at < w.Length; at += size)
        {
            var logits = w.Slice(at, size);
            var target = y.Slice(at, size);
            var top = logits[0];
            foreach (var value in logits)
            {
                top = T.Max(top, value);
            }

            for (var j = 0; j < size; j++)
            {
                var below = logits[j] - top;
                powers[at + j] = below;
                if (target[j] != T.Zero)
                {
                    sum -= double.CreateTruncating(target[j] * below); // 0·log 0 = 0
                }
            }
        }
        TensorPrimitives.Exp(powers, powers); // all samples in one go: many at a time
        for (var at = 0; at < w.Length; at += size)
        {
            var power = powers.Slice(at, size);
            var target = y.Slice(at, size);
            T powerSum = T.Zero,
                mass = T.Zero;
            for (var j = 0; j < size; j++)
            {
                powerSum += power[j];
                mass += target[j];
            }
            sum += double.CreateTruncating(mass * T.Log(powerSum));
            var scale = mass * share / powerSum;
            for (var j = 0; j < size; j++)
            {
                power[j] = scale * power[j] - share * target[j];
            }
        }
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented);
        }

        return sum / total;
    }

    internal override void Encode<T>(int label, Span<T> y)
    {
        CheckLabel(label, y.Length, y.Length);
        y.Clear();
        y[label] = T.One;
    }
}
