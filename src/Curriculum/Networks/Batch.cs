using System.Numerics;
using Curriculum.Data;
using Curriculum.Learning;

namespace Curriculum.Networks;

/// <summary>Some samples of a data set, one after the other at precision T, with the targets a loss wants.</summary>
internal sealed class Batch<T>(Network<T> network, Loss? loss, int capacity)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _inputSize = network.Input.Size;
    private readonly int _outputSize = network.Output.Size;
    private readonly T[] _inputs = new T[Fitting(capacity, network.Input.Size)];
    private readonly T[] _targets = new T[Fitting(capacity, network.Output.Size)];

    /// <summary>Who says how a label becomes a target; null when no target is wanted.</summary>
    public Loss? Loss { get; set; } = loss;

    public int Count { get; private set; }

    public ReadOnlySpan<T> Inputs => _inputs.AsSpan(0, Count * _inputSize);

    public ReadOnlyMemory<T> InputMemory => _inputs.AsMemory(0, Count * _inputSize);

    public ReadOnlyMemory<T> TargetMemory => _targets.AsMemory(0, Count * _outputSize);

    public ReadOnlySpan<T> Targets => _targets.AsSpan(0, Count * _outputSize);

    /// <summary>Takes samples order[first], …, order[first + count − 1].</summary>
    /// <exception cref="ArgumentException">
    /// The data do not fit the network, or a label does not fit the loss.
    /// </exception>
    public void Fill(DataSet data, ReadOnlySpan<int> order, int first, int count)
    {
        if (data.InputSize != _inputSize)
        {
            throw new ArgumentException(
                $"{network} takes inputs of size {_inputSize}; the data have {data.InputSize}."
            );
        }

        if (Loss is not null && !data.HasLabels && data.TargetSize != _outputSize)
        {
            throw new ArgumentException(
                $"{network} gives outputs of size {_outputSize}; the targets have {data.TargetSize}."
            );
        }

        if (typeof(T) == typeof(float) && float.IsInfinity((float)data.Largest))
        {
            throw new ArgumentException(
                $"The data hold {data.Largest:g3}, and a float ends at {float.MaxValue:g3}: train a "
                    + "Network<double>, or "
                    + "make the numbers smaller."
            );
        }

        Loss?.CheckSize(_outputSize);
        Count = count;
        for (var i = 0; i < count; i++)
        {
            var sample = order[first + i];
            data.CopyInput(sample, _inputs.AsSpan(i * _inputSize, _inputSize));
            if (Loss is null)
            {
                continue;
            }

            var target = _targets.AsSpan(i * _outputSize, _outputSize);
            if (data.HasLabels)
            {
                Loss.Encode(data.Label(sample), target);
            }
            else
            {
                data.CopyTarget(sample, target);
                Loss.CheckTarget<T>(target);
            }
        }
    }

    /// <summary>Samples times numbers in each.</summary>
    /// <exception cref="ArgumentException">The product fits in no array.</exception>
    internal static int Fitting(int count, int size) =>
        (long)count * size <= Array.MaxLength
            ? count * size
            : throw new ArgumentException(
                $"A batch of {count:N0} samples of {size:N0} numbers does not fit in memory: take a smaller BatchSize."
            );
}
