namespace Curriculum.Autodiff;

/// <summary>A number on a <see cref="Tape"/>: reverse mode. Constants belong to no tape.</summary>
public readonly struct Variable : IScalar<Variable>
{
    internal Variable(double value, Tape? tape, int index) => (Value, Tape, Index) = (value, tape, index);

    /// <inheritdoc/>
    public double Value { get; }

    internal Tape? Tape { get; }

    internal int Index { get; }

    /// <summary>The constant c.</summary>
    public static implicit operator Variable(double c) => new(c, null, -1);

    /// <summary>∂(a + b) = ∂a + ∂b.</summary>
    public static Variable operator +(Variable a, Variable b) => Tape.Record(a.Value + b.Value, a, 1, b, 1);

    /// <summary>∂(a − b) = ∂a − ∂b.</summary>
    public static Variable operator -(Variable a, Variable b) => Tape.Record(a.Value - b.Value, a, 1, b, -1);

    /// <summary>∂(−a) = −∂a.</summary>
    public static Variable operator -(Variable a) => Tape.Record(-a.Value, a, -1);

    /// <summary>∂(ab) = b ∂a + a ∂b.</summary>
    public static Variable operator *(Variable a, Variable b) => Tape.Record(a.Value * b.Value, a, b.Value, b, a.Value);

    /// <summary>∂(a/b) = ∂a/b − (a/b²) ∂b.</summary>
    public static Variable operator /(Variable a, Variable b) =>
        Tape.Record(a.Value / b.Value, a, 1 / b.Value, b, -a.Value / b.Value / b.Value);

    /// <inheritdoc/>
    public static Variable Constant(double c) => c;

    /// <inheritdoc/>
    public static Variable Exp(Variable x) => Tape.Record(Math.Exp(x.Value), x, Math.Exp(x.Value));

    /// <inheritdoc/>
    public static Variable Log(Variable x) => Tape.Record(Math.Log(x.Value), x, 1 / x.Value);

    /// <inheritdoc/>
    public static Variable Sqrt(Variable x) => Tape.Record(Math.Sqrt(x.Value), x, 0.5 / Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Variable Tanh(Variable x) =>
        Tape.Record(Math.Tanh(x.Value), x, 1 - Math.Tanh(x.Value) * Math.Tanh(x.Value));

    /// <inheritdoc/>
    public static Variable ReLU(Variable x) =>
        Tape.Record(
            Math.Max(x.Value, 0),
            x,
            double.IsNaN(x.Value) ? double.NaN
                : x.Value > 0 ? 1
                : 0
        );

    /// <summary>The value.</summary>
    public override string ToString() => $"{Value}";
}
