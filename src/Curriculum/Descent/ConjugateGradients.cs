using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// x_{k+1} = x_k + s_k d_k by exact line search, d_k = −g_k + β_k d_{k−1},
/// β_k = max(0, g_kᵀ(g_k − g_{k−1})/‖g_{k−1}‖²). On a quadratic of n unknowns it arrives after n steps, but for
/// rounding. For comparison: it needs the whole function.
/// </summary>
/// <remarks>Hestenes and Stiefel 1952; the form of β_k is Polak and Ribière's, which restarts by itself.</remarks>
public sealed class ConjugateGradients : DescentRule
{
    /// <inheritdoc/>
    public override string ToString() => "ConjugateGradients()";

    internal override IEnumerable<Vector<double>> Points(Objective f, Vector<double> start)
    {
        var x = start;
        yield return x;
        var gradient = f.Gradient(x);
        var direction = -gradient;
        while (true)
        {
            x += f.LineSearch(x, direction) * direction;
            yield return x;
            var next = f.Gradient(x);
            var size = gradient.DotProduct(gradient);
            var beta = size > 0 ? Math.Max(0, next.DotProduct(next - gradient) / size) : 0;
            direction = beta * direction - next;
            gradient = next;
        }
    }
}
