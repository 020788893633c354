using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// A way down that looks at the function itself, not only at gradients: it drives <c>Descend</c> but no training.
/// Rules that work for both are the optimizers of <see cref="Curriculum.Learning"/>.
/// </summary>
public abstract class DescentRule
{
    private protected DescentRule() { }

    /// <summary>x₀, x₁, x₂, … without end; a rule that has arrived stays.</summary>
    internal abstract IEnumerable<Vector<double>> Points(Objective f, Vector<double> start);
}

/// <summary>An optimizer of the course on a plain function: the same object that trains a network.</summary>
internal sealed class OptimizerRule(Optimizer optimizer) : DescentRule
{
    internal override IEnumerable<Vector<double>> Points(Objective f, Vector<double> start)
    {
        var x = start.ToArray();
        var state = optimizer.Start<double>(x.Length);
        while (true)
        {
            yield return Vector<double>.Build.DenseOfArray(x);
            state.Prepare(x);
            state.Step(x, f.Gradient(Vector<double>.Build.DenseOfArray(x)).ToArray());
        }
    }
}
