using System.Numerics;
using Curriculum.Data;
using Curriculum.Networks;

namespace Curriculum.Learning;

/// <summary>
/// The learning-rate range test: one run whose step size grows geometrically, to see where the loss falls and where it
/// explodes.
/// </summary>
/// <remarks>L. N. Smith, Cyclical learning rates for training neural networks, 2017.</remarks>
public static class RangeTest
{
    /// <summary>
    /// The pairs (s_k, L_k) for k = 0 … steps − 1, s_k from smallest to largest. F itself is not changed.
    /// </summary>
    /// <remarks>It ends early when the loss is no number any more.</remarks>
    public static IReadOnlyList<(double StepSize, double Loss)> Run<T>(
        Network<T> F,
        Loss loss,
        DataSet train,
        Optimizer optimizer,
        double smallest = 1e-5,
        double largest = 10,
        int steps = 100,
        int batchSize = 32,
        int seed = 0
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        if (!(smallest > 0 && largest > smallest && double.IsFinite(largest)) || steps < 2)
        {
            throw new ArgumentException(
                $"Step sizes from {smallest} to {largest} in {steps} steps: 0 < smallest < largest and 2 steps are "
                    + $"needed."
            );
        }

        var sizes = StepSize.Of(k => smallest * Math.Pow(largest / smallest, k / (steps - 1.0)));
        var options = new TrainingOptions { BatchSize = batchSize, Seed = seed };
        options.Check();
        var perEpoch = ((long)train.Count + batchSize - 1) / batchSize;
        options = options with { Epochs = (int)((steps + perEpoch - 1) / perEpoch) };
        return
        [
            .. Notation
                .Train(F.Copy(), loss, train, optimizer.With(sizes), options)
                .Take(steps)
                .TakeWhile(step => double.IsFinite(step.Loss))
                .Select(step => (sizes.At(step.K), step.Loss)),
        ];
    }
}
