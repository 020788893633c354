using System.Numerics;
using Curriculum.Networks;

namespace Curriculum.Data;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>N samples: inputs v_i as columns, with labels (classes 0, 1, …) or target vectors y_i. Immutable.</summary>
public sealed partial class DataSet
{
    private readonly Columns _inputs;
    private readonly Columns? _targets;
    private readonly int[]? _labels;
    private readonly int[] _order; // this set's samples, as columns of the shared storage

    /// <summary>Inputs as columns with one label each. The number of classes is the largest label + 1.</summary>
    /// <exception cref="ArgumentException">
    /// Empty, counts that differ, a negative label, or NaN or ∞ among the inputs.
    /// </exception>
    public DataSet(Matrix<double> inputs, int[] labels, Shape? shape = null)
        : this(Columns.Of(inputs, "input"), labels, null, shape) { }

    /// <summary>Inputs as columns with targets as columns.</summary>
    /// <exception cref="ArgumentException">Empty, counts that differ, or NaN or ∞ among the numbers.</exception>
    public DataSet(Matrix<double> inputs, Matrix<double> targets)
        : this(Columns.Of(inputs, "input"), null, Columns.Of(targets, "target"), null) { }

    internal DataSet(Columns inputs, int[]? labels, Columns? targets, Shape? shape, Blocks? blocks = null)
    {
        _blocks = blocks;
        var count = labels?.Length ?? targets!.Count;
        if (inputs.Count == 0 || inputs.Size == 0)
        {
            throw new ArgumentException("A data set needs at least one sample of at least one number.");
        }

        if (count != inputs.Count)
        {
            throw new ArgumentException(
                $"{inputs.Count} inputs and {count} {(labels is null ? "targets" : "labels")}: the counts must agree."
            );
        }

        if (shape is { } s && s.Size != inputs.Size)
        {
            throw new ArgumentException($"An input of {inputs.Size} numbers does not have the shape {s}.");
        }

        for (var i = 0; i < labels?.Length; i++)
        {
            if (labels[i] is < 0 or int.MaxValue)
            {
                throw new ArgumentException(
                    $"Label {i} is {labels[i]}: labels count from 0, and {int.MaxValue - 1} is the largest."
                );
            }
        }

        (_inputs, _labels, _targets) = (inputs, (int[]?)labels?.Clone(), targets);
        Shape = shape ?? Shape.Vector(inputs.Size);
        Classes = labels is null ? 0 : labels.Max() + 1;
        _order = [.. Enumerable.Range(0, count)];
    }

    private DataSet(DataSet whole, int[] order)
    {
        if (order.Length == 0)
        {
            throw new ArgumentException("A data set needs at least one sample.");
        }

        (_inputs, _labels, _targets, Shape, Classes) = (
            whole._inputs,
            whole._labels,
            whole._targets,
            whole.Shape,
            whole.Classes
        );
        _blocks = whole._blocks;
        _order = order;
    }

    /// <summary>N, the number of samples.</summary>
    public int Count => _order.Length;

    /// <summary>n, the numbers in one input.</summary>
    public int InputSize => _inputs.Size;

    /// <summary>Numbers in one target; 0 for labelled data.</summary>
    public int TargetSize => _targets?.Size ?? 0;

    /// <summary>The number of classes; 0 without labels.</summary>
    public int Classes { get; }

    /// <summary>The size of the largest number among inputs and targets.</summary>
    internal double Largest => Math.Max(_inputs.Largest, _targets?.Largest ?? 0);

    /// <summary>What one input is: 1×8×8 for a digit.</summary>
    public Shape Shape { get; }

    /// <summary>Whether the samples have labels.</summary>
    public bool HasLabels => _labels is not null;

    /// <summary>The inputs, one column each: n × N. Made on each call.</summary>
    public Matrix<double> Inputs =>
        Matrix<double>.Build.Dense(InputSize, Count, (row, i) => _inputs.At(_order[i], row));

    /// <summary>The targets, one column each. Made on each call.</summary>
    public Matrix<double> Targets =>
        _targets is null
            ? throw new InvalidOperationException("These data have labels, not targets.")
            : Matrix<double>.Build.Dense(TargetSize, Count, (row, i) => _targets.At(_order[i], row));

    /// <summary>The labels in order. Made on each call.</summary>
    public int[] Labels => [.. _order.Select(i => LabelAt(i))];

    /// <summary>Sample number i.</summary>
    public Sample this[int i] =>
        new(Input(i), _labels is null ? -1 : _labels[Place(i)], _targets is null ? null : _targets.Vector(Place(i)));

    /// <summary>The input of sample i.</summary>
    public Vector<double> Input(int i) => _inputs.Vector(Place(i));

    /// <summary>The label of sample i.</summary>
    public int Label(int i) => LabelAt(Place(i));

    /// <summary>One channel of the image of sample i: height × width.</summary>
    /// <exception cref="ArgumentException">There is no such sample or channel.</exception>
    public Matrix<double> Image(int i, int channel = 0)
    {
        if (channel < 0 || channel >= Shape.Channels)
        {
            throw new ArgumentException(
                $"Channel {channel} of {Shape}: channels count from 0 to {Shape.Channels - 1}."
            );
        }

        var sample = Place(i);
        return Matrix<double>.Build.Dense(
            Shape.Height,
            Shape.Width,
            (row, column) => _inputs.At(sample, (row * Shape.Width + column) * Shape.Channels + channel)
        );
    }

    /// <summary>
    /// Two parts of a seeded shuffle: the first holds <paramref name="fraction"/> of the samples, rounded.
    /// </summary>
    public (DataSet Train, DataSet Test) Split(Random random, double fraction = 0.8)
    {
        var first = (int)Math.Round(fraction * Count);
        if (!(fraction > 0 && fraction < 1) || first == 0 || first == Count)
        {
            throw new ArgumentException($"A split of {Count} samples at fraction {fraction} leaves one part empty.");
        }

        var mixed = Shuffled(random);
        return (new(this, mixed[..first]), new(this, mixed[first..]));
    }

    /// <summary>The same samples in a seeded random order.</summary>
    public DataSet Shuffle(Random random) => new(this, Shuffled(random));

    /// <summary>The samples with these numbers, in this order; a number may come twice.</summary>
    /// <exception cref="ArgumentException">No sample, or a number that no sample has.</exception>
    public DataSet Select(IEnumerable<int> samples) => new(this, [.. samples.Select(Place)]);

    /// <summary>The first <paramref name="count"/> samples.</summary>
    /// <exception cref="ArgumentException">Fewer than 1.</exception>
    public DataSet Take(int count) => new(this, _order[..Math.Clamp(count, 0, Count)]);

    /// <summary>The same inputs with other labels.</summary>
    public DataSet WithLabels(int[] labels) =>
        new(_inputs.Select(_order), labels, null, Shape, _blocks?.Select(_order));

    /// <inheritdoc/>
    public override string ToString() =>
        HasLabels
            ? $"{Count:N0} samples of {Shape}, {Classes} classes"
            : $"{Count:N0} samples of {Shape} → {TargetSize}";

    /// <summary>Input i at precision T.</summary>
    internal void CopyInput<T>(int i, Span<T> v)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => _inputs.Copy(_order[i], v);

    /// <summary>Target i at precision T.</summary>
    internal void CopyTarget<T>(int i, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => _targets!.Copy(_order[i], y);

    /// <summary>Where sample i lies in the shared storage.</summary>
    private int Place(int i) =>
        i >= 0 && i < Count
            ? _order[i]
            : throw new ArgumentException($"Sample {i} of {Count}: samples count from 0 to {Count - 1}.");

    private int LabelAt(int i) =>
        _labels is null ? throw new InvalidOperationException("These data have targets, not labels.") : _labels[i];

    private int[] Shuffled(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var mixed = (int[])_order.Clone();
        random.Shuffle(mixed);
        return mixed;
    }
}

/// <summary>One column of a data set: the input v, and its label (−1 without one) or its target y.</summary>
public sealed record Sample(Vector<double> Input, int Label, Vector<double>? Target);
