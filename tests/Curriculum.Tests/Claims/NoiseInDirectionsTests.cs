using Curriculum.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>
/// Notebook 08, filter: noise in b comes into the direction of the eigenvalue λ of AᵀA/N divided by √(Nλ), not by λ.
/// </summary>
public sealed class NoiseInDirectionsTests
{
    [Fact]
    public void Noise_comes_into_a_direction_divided_by_its_singular_value()
    {
        const int Samples = 20;
        var A = Matrix<double>.Build.Random(Samples, 4, new Normal(0, 1, Seed(1)));
        A.SetColumn(3, A.Column(0) + (0.05 * A.Column(3))); // a flat direction
        var hessian = (A.T * A / Samples).Evd(Symmetricity.Symmetric);
        var along = Enumerable
            .Range(0, 2000)
            .Select(seed => Vector<double>.Build.Random(Samples, new Normal(0, 1, Seed(seed))))
            .Select(noise => hessian.EigenVectors.T * Ridge.MinimumNorm(A, noise))
            .ToList();

        Assert.InRange(hessian.EigenValues[0].Real, 1e-5, 1e-2);
        for (var j = 0; j < 4; j++)
        {
            var deviation = Math.Sqrt(along.Average(x => x[j] * x[j]));
            Assert.InRange(deviation * Math.Sqrt(Samples * hessian.EigenValues[j].Real), 0.95, 1.05);
        }
    }
}
