namespace Curriculum.Descent;

/// <summary>
/// The smallest model of a fast start and large oscillations: one unknown x, samples b_i, the loss ½(x − b_i)² of one
/// sample a step, x⁺ = x − s(x − b_i). The mean b̄ minimizes the average loss.
/// </summary>
public sealed class SemiConvergence
{
    private readonly double[] _b;

    /// <summary>The samples b_i.</summary>
    /// <exception cref="ArgumentException">No sample, or one that is not finite.</exception>
    public SemiConvergence(params double[] b)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (b.Length == 0 || !b.All(double.IsFinite))
        {
            throw new ArgumentException($"{b.Length} samples: at least one is needed, and all must be finite.");
        }

        _b = [.. b];
        Mean = b.Average();
        Variance = b.Average(sample => (sample - Mean) * (sample - Mean));
    }

    /// <summary>b̄.</summary>
    public double Mean { get; }

    /// <summary>σ² = (1/N) Σ (b_i − b̄)².</summary>
    public double Variance { get; }

    /// <summary>Samples drawn independently, fixed x₀: Var x_k = sσ²/(2−s)·(1 − (1−s)^{2k}), 0 &lt; s &lt; 2.</summary>
    public double VarianceAfter(int k, double s) => Floor(s) * (1 - Math.Pow(1 - s, 2 * k));

    /// <summary>The floor sσ²/(2−s) that the variance rises to: with a fixed step the oscillations never end.</summary>
    public double Floor(double s) => s * Variance / (2 - Step(s));

    /// <summary>
    /// The floor at the end of reshuffled epochs (every sample once, in random order), lower for every s &lt; 1:
    /// s²σ² N/(N−1) (Σw² − (Σw)²/N)/(1 − (1−s)^{2N}) with the weights w_j = (1−s)^j, j = 0 … N−1.
    /// </summary>
    public double ReshuffledFloor(double s)
    {
        var N = _b.Length;
        if (N == 1)
        {
            return 0;
        }

        var w = Enumerable.Range(0, N).Select(j => Math.Pow(1 - Step(s), j)).ToArray();
        var spread = w.Sum(wj => wj * wj) - Math.Pow(w.Sum(), 2) / N;
        return s * s * Variance * N / (N - 1) * spread / (1 - Math.Pow(1 - s, 2 * N));
    }

    /// <summary>x₀, x₁, … with samples drawn independently.</summary>
    public IEnumerable<double> Path(double start, double s, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Step(s);
        for (var x = start; ; x -= s * (x - _b[random.Next(_b.Length)]))
        {
            yield return x;
        }
    }

    /// <summary>x₀, x₁, … with a new random order of all samples in every epoch.</summary>
    public IEnumerable<double> ReshuffledPath(double start, double s, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Step(s);
        var order = _b.ToArray();
        var x = start;
        yield return x;
        while (true)
        {
            random.Shuffle(order);
            foreach (var sample in order)
            {
                yield return x -= s * (x - sample);
            }
        }
    }

    private static double Step(double s) =>
        s is > 0 and < 2
            ? s
            : throw new ArgumentOutOfRangeException(
                nameof(s),
                $"s = {s}: a step between 0 and 2 is needed, or x runs away."
            );
}
