using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

/// <summary>∂L/∂x, whole or by the names of its blocks: <c>gradient["A1"]</c> is ∂L/∂A₁.</summary>
public sealed class Gradient
{
    private readonly Func<string, Matrix<double>> _block;

    internal Gradient(
        double loss,
        Vector<double> vector,
        Func<string, Matrix<double>> block,
        Func<string, Vector<double>> bias
    ) => (Loss, Vector, _block, Biases) = (loss, vector, block, new(bias));

    /// <summary>L, the loss itself.</summary>
    public double Loss { get; }

    /// <summary>∂L/∂x, in the order of the network's weights.</summary>
    public Vector<double> Vector { get; }

    /// <summary>∂L/∂b₁ is <c>Biases["b1"]</c>, a vector.</summary>
    public GradientBiases Biases { get; }

    /// <summary>∂L/∂A₁ for "A1", in the shape of A₁.</summary>
    public Matrix<double> this[string name] => _block(name);

    /// <inheritdoc/>
    public override string ToString() => $"∂L/∂x of {Vector.Count:N0} weights, L = {Loss:G4}";
}
