using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>A smooth function f: Rⁿ → R with its gradient: what <c>Descend</c> goes down.</summary>
public abstract class Objective
{
    private protected Objective(int dimension) =>
        Dimension =
            dimension >= 1
                ? dimension
                : throw new ArgumentOutOfRangeException(
                    nameof(dimension),
                    $"A function of {dimension} unknowns: at least 1 is needed."
                );

    /// <summary>n, the number of unknowns.</summary>
    public int Dimension { get; }

    /// <summary>Any f with its gradient ∇f, of n unknowns.</summary>
    public static Objective Of(
        int dimension,
        Func<Vector<double>, double> f,
        Func<Vector<double>, Vector<double>> gradient
    )
    {
        ArgumentNullException.ThrowIfNull(f);
        return new Plain(dimension, f, gradient);
    }

    /// <summary>f(x).</summary>
    public abstract double Value(Vector<double> x);

    /// <summary>∇f(x).</summary>
    public abstract Vector<double> Gradient(Vector<double> x);

    /// <summary>
    /// arg min_s f(x + s·d), s ≥ 0: go along d until d is tangent to a level set, dᵀ∇f = 0. 0 when d does not descend.
    /// </summary>
    /// <exception cref="InvalidOperationException">f falls along d for ever, as far as one can see.</exception>
    public virtual double LineSearch(Vector<double> x, Vector<double> d)
    {
        ArgumentNullException.ThrowIfNull(d);
        double Slope(double s) => d.DotProduct(Gradient(x + s * d));
        if (!(Slope(0) < 0))
        {
            return 0;
        }

        var far = 1.0;
        while (Slope(far) < 0)
        {
            far *= 2;
            if (far > 1e30)
            {
                throw new InvalidOperationException(
                    "The function falls for ever along this direction: exact line search finds no minimum."
                );
            }
        }
        var near = 0.0;
        for (var halvings = 0; halvings < 200; halvings++) // bisection to the last bit
        {
            var middle = near + (far - near) / 2;
            if (middle <= near || middle >= far)
            {
                break;
            }

            if (Slope(middle) < 0)
            {
                near = middle;
            }
            else
            {
                far = middle;
            }
        }
        return far;
    }

    internal void Check(Vector<double> x, string name)
    {
        if (x.Count != Dimension || !x.All(double.IsFinite))
        {
            throw new ArgumentException(
                $"{name} must be {Dimension} finite numbers for this function: it has {x.Count}, "
                    + $"[{string.Join(", ", x)}].",
                name
            );
        }
    }

    private sealed class Plain(
        int dimension,
        Func<Vector<double>, double> f,
        Func<Vector<double>, Vector<double>> gradient
    ) : Objective(dimension)
    {
        public override double Value(Vector<double> x) => f(x);

        public override Vector<double> Gradient(Vector<double> x) => gradient(x);
    }
}
