using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>How the first weights are drawn: normal with mean 0 and this deviation. Biases start at 0.</summary>
public sealed class Initialization
{
    private readonly Func<int, int, double> _deviation;
    private readonly string _text;

    private Initialization(string text, Func<int, int, double> deviation) => (_text, _deviation) = (text, deviation);

    /// <summary>
    /// σ = √(2/inputs): keeps the size of v through ReLU layers. He, Zhang, Ren and Sun, 2015. The default.
    /// </summary>
    public static Initialization He { get; } = new("He", (inputs, _) => Math.Sqrt(2.0 / inputs));

    /// <summary>σ = √(2/(inputs + outputs)), for tanh and sigmoid. Glorot and Bengio, 2010.</summary>
    public static Initialization Glorot { get; } =
        new("Glorot", (inputs, outputs) => Math.Sqrt(2.0 / (inputs + outputs)));

    /// <summary>All weights 0. Equal weights leave neurons equal for ever.</summary>
    public static Initialization Zero { get; } = new("Zero", (_, _) => 0);

    /// <summary>The course's plain normal: the same σ for every layer.</summary>
    public static Initialization Normal(double deviation = 1) =>
        double.IsFinite(deviation) && deviation >= 0
            ? new($"Normal({deviation})", (_, _) => deviation)
            : throw new ArgumentOutOfRangeException(
                nameof(deviation),
                $"A deviation of {deviation}: it must be finite and not negative."
            );

    /// <summary>
    /// The deviation for a layer that sums <paramref name="inputs"/> numbers into each of <paramref name="outputs"/>.
    /// </summary>
    public double Deviation(int inputs, int outputs) => _deviation(inputs, outputs);

    /// <inheritdoc/>
    public override string ToString() => _text;

    internal double[] Draw(int count, int inputs, int outputs, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Gaussian.Samples(count, Deviation(inputs, outputs), random);
    }
}
