using Curriculum.Descent;
using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum;

public static partial class Notation
{
    /// <summary>
    /// x₀ = start, x₁, x₂, …: the path of an optimizer down f, the same object that trains a network.
    /// </summary>
    /// <exception cref="ArgumentException">The start has another size than f, or is not finite.</exception>
    public static DescentPath Descend(Objective f, Vector<double> start, Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(optimizer);
        return new(f, start, new OptimizerRule(optimizer));
    }

    /// <summary>x₀ = start, x₁, x₂, …: exact line search or conjugate gradients down f.</summary>
    /// <exception cref="ArgumentException">The start has another size than f, or is not finite.</exception>
    public static DescentPath Descend(Objective f, Vector<double> start, DescentRule rule)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(start);
        return new(f, start, rule);
    }
}
