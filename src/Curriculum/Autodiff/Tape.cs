using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Autodiff;

/// <summary>
/// Reverse mode: the tape writes down, for every operation w = φ(a, b), where a and b came from and the two local
/// derivatives ∂w/∂a, ∂w/∂b. Read backward once, it gives ∂L/∂(everything): a ← a + (∂w/∂a)·w, in adjoints.
/// </summary>
/// <remarks>
/// Where a factor is 0 nothing passes, whatever the other is: √x + y at (0, 1) has the slopes ∞ and 1, and
/// ReLU(√x − 1) at 0 has the slope 0. Where a formula meets its own ∞ with its own 0 (√x·√x at x = 0, whose slope is 1)
/// no chain rule knows the slope; both modes then give 0.
/// </remarks>
public sealed class Tape
{
    private readonly List<Node> _nodes = [];

    /// <summary>The number of operations and variables written down.</summary>
    public int Length => _nodes.Count;

    /// <summary>A new variable, which gradients are taken with respect to.</summary>
    public Variable Variable(double value) => Add(value, new(-1, 0, -1, 0));

    /// <summary>One new variable for each entry of x.</summary>
    public Variable[] Variables(Vector<double> x) => [.. x.Select(Variable)];

    /// <summary>
    /// ∂L/∂x_i for the given variables by ONE backward reading. A variable that feeds two operations gets the SUM of
    /// what they send back; nothing is kept between two calls, so gradients never accumulate.
    /// </summary>
    /// <exception cref="ArgumentException">A variable was written on another tape.</exception>
    public Vector<double> Gradient(Variable L, params Variable[] x)
    {
        var adjoint = new double[_nodes.Count];
        if (L.Tape is not null)
        {
            adjoint[IndexOf(L)] = 1;
        }

        for (var k = _nodes.Count - 1; k >= 0; k--)
        {
            var (left, dLeft, right, dRight) = _nodes[k];
            if (left >= 0)
            {
                adjoint[left] += ChainRule.Times(dLeft, adjoint[k]);
            }

            if (right >= 0)
            {
                adjoint[right] += ChainRule.Times(dRight, adjoint[k]);
            }
        }
        return Vector<double>.Build.DenseOfEnumerable(x.Select(v => adjoint[IndexOf(v)]));
    }

    /// <summary>The gradient ∂f/∂x of f: Rⁿ → R at x: one forward and one backward pass, whatever n is.</summary>
    public static Vector<double> Gradient(Func<Variable[], Variable> f, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        var tape = new Tape();
        var variables = tape.Variables(x);
        return tape.Gradient(f(variables), variables);
    }

    /// <summary>The Jacobian ∂f/∂x, m×n, of f: Rⁿ → Rᵐ: one row in each of m backward passes.</summary>
    public static Matrix<double> Jacobian(Func<Variable[], Variable[]> f, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        var tape = new Tape();
        var variables = tape.Variables(x);
        return Matrix<double>.Build.DenseOfRowVectors(f(variables).Select(w => tape.Gradient(w, variables)));
    }

    internal static Variable Record(double value, Variable a, double da, Variable b = default, double db = 0)
    {
        if (a.Tape is not null && b.Tape is not null && a.Tape != b.Tape)
        {
            throw new ArgumentException(
                "The two numbers are on different tapes: make all variables of one formula on one tape."
            );
        }

        var tape = a.Tape ?? b.Tape;
        return tape is null
            ? new(value, null, -1)
            : tape.Add(value, new(a.Tape is null ? -1 : a.Index, da, b.Tape is null ? -1 : b.Index, db));
    }

    private Variable Add(double value, Node node)
    {
        _nodes.Add(node);
        return new(value, this, _nodes.Count - 1);
    }

    private int IndexOf(Variable v) =>
        v.Tape == this
            ? v.Index
            : throw new ArgumentException("This number is not on this tape: make it with tape.Variable(value).");

    private readonly record struct Node(int Left, double DLeft, int Right, double DRight);
}

/// <summary>What forward and reverse mode share.</summary>
internal static class ChainRule
{
    /// <summary>One factor times the next, where 0 wins over ∞ and NaN: no way leads through a 0.</summary>
    public static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;
}
