using Curriculum.Data;

namespace Curriculum.Learning;

/// <summary>How long, in what portions and in which order to train.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many times every sample is used.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>B, the samples in one step; the last batch of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The seed of the shuffles.</summary>
    public int Seed { get; init; }

    /// <summary>Whether each epoch goes through the samples in a new random order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>η of the penalty (η/2)‖x‖²: adds ηx to the gradient.</summary>
    public double L2 { get; init; }

    /// <summary>η of the penalty η‖x‖₁: adds η sign(x) to the gradient.</summary>
    public double L1 { get; init; }

    /// <summary>Samples that are not trained on; their loss is measured after each epoch.</summary>
    public DataSet? Validation { get; init; }

    /// <summary>
    /// Early stopping: ends after this many epochs without a better validation loss and puts the best weights back.
    /// </summary>
    public int? Patience { get; init; }

    /// <exception cref="ArgumentException">One sentence that names the option.</exception>
    internal void Check()
    {
        if (Epochs < 0)
        {
            throw new ArgumentException($"Epochs = {Epochs}: it must not be negative.");
        }

        if (BatchSize < 1)
        {
            throw new ArgumentException($"BatchSize = {BatchSize}: a batch needs at least one sample.");
        }

        if (!(L2 >= 0 && L1 >= 0 && double.IsFinite(L1 + L2)))
        {
            throw new ArgumentException($"L2 = {L2}, L1 = {L1}: penalties must be finite and not negative.");
        }

        if (Patience is not null && Validation is null)
        {
            throw new ArgumentException(
                "Patience needs Validation: early stopping watches the loss of samples it does not train on."
            );
        }

        if (Patience < 1)
        {
            throw new ArgumentException($"Patience = {Patience}: it must be at least 1.");
        }
    }
}
