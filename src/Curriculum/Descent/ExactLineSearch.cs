using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// Steepest descent x_{k+1} = x_k − s_k∇f with s_k = arg min_s f(x_k − s∇f): on until the path touches a level set.
/// </summary>
public sealed class ExactLineSearch : DescentRule
{
    /// <summary>s = arg min_s f(x − s∇f(x)).</summary>
    public static double StepSize(Objective f, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f.LineSearch(x, -f.Gradient(x));
    }

    /// <inheritdoc/>
    public override string ToString() => "ExactLineSearch()";

    internal override IEnumerable<Vector<double>> Points(Objective f, Vector<double> start)
    {
        for (var x = start; ; x -= StepSize(f, x) * f.Gradient(x))
        {
            yield return x;
        }
    }
}
