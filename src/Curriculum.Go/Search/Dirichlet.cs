namespace Curriculum.Go;

/// <summary>Probabilities at random: g_k/Σ g_j with independent g_k of the gamma distribution with shape α.</summary>
internal static class Dirichlet
{
    public static double[] Sample(int count, double alpha, Random random)
    {
        var sample = new double[count];
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += sample[k] = Gamma(alpha, random);
        }

        for (var k = 0; k < count; k++)
        {
            // With a tiny α all may be too small for a number.
            sample[k] = sum > 0 ? sample[k] / sum : 1.0 / count;
        }

        return sample;
    }

    /// <summary>Marsaglia and Tsang, 2000; for α below 1 from α + 1.</summary>
    internal static double Gamma(double alpha, Random random)
    {
        if (alpha < 1)
        {
            return Gamma(alpha + 1, random) * Math.Pow(random.NextDouble(), 1 / alpha);
        }

        var d = alpha - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var z = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + c * z, 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < z * z / 2 + d - d * v + d * Math.Log(v))
            {
                return d * v;
            }
        }
    }
}
