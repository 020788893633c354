namespace Curriculum.Learning;

/// <summary>s_k: the step size (learning rate) as a function of the step number k = 0, 1, 2, …</summary>
/// <remarks>A number is a constant step size: <c>new GradientDescent(0.1)</c>.</remarks>
public sealed class StepSize
{
    private readonly Func<int, double> _at;
    private readonly string _text;

    private StepSize(double first, string text, Func<int, double> at)
    {
        if (!double.IsFinite(first) || first < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first),
                $"A step size of {first}: it must be finite and not negative."
            );
        }

        (_at, _text, First) = (at, text, first);
        _ = at(0); // a schedule that cannot be says so now
    }

    /// <summary>s, the size the schedule is built on.</summary>
    public double First { get; }

    /// <summary>s_k.</summary>
    /// <exception cref="InvalidOperationException">The schedule gives no finite number ≥ 0 at this step.</exception>
    public double At(int k)
    {
        var s = _at(k);
        return s >= 0 && double.IsFinite(s)
            ? s
            : throw new InvalidOperationException(
                $"The step size at step {k} is {s} ({_text}): it must be finite and not negative."
            );
    }

    /// <summary>s_k = s.</summary>
    public static StepSize Constant(double s) => new(s, $"{s}", _ => s);

    /// <summary>s_k = s/(1 + k/half): half of s after <paramref name="half"/> steps; Σs_k = ∞, Σs_k² &lt; ∞.</summary>
    public static StepSize InverseTime(double s, double half) =>
        new(s, $"{s}/(1 + k/{half})", k => s / (1 + k / Positive(half, nameof(half))));

    /// <summary>s_k = s/√(k + 1).</summary>
    public static StepSize InverseRoot(double s) => new(s, $"{s}/√(k + 1)", k => s / Math.Sqrt(k + 1.0));

    /// <summary>s_k = s·factor^k.</summary>
    public static StepSize Exponential(double s, double factor) =>
        new(s, $"{s}·{factor}^k", k => s * Math.Pow(factor, k));

    /// <summary>s_k = s·factor^⌊k/every⌋.</summary>
    public static StepSize Stairs(double s, double factor, int every) =>
        new(s, $"{s}·{factor}^⌊k/{every}⌋", k => s * Math.Pow(factor, k / (int)Positive(every, nameof(every))));

    /// <summary>s_k = s(1 + cos(πk/steps))/2, from s down to 0 at k = steps, and 0 after.</summary>
    public static StepSize Cosine(double s, int steps) =>
        new(
            s,
            $"cosine({s}, {steps})",
            k => s * (1 + Math.Cos(Math.PI * Math.Min(k / Positive(steps, nameof(steps)), 1))) / 2
        );

    /// <summary>Any function of k.</summary>
    public static StepSize Of(Func<int, double> s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new(s(0), "s(k)", s);
    }

    /// <summary>The first <paramref name="steps"/> steps rise in a straight line to this schedule.</summary>
    public StepSize WarmUp(int steps) =>
        new(First, $"{_text}, warm-up {steps}", k => _at(k) * Math.Min(1, (k + 1.0) / Math.Max(1, steps)));

    /// <summary>A constant step size.</summary>
    public static implicit operator StepSize(double s) => Constant(s);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static double Positive(double value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, $"{name} = {value} must be positive.");
}
