namespace Curriculum.Numerics;

/// <summary>Samples of the normal distribution from a seeded <see cref="Random"/>.</summary>
internal static class Gaussian
{
    /// <summary>One sample of N(0, 1), by Box and Muller: √(−2 ln u₁) cos(2πu₂).</summary>
    public static double Next(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>count samples of N(0, deviation²).</summary>
    public static double[] Samples(int count, double deviation, Random random)
    {
        var samples = new double[count];
        for (var i = 0; i < count; i++)
        {
            samples[i] = deviation * Next(random);
        }

        return samples;
    }
}
