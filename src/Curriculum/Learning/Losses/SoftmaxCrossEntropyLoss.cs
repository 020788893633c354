using System.Buffers;
using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>
/// With M = w_t = max w and R = Σ_{k≠t} e^{w_k − M}: log p_j = w_j − M − log(1 + R), so −Σ y_j log p_j stays finite at
/// w = ±1000, and p_t − 1 = −R/(1 + R) is not lost where p_t rounds to 1.
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
        Exponential.Apply<T>(powers, powers); // all samples in one go: many at a time
        for (var at = 0; at < w.Length; at += size)
        {
            var power = powers.Slice(at, size);
            var target = y.Slice(at, size);
            T rest = T.Zero,
                others = T.Zero;
            var winner = Largest(w.Slice(at, size)); // its power is e⁰ = 1, whatever a vectorized exp makes of it
            for (var j = 0; j < winner; j++)
            {
                rest += power[j];
                others += target[j];
            }
            for (var j = winner + 1; j < size; j++)
            {
                rest += power[j];
                others += target[j];
            }
            var won = target[winner];
            sum += double.CreateTruncating((others + won) * LogOnePlus(rest));
            var scale = (others + won) * share / (T.One + rest);
            for (var j = 0; j < size; j++)
            {
                power[j] = scale * power[j] - share * target[j];
            }
            power[winner] = share * (others - won * rest) / (T.One + rest); // p_t Σy − y_t
        }
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented);
        }

        return sum / total;
    }

    private static int Largest<T>(ReadOnlySpan<T> w)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var best = 0;
        for (var j = 1; j < w.Length; j++)
        {
            if (w[j] > w[best])
            {
                best = j;
            }
        }

        return best;
    }

    internal override void CheckTarget<T>(ReadOnlySpan<T> y)
    {
        foreach (var weight in y)
        {
            if (weight < T.Zero)
            {
                throw new ArgumentException(
                    $"A target of {weight}: {this} needs weights y_j ≥ 0, as of a distribution."
                );
            }
        }
    }

    internal override void Encode<T>(int label, Span<T> y)
    {
        CheckLabel(label, y.Length, y.Length);
        y.Clear();
        y[label] = T.One;
    }
}
