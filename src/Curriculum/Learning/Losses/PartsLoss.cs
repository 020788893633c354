using System.Buffers;
using System.Numerics.Tensors;

namespace Curriculum.Learning;

/// <summary>
/// L = Σ_k c_k ℓ_k(w[a_k..b_k], y[a_k..b_k]): a loss on each part of one output. Where parts overlap their gradients
/// add; an output in no part has the gradient 0.
/// </summary>
internal sealed class PartsLoss(IReadOnlyList<LossPart> parts) : Loss
{
    public IReadOnlyList<LossPart> Parts => parts;

    public override string ToString() => string.Join(" + ", parts);

    /// <summary>A label says nothing of the parts of an output; c ℓ takes it as ℓ does.</summary>
    internal override void Encode<T>(int label, Span<T> y)
    {
        if (parts.Count != 1 || parts[0].Range.GetOffsetAndLength(y.Length) != (0, y.Length))
        {
            throw new ArgumentException(
                $"Label {label} for {this}: a loss on parts of the output needs target vectors, not labels."
            );
        }

        parts[0].Loss.Encode(label, y);
    }

    internal override void CheckSize(int outputs)
    {
        foreach (var part in parts)
        {
            int first = part.Range.Start.GetOffset(outputs),
                end = part.Range.End.GetOffset(outputs);
            if (first < 0 || end > outputs || first >= end)
            {
                throw new ArgumentException(
                    $"{part} reads outputs {first} to {end - 1} of {outputs}: a part needs at least one of the "
                        + $"outputs 0 to {outputs - 1}."
                );
            }

            part.Loss.CheckSize(end - first);
        }
    }

    internal override void CheckTarget<T>(ReadOnlySpan<T> y)
    {
        foreach (var part in parts)
        {
            part.Loss.CheckTarget(y[part.Range]);
        }
    }

    internal override double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
    {
        double sum = 0;
        gradient.Clear();
        var rented = ArrayPool<T>.Shared.Rent(3 * w.Length);
        foreach (var (loss, range, c) in parts)
        {
            var (at, n) = range.GetOffsetAndLength(size);
            var numbers = w.Length / size * n;
            Span<T> output = rented.AsSpan(0, numbers),
                target = rented.AsSpan(numbers, numbers),
                slope = gradient.IsEmpty ? [] : rented.AsSpan(2 * numbers, numbers);
            for (int from = at, to = 0; to < numbers; from += size, to += n)
            {
                w.Slice(from, n).CopyTo(output[to..]);
                y.Slice(from, n).CopyTo(target[to..]);
            }

            sum += c * loss.Evaluate<T>(output, target, n, total, slope);
            var factor = T.CreateChecked(c);
            for (int from = 0, to = at; from < slope.Length; from += n, to += size)
            {
                var part = gradient.Slice(to, n);
                TensorPrimitives.MultiplyAdd(slope.Slice(from, n), factor, part, part);
            }
        }

        ArrayPool<T>.Shared.Return(rented);
        return sum;
    }
}

/// <summary>c ℓ(w[range], y[range]).</summary>
internal sealed record LossPart(Loss Loss, Range Range, double Weight)
{
    public override string ToString()
    {
        var whole = Range.Equals(Range.All);
        var loss = !whole && Loss is PartsLoss { Parts.Count: > 1 } ? $"({Loss})" : $"{Loss}";
        return $"{(Weight == 1 ? "" : $"{Weight} ")}{loss}{(whole ? "" : $"[{Range}]")}";
    }
}
