using Curriculum.Descent;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Descent;

/// <summary>κ = λmax/λmin, also where λmin is 0, or very small.</summary>
public sealed class QuadraticTests
{
    [Fact]
    public void A_singular_bowl_has_the_condition_number_infinity_in_every_position()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var S = Quadratic.WithSpectrum(Seed(seed), 0, 0.5, 3, 7);
            Assert.Equal(double.PositiveInfinity, S.ConditionNumber);
            Assert.Equal(0, S.Eigenvalues[0]);
        }

        Assert.Equal(double.PositiveInfinity, new Quadratic(Mat([1, 1], [1, 1])).ConditionNumber);
        Assert.Equal(double.PositiveInfinity, Quadratic.WithSpectrum(0).ConditionNumber);
        var A = Matrix<double>.Build.Dense(2, 6, (i, j) => Math.Cos(1 + i + 3 * j)); // rank 2 of 6
        Assert.Equal(double.PositiveInfinity, new Quadratic(A.TransposeThisAndMultiply(A)).ConditionNumber);
    }

    [Fact]
    public void A_small_eigenvalue_that_is_there_counts()
    {
        Assert.Equal(1e20, Quadratic.WithSpectrum(1, 1e-20).ConditionNumber);
        Assert.Equal(4, Quadratic.WithSpectrum(1e-200, 4e-200).ConditionNumber);
        Assert.Equal(4, new Quadratic(1e-200 * Mat([2.5, 1.5], [1.5, 2.5])).ConditionNumber, Tolerances.Exact);
        Assert.Equal(1e9, Quadratic.WithSpectrum(Seed(1), 1e-9, 1).ConditionNumber, 1e9 * Tolerances.HalfTheDigits);
    }

    [Fact]
    public void Entries_of_very_different_sizes_have_eigenvalues()
    {
        Assert.Equal([1e-24, 8e275], new Quadratic(Mat([1e-24, 0], [0, 8e275])).Eigenvalues);
        Assert.Equal(8e275, new Quadratic(Mat([3e-24, 4e-39], [4e-39, 8e275])).Eigenvalues[1], 1e270);
        Assert.Equal([0, 8e275], new Quadratic(Mat([3e-24, 4e-39], [4e-39, 8e275])).Eigenvalues);
        Assert.Equal(
            [0, 2e-310],
            Curvatures(Mat([1e-310, 1e-310], [1e-310, 1e-310])),
            (a, b) => Math.Abs(a - b) < 1e-320
        );
        foreach (var lost in (double[])[double.NaN, double.PositiveInfinity])
        {
            Assert.Contains(
                "NaN or infinite",
                Assert.Throws<ArgumentException>(() => Curvatures(Mat([1, lost], [lost, 1]))).Message
            );
            Assert.Contains(
                "NaN or infinite",
                Assert.Throws<ArgumentException>(() => Eigenvalues(Mat([lost]))).Message
            );
        }
    }

    [Fact]
    public void A_negative_eigenvalue_is_refused()
    {
        foreach (var S in new[] { Mat([1, 0], [0, -1e-9]), Mat([1, 2], [2, 1]), Mat([-1e-300]) })
        {
            Assert.Contains(
                "below 0 the function has no minimum",
                Assert.Throws<ArgumentException>(() => new Quadratic(S)).Message
            );
        }
    }

    [Fact]
    public void The_exact_step_arrives_on_a_bowl_of_any_size()
    {
        foreach (var size in (double[])[1e-200, 1e-100, 1, 1e150])
        {
            var bowl = Quadratic.WithSpectrum(size, size);
            var path = Descend(bowl, Vec(3e-5, -1), new ExactLineSearch()).Take(2).ToArray();
            Assert.True(path[1].X.L2Norm() < Tolerances.Exact, $"{size}: {path[1].X}");
        }
    }
}
