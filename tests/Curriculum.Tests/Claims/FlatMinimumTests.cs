using Curriculum.Descent;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>
/// What notebook 09 says of the Hessian where there are more weights than numbers to fit (cell `shortest`).
/// </summary>
public sealed class FlatMinimumTests
{
    [Fact]
    public void At_a_perfect_fit_the_Hessian_has_an_eigenvalue_0_for_each_weight_beyond_the_numbers_to_fit() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                const int Samples = 4;
                var random = Seed(seed);
                Network<double> F = [Affine(2, 6, random), Tanh(), Affine(6, 1, random)];
                var inputs = Noise(2, Samples, seed + 10);
                var (x, p) = (F.Weights.Clone(), F.Weights.Count);
                var fitted = Outputs(F, inputs);
                var data = new Curriculum.Data.DataSet(inputs, fitted);
                var perfect = Eigenvalues(F, data, x);
                Assert.True(perfect.Count(lambda => Math.Abs(lambda) < 1e-7 * perfect.Max()) >= p - Samples);

                // Control: targets that these weights do not fit.
                var other = new Curriculum.Data.DataSet(inputs, fitted + Noise(1, Samples, seed + 20));
                var missed = Eigenvalues(F, other, x);
                Assert.True(missed.Count(lambda => Math.Abs(lambda) < 1e-7 * missed.Max()) < p - Samples);
            }
        );

    [Fact]
    public void The_smallest_eigenvalue_that_is_not_0_sets_the_pace_of_descent() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var (A, b) = (Noise(5, 12, seed), Noise(5, 1, seed + 10).Column(0));
                var lambdas = (A.T * A / 5)
                    .Evd(Symmetricity.Symmetric)
                    .EigenValues.Select(z => z.Real)
                    .Order()
                    .ToArray();
                Assert.Equal(7, lambdas.Count(lambda => lambda < 1e-9));
                var (s, plus) = (1 / lambdas[^1], Ridge.MinimumNorm(A, b));
                var steps = (int)(6 / (s * lambdas[7]));
                var points = Descend(new LeastSquares(A, b), Vec(new double[12]), new GradientDescent(s))
                    .Points(steps + 1);
                var factor = (points[steps + 1] - plus).L2Norm() / (points[steps] - plus).L2Norm();
                Assert.Equal(1 - (s * lambdas[7]), factor, 2e-3);
            }
        );

    private static Matrix<double> Outputs(Network<double> F, Matrix<double> inputs) =>
        Matrix<double>.Build.DenseOfColumnVectors(inputs.EnumerateColumns().Select(v => F.Forward(v)));

    private static double[] Eigenvalues(Network<double> F, Curriculum.Data.DataSet data, Vector<double> x)
    {
        const double H = 1e-5;
        var columns = Enumerable
            .Range(0, x.Count)
            .Select(i => (Slope(F, data, x, i, H) - Slope(F, data, x, i, -H)) / (2 * H));
        var hessian = Matrix<double>.Build.DenseOfColumnVectors(columns);
        F.Weights.SetSubVector(0, x.Count, x);
        return [.. ((hessian + hessian.T) / 2).Evd(Symmetricity.Symmetric).EigenValues.Select(z => z.Real)];
    }

    private static Vector<double> Slope(
        Network<double> F,
        Curriculum.Data.DataSet data,
        Vector<double> x,
        int i,
        double h
    )
    {
        var moved = x.Clone();
        moved[i] += h;
        F.Weights.SetSubVector(0, x.Count, moved);
        return F.Gradient(data, Loss.Square).Vector;
    }

    private static Matrix<double> Noise(int rows, int columns, int seed) =>
        Matrix<double>.Build.Random(rows, columns, new Normal(0, 1, Seed(seed)));
}
