using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

/// <summary>w = A v + b, with A of size m×n (n inputs, m outputs) and b of size m; without b, w = A v.</summary>
public sealed class AffineLayer : Layer
{
    private readonly WeightBlock[] _blocks;

    internal AffineLayer(int inputs, int outputs, Random random, Initialization? initialization, bool bias)
    {
        var text = $"Affine({inputs}, {outputs})";
        Inputs = Positive(inputs, "inputs", text);
        Outputs = Positive(outputs, "outputs", text);
        var A = (initialization ?? Initialization.He).Draw(
            Countable((long)inputs * outputs, "weights", text),
            inputs,
            outputs,
            random
        );
        _blocks = Layout(A, bias ? new double[outputs] : null);
    }

    internal AffineLayer(Matrix<double> A, Vector<double>? b)
    {
        ArgumentNullException.ThrowIfNull(A);
        if (b is not null && b.Count != A.RowCount)
        {
            throw new ArgumentException(
                $"A is {A.RowCount}×{A.ColumnCount}, so b needs {A.RowCount} numbers; it has {b.Count}."
            );
        }

        (Outputs, Inputs) = (A.RowCount, A.ColumnCount);
        _blocks = Layout(A.ToColumnMajorArray(), b?.ToArray());
    }

    /// <summary>n, the numbers that come in.</summary>
    public int Inputs { get; }

    /// <summary>m, the numbers that come out.</summary>
    public int Outputs { get; }

    /// <summary>Whether a bias b is added.</summary>
    public bool HasBias => _blocks.Length > 1;

    internal override Shape? StatedInput => Shape.Vector(Inputs);

    internal override IReadOnlyList<WeightBlock> Blocks => _blocks;

    /// <inheritdoc/>
    public override string ToString() => $"Affine({Inputs}, {Outputs})";

    internal override Map<T> Realize<T>(Shape input) =>
        input.Size == Inputs ? new AffineMap<T>(input, Outputs, HasBias) : throw DoesNotFit(input);

    private WeightBlock[] Layout(double[] A, double[]? b) =>
        b is null ? [new("A", Outputs, Inputs, A)] : [new("A", Outputs, Inputs, A), new("b", Outputs, 1, b)];
}
