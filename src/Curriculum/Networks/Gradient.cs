using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

/// <summary>∂L/∂x, whole or by the names of its blocks: <c>gradient["A1"]</c> is ∂L/∂A₁.</summary>
public sealed class Gradient
{
    private readonly Func<string, Matrix<double>> _block;

    internal Gradient(double loss, Vector<double> vector, Func<string, Matrix<double>> block) =>
        (Loss, Vector, _block) = (loss, vector, block);

    /// <summary>L, the loss itself.</summary>
    public double Loss { get; }

    /// <summary>∂L/∂x, in the order of the network's weights.</summary>
    public Vector<double> Vector { get; }

    /// <summary>∂L/∂A₁ for "A1" (the shape of A₁), ∂L/∂b₁ for "b1" (one column).</summary>
    public Matrix<double> this[string name] => _block(name);

    /// <inheritdoc/>
    public override string ToString() => $"∂L/∂x of {Vector.Count:N0} weights, L = {Loss:G4}";
}
