using System.Numerics;

namespace Curriculum.Learning;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>
/// L = (1/N) Σ ℓ(F(x, v_i), y_i): the mean over samples, and its gradient in the outputs w = F(x, v).
/// </summary>
public abstract class Loss
{
    private protected Loss() { }

    /// <summary>(1/N) Σ ‖w − y‖²; gradient 2(w − y)/N.</summary>
    public static Loss Square { get; } = new SquareLoss(1, "Square");

    /// <summary>(1/N) Σ ½‖w − y‖²; gradient (w − y)/N.</summary>
    public static Loss HalfSquare { get; } = new SquareLoss(0.5, "HalfSquare");

    /// <summary>(1/N) Σ max(0, 1 − t w) for t = ±1; gradient −t/N where t w &lt; 1, else 0.</summary>
    public static Loss Hinge { get; } = new HingeLoss();

    /// <summary>
    /// −(1/N) Σ [y log ŷ + (1 − y) log(1 − ŷ)] with ŷ = 1/(1 + e^{−w}), 0 ≤ y ≤ 1; gradient (ŷ − y)/N in the logit w.
    /// </summary>
    public static Loss BinaryCrossEntropy { get; } = new BinaryCrossEntropyLoss();

    /// <summary>
    /// −(1/N) Σ y_j log p_j with p = softmax(w), y_j ≥ 0; gradient (p Σy − y)/N in the logits w, which is (p − y)/N
    /// for a class and for a distribution y. Its least value is then the entropy of y, at p = y; y = 0 leaves a sample
    /// out.
    /// </summary>
    public static Loss SoftmaxCrossEntropy { get; } = new SoftmaxCrossEntropyLoss();

    /// <summary>
    /// ℓ(w[range], y[range]): this loss on a part of the output, as <c>Loss.Square[26..27]</c>. See <c>+</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Where the loss is used: the output has no such part.</exception>
    public Loss this[Range range] => new PartsLoss([new(this, range, 1)]);

    /// <summary>ℓ + ℓ′: one output with a loss on each of its parts.</summary>
    public static Loss operator +(Loss left, Loss right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PartsLoss([.. left.Terms, .. right.Terms]);
    }

    /// <summary>c ℓ.</summary>
    /// <exception cref="ArgumentException">c is NaN or infinite.</exception>
    public static Loss operator *(double c, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return double.IsFinite(c)
            ? new PartsLoss([.. loss.Terms.Select(part => part with { Weight = c * part.Weight })])
            : throw new ArgumentException($"{c} times {loss}: the factor must be finite.");
    }

    /// <summary>L for one output w and its target y.</summary>
    public double Value(Vector<double> w, Vector<double> y) => Evaluate(w, y).Value;

    /// <summary>∂L/∂w for one output w and its target y.</summary>
    public Vector<double> Gradient(Vector<double> w, Vector<double> y) => Evaluate(w, y).Gradient;

    /// <summary>
    /// The target vector that stands for class number <paramref name="label"/> of an output of this size.
    /// </summary>
    /// <exception cref="ArgumentException">The label does not fit the output.</exception>
    internal virtual void Encode<T>(int label, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckLabel(label, y.Length, y.Length == 1 ? 2 : y.Length);
        y.Clear();
        if (y.Length == 1)
        {
            y[0] = T.CreateChecked(label);
        }
        else
        {
            y[label] = T.One;
        }
    }

    /// <summary>Whether the loss can be taken of outputs of this size.</summary>
    /// <exception cref="ArgumentException">It reads outputs that there are not.</exception>
    internal virtual void CheckSize(int outputs) { }

    /// <summary>Whether the loss can be taken against this target of one sample.</summary>
    /// <exception cref="ArgumentException">A number that this loss gives no sense.</exception>
    internal virtual void CheckTarget<T>(ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Any number is one.
    }

    /// <summary>
    /// What these samples add to the mean over <paramref name="total"/> samples; ∂L/∂w goes to gradient unless that is
    /// empty.
    /// </summary>
    /// <param name="w">Outputs, sample after sample.</param>
    /// <param name="y">Targets, as many.</param>
    /// <param name="size">Numbers in one output.</param>
    /// <param name="total">N of the mean.</param>
    /// <param name="gradient">Where ∂L/∂w goes.</param>
    internal abstract double Evaluate<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> y, int size, int total, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>log(1 + x) for x ≥ 0, right to the last digits also where 1 + x rounds to 1.</summary>
    /// <remarks>The rounding of u = 1 + x is the same above and below in x·log(u)/(u − 1). T.LogP1 is log(u).</remarks>
    private protected static T LogOnePlus<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = T.One + x;
        return u == T.One ? x
            : T.IsInfinity(u) ? u
            : x * T.Log(u) / (u - T.One);
    }

    private protected void CheckLabel(int label, int outputs, int classes)
    {
        if (label < 0 || label >= classes)
        {
            throw new ArgumentException(
                $"Label {label} for a network with {outputs} output{(outputs == 1 ? "" : "s")}: {this} needs "
                    + $"labels 0 … {classes - 1}."
            );
        }
    }

    private IReadOnlyList<LossPart> Terms => this is PartsLoss sum ? sum.Parts : [new(this, Range.All, 1)];

    private (double Value, Vector<double> Gradient) Evaluate(Vector<double> w, Vector<double> y)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(y);
        if (w.Count != y.Count || w.Count == 0)
        {
            throw new ArgumentException(
                $"The output has {w.Count} numbers and the target {y.Count}: they must agree and be at least 1."
            );
        }

        var (gradient, target) = (new double[w.Count], y.ToArray());
        CheckSize(w.Count);
        CheckTarget<double>(target);
        var value = Evaluate<double>(w.ToArray(), target, w.Count, 1, gradient);
        return (value, Vector<double>.Build.Dense(gradient));
    }
}
