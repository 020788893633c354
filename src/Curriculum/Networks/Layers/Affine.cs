using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

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

/// <summary>w = A v + b for a batch: W = A V + b 1ᵀ. Backward: ∂L/∂A = G Vᵀ, ∂L/∂b = G 1, ∂L/∂V = Aᵀ G.</summary>
/// <remarks>A lies by columns and the batch by samples, so Wᵀ = Vᵀ Aᵀ is a product of contiguous rows.</remarks>
internal sealed class AffineMap<T>(Shape input, int outputs, bool bias) : Map<T>(input, Shape.Vector(outputs))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _n = input.Size;
    private readonly int _m = outputs;

    private bool _relu;

    public override long Work => (long)_n * _m;

    public override bool TryAbsorbReLU() => _relu = true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        MatMul.Multiply(count, _m, _n, v, _n, 1, x, _m, 1, w, bias ? x.Slice(_n * _m, _m) : default, relu: _relu);

    public override void Backward(
        ReadOnlySpan<T> x,
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        Span<T> dw,
        Span<T> dx,
        Span<T> dv,
        int count
    )
    {
        MatMul.Multiply(_n, _m, count, v, 1, _n, dw, _m, 1, dx); // ∂L/∂A = G Vᵀ
        if (bias)
        {
            RowSums.Apply<T>(dw, dx.Slice(_n * _m, _m)); // ∂L/∂b = G 1
        }

        if (!dv.IsEmpty)
        {
            MatMul.Multiply(count, _n, _m, dw, _m, 1, x, 1, _m, dv); // ∂L/∂V = Aᵀ G
        }
    }
}
