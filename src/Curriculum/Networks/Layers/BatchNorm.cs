namespace Curriculum.Networks;

/// <summary>
/// w = g (v − μ)/√(σ² + ε) + b, channel by channel, with the mean μ and variance σ² over batch and positions.
/// </summary>
/// <remarks>
/// In use, μ and σ² are the running averages of training (a tenth of the newest batch each step); they are fitted
/// numbers,
/// not weights. A batch with one number per channel has σ² = 0 and gives w = b. Ioffe and Szegedy, 2015.
/// </remarks>
public sealed class BatchNormLayer : Layer
{
    private readonly WeightBlock[] _blocks;

    internal BatchNormLayer(int channels)
    {
        Channels = Positive(channels, "channels", $"BatchNorm({channels})");
        _blocks =
        [
            new("g", channels, 1, [.. Enumerable.Repeat(1.0, channels)]),
            new("b", channels, 1, new double[channels]),
        ];
    }

    /// <summary>The number of channels: the size of a plain vector.</summary>
    public int Channels { get; }

    /// <summary>ε, which keeps the root away from 0.</summary>
    public static double Epsilon => 1e-5;

    internal override IReadOnlyList<WeightBlock> Blocks => _blocks;

    /// <inheritdoc/>
    public override string ToString() => $"BatchNorm({Channels})";

    internal override Map<T> Realize<T>(Shape input) =>
        input.Channels == Channels ? new BatchNormMap<T>(input) : throw DoesNotFit(input);
}
