namespace Curriculum.Learning;

/// <summary>One step x_k → x_{k+1} that has just been made.</summary>
public readonly struct TrainingStep : IEquatable<TrainingStep>
{
    private readonly LossHistory _losses;

    internal TrainingStep(int k, int epoch, LossHistory losses, double validationLoss) =>
        (K, Epoch, _losses, ValidationLoss) = (k, epoch, losses, validationLoss);

    /// <summary>k = 0, 1, 2, …</summary>
    public int K { get; }

    /// <summary>Which time through the data, from 0.</summary>
    public int Epoch { get; }

    /// <summary>The mean loss of this step's batch, before the step; without penalties.</summary>
    public double Loss => _losses.Values[K];

    /// <summary>The validation loss after the last finished epoch; NaN before.</summary>
    public double ValidationLoss { get; }

    /// <summary>The losses of steps 0 … k.</summary>
    public IReadOnlyList<double> History => new ArraySegment<double>(_losses.Values, 0, K + 1);

    /// <inheritdoc/>
    public bool Equals(TrainingStep other) => K == other.K && ReferenceEquals(_losses, other._losses);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TrainingStep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => K;

    /// <summary>Same step of the same run.</summary>
    public static bool operator ==(TrainingStep left, TrainingStep right) => left.Equals(right);

    /// <summary>Another step, or another run.</summary>
    public static bool operator !=(TrainingStep left, TrainingStep right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => $"step {K}, epoch {Epoch}: loss {Loss:G4}";
}

/// <summary>
/// The losses of a run, one a step: it grows with the steps that are made, not with those that are asked for.
/// </summary>
internal sealed class LossHistory(long steps)
{
    private const int First = 1 << 16; // half a megabyte: a shorter run allocates nothing after its start

    /// <summary>The losses so far, and room for more.</summary>
    public double[] Values { get; private set; } = new double[Math.Min(steps, First)];

    /// <summary>L_k. Steps that were given out before still read what they read.</summary>
    public void Set(int k, double loss)
    {
        if (k == Values.Length)
        {
            var longer = new double[Math.Min(2L * k, Array.MaxLength)];
            Values.CopyTo(longer, 0);
            Values = longer;
        }

        Values[k] = loss;
    }
}
