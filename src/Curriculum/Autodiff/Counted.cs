namespace Curriculum.Autodiff;

/// <summary>
/// A number that tells its <see cref="OperationCounter"/> of every operation. Constants count with their partner.
/// </summary>
public readonly struct Counted : IScalar<Counted>
{
    private readonly OperationCounter? _counter;

    internal Counted(double value, OperationCounter? counter) => (Value, _counter) = (value, counter);

    /// <inheritdoc/>
    public double Value { get; }

    /// <summary>The constant c, which brings no counter of its own.</summary>
    public static implicit operator Counted(double c) => new(c, null);

    /// <summary>a + b: one addition.</summary>
    public static Counted operator +(Counted a, Counted b)
    {
        var counter = Common(a, b);
        if (counter is not null)
        {
            counter.Additions++;
        }

        return new(a.Value + b.Value, counter);
    }

    /// <summary>a − b: one addition.</summary>
    public static Counted operator -(Counted a, Counted b) => a + new Counted(-b.Value, b._counter);

    /// <summary>−a: free.</summary>
    public static Counted operator -(Counted a) => new(-a.Value, a._counter);

    /// <summary>ab: one multiplication.</summary>
    public static Counted operator *(Counted a, Counted b)
    {
        var counter = Common(a, b);
        if (counter is not null)
        {
            counter.Multiplications++;
        }

        return new(a.Value * b.Value, counter);
    }

    /// <summary>a/b: one division.</summary>
    public static Counted operator /(Counted a, Counted b)
    {
        var counter = Common(a, b);
        if (counter is not null)
        {
            counter.Divisions++;
        }

        return new(a.Value / b.Value, counter);
    }

    /// <inheritdoc/>
    public static Counted Constant(double c) => c;

    /// <inheritdoc/>
    public static Counted Exp(Counted x) => x.Function(Math.Exp(x.Value));

    /// <inheritdoc/>
    public static Counted Log(Counted x) => x.Function(Math.Log(x.Value));

    /// <inheritdoc/>
    public static Counted Sqrt(Counted x) => x.Function(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Counted Tanh(Counted x) => x.Function(Math.Tanh(x.Value));

    /// <inheritdoc/>
    public static Counted ReLU(Counted x) => x.Function(Math.Max(x.Value, 0));

    /// <summary>The value.</summary>
    public override string ToString() => $"{Value}";

    private static OperationCounter? Common(Counted a, Counted b) =>
        a._counter is null || b._counter is null || a._counter == b._counter
            ? a._counter ?? b._counter
            : throw new ArgumentException(
                "The two numbers have different counters: make both with one OperationCounter."
            );

    private Counted Function(double value)
    {
        if (_counter is not null)
        {
            _counter.Functions++;
        }

        return new(value, _counter);
    }
}
