using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Approximation;

/// <summary>
/// What depth can do: the tent T(x) = 2 ReLU(x) − 4 ReLU(x − ½), which is 2x up to ½ and 2 − 2x after it, composed with
/// itself k times has 2ᵏ pieces on [0, 1] from 2k neurons.
/// </summary>
public static class Tent
{
    /// <summary>T(x) on [0, 1].</summary>
    public static double Of(double x) => x < 0.5 ? 2 * x : 2 - 2 * x;

    /// <summary>T∘T∘…∘T, k times, on [0, 1]: k hidden layers of 2 neurons.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k &lt; 1.</exception>
    public static Network<double> Composed(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        double[] one = [1],
            T = [2, -4];
        var layers = new List<Layer> { Affine([one, one], [0, -0.5]), new ReLULayer() };
        for (var i = 1; i < k; i++)
        {
            layers.AddRange([Affine([T, T], [0, -0.5]), new ReLULayer()]);
        }

        layers.Add(Affine([T], [0]));
        return Networks.Network.Create<double>([.. layers]);
    }

    /// <summary>
    /// x − Σ_{k≤m} T^{∘k}(x)/4ᵏ on [0, 1], 3m − 1 neurons: it is the interpolant of x² on 2ᵐ equal pieces, with error
    /// exactly 4^{−(m+1)}. The third neuron of a layer carries the sum so far, which is never negative.
    /// </summary>
    /// <remarks>Yarotsky 2017. A layer holds ReLU(g), ReLU(g − ½) and the sum, with g = T^{∘k}(x).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">m &lt; 1.</exception>
    public static Network<double> Square(int m)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(m, 1);
        double[] one = [1];
        var layers = new List<Layer> { Affine([one, one], [0, -0.5]), new ReLULayer() };
        var before = new double[] { 1, 0 }; // the sum so far, from the neurons of the layer: x itself
        for (var k = 1; k <= m; k++)
        {
            double[] T = before.Length == 2 ? [2, -4] : [2, -4, 0];
            double[] sum = [.. before.Zip(T, (s, t) => s - t / Math.Pow(4, k))];
            if (k == m)
            {
                layers.Add(Affine([sum], [0]));
            }
            else
            {
                layers.AddRange([Affine([T, T, sum], [0, -0.5, 0]), new ReLULayer()]);
            }

            before = [0, 0, 1];
        }
        return Networks.Network.Create<double>([.. layers]);
    }

    private static AffineLayer Affine(double[][] A, double[] b) =>
        new(Matrix<double>.Build.DenseOfRowArrays(A), Vector<double>.Build.Dense(b));
}
