using System.Numerics;
using Curriculum.Data;
using Curriculum.Learning;

namespace Curriculum.Networks;

/// <summary>Some samples of a data set, one after the other at precision T, with the targets a loss wants.</summary>
internal sealed class Batch<T>(Network<T> network, Loss? loss, int capacity) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int inputSize = network.Input.Size;
    private readonly int outputSize = network.Output.Size;
    private readonly T[] inputs = new T[Fitting(capacity, network.Input.Size)];
    private readonly T[] targets = new T[Fitting(capacity, network.Output.Size)];

    /// <summary>Who says how a label becomes a target; null when no target is wanted.</summary>
    public Loss? Loss { get; set; } = loss;

    public int Count { get; private set; }

    public ReadOnlySpan<T> Inputs => inputs.AsSpan(0, Count * inputSize);

    public ReadOnlyMemory<T> InputMemory => inputs.AsMemory(0, Count * inputSize);

    public ReadOnlyMemory<T> TargetMemory => targets.AsMemory(0, Count * outputSize);

    public ReadOnlySpan<T> Targets => targets.AsSpan(0, Count * outputSize);

    /// <summary>Takes samples order[first], …, order[first + count − 1].</summary>
    /// <exception cref="ArgumentException">The data do not fit the network, or a label does not fit the loss.</exception>
    public void Fill(DataSet data, ReadOnlySpan<int> order, int first, int count)
    {
        if (data.InputSize != inputSize)
            throw new ArgumentException($"{network} takes inputs of size {inputSize}; the data have {data.InputSize}.");
        if (Loss is not null && !data.HasLabels && data.TargetSize != outputSize)
            throw new ArgumentException($"{network} gives outputs of size {outputSize}; the targets have {data.TargetSize}.");
        Count = count;
        for (int i = 0; i < count; i++)
        {
            int sample = order[first + i];
            data.CopyInput(sample, inputs.AsSpan(i * inputSize, inputSize));
            if (Loss is null) continue;
            var target = targets.AsSpan(i * outputSize, outputSize);
            if (data.HasLabels) Loss.Encode(data.Label(sample), target);
            else data.CopyTarget(sample, target);
        }
    }

    private static int Fitting(int count, int size) => (long)count * size <= Array.MaxLength
        ? count * size
        : throw new ArgumentException($"A batch of {count:N0} samples of {size:N0} numbers does not fit in memory: take a smaller BatchSize.");
}
