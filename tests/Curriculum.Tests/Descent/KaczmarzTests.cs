using Curriculum.Descent;
using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Descent;

public sealed class KaczmarzTests
{
    /// <summary>S3: after the step row i holds; for a consistent system ‖e⁺‖² = ‖e‖² − (a_iᵀe)²/‖a_i‖².</summary>
    [Fact]
    public void A_step_solves_its_row_and_shortens_the_error_by_Pythagoras()
    {
        var (A, solution) = (Random(1, 5, 3), Vec(1, -2, 0.5));
        var system = new Kaczmarz(A, A * solution);
        var x = Vec(0.3, 4, -1);
        for (var i = 0; i < 5; i++)
        {
            var (a, e) = (A.Row(i), x - solution);
            var next = system.Step(x, i);
            Assert.Equal(system.b[i], a.DotProduct(next), Tolerances.Exact);
            Assert.Equal(
                Square(e) - Math.Pow(a.DotProduct(e), 2) / Square(a),
                Square(next - solution),
                Tolerances.Exact
            );
            // It is SGD on ½(a_iᵀx − b_i)² with s = 1/‖a_i‖².
            Assert.True(
                (next - (x - 1 / Square(a) * new LeastSquares(A, system.b).MinibatchGradient(x, i))).L2Norm()
                    < Tolerances.Exact
            );
        }
    }

    /// <summary>S4: E‖e⁺‖² = ‖e‖² − ‖Ae‖²/‖A‖_F² exactly, by enumerating the rows.</summary>
    [Fact]
    public void Rows_by_their_squared_norm_give_Strohmer_and_Vershynins_expectation()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (A, solution, x) = (Random(seed, 6, 4), Vec(1, 2, 3, 4), Vec(-1, 0, seed, 2));
            var system = new Kaczmarz(A, A * solution);
            var e = x - solution;
            var expected = Square(e) - Square(A * e) / Math.Pow(A.FrobeniusNorm(), 2);
            Assert.Equal(
                expected,
                system.ExpectedSquaredError(x, solution, system.RowNormProbabilities),
                Tolerances.Exact * Square(e)
            );
            var bound = 1 - Math.Pow(system.ScaledCondition, -2);
            var errors = system.ExpectedSquaredErrors(e, system.RowNormProbabilities, 30);
            Assert.Equal(expected, errors[1], Tolerances.Exact * Square(e));
            for (var k = 0; k <= 30; k++)
            {
                Assert.True(errors[k] <= Math.Pow(bound, k) * Square(e) * (1 + Tolerances.Exact));
            }
        }
    }

    /// <summary>S4, equality: three unit rows at 120° give exactly (1/2)^k ‖e₀‖².</summary>
    [Fact]
    public void Three_unit_rows_at_120_degrees_halve_the_expected_squared_error_at_every_step()
    {
        var A = Matrix<double>.Build.DenseOfRows(
            Enumerable.Range(0, 3).Select(i => new[] { Math.Cos(2 * Math.PI * i / 3), Math.Sin(2 * Math.PI * i / 3) })
        );
        var solution = Vec(1, 2);
        var system = new Kaczmarz(A, A * solution);
        var e = Vec(3, -5) - solution;
        Assert.Equal(0.5, 1 - Math.Pow(system.ScaledCondition, -2), Tolerances.Exact);
        var errors = system.ExpectedSquaredErrors(e, system.RowNormProbabilities, 40);
        for (var k = 0; k <= 40; k++)
        {
            Assert.Equal(Math.Pow(0.5, k) * Square(e), errors[k], Tolerances.Exact * Square(e));
        }
        // All 3⁵ ways, one by one.
        List<Vector<double>> ends = [Vec(3, -5)];
        for (var k = 0; k < 5; k++)
        {
            ends = [.. ends.SelectMany(x => Enumerable.Range(0, 3).Select(i => system.Step(x, i)))];
        }

        Assert.Equal(Math.Pow(0.5, 5) * Square(e), ends.Average(x => Square(x - solution)), Tolerances.Exact);
    }

    [Fact]
    public void The_probabilities_are_squared_row_norms_or_equal()
    {
        var system = new Kaczmarz(Mat([3.0, 4.0], [0.0, 1.0], [1.0, 1.0]), Vec(1, 1, 1));
        Assert.Equal([25 / 28.0, 1 / 28.0, 2 / 28.0], system.RowNormProbabilities);
        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0], system.UniformProbabilities);
    }

    [Fact]
    public void Cyclic_and_random_Kaczmarz_solve_a_consistent_system()
    {
        var (A, solution) = (Random(3, 8, 4), Vec(1, -1, 2, 0));
        var system = new Kaczmarz(A, A * solution);
        var zero = Vec(0, 0, 0, 0);
        foreach (
            var path in new[]
            {
                system.Cyclic(zero),
                system.Random(zero, system.RowNormProbabilities, Seed(1)),
                system.Random(zero, system.UniformProbabilities, Seed(1)),
            }
        )
        {
            Assert.True((path.ElementAt(3000) - solution).L2Norm() < Tolerances.Converged);
        }
    }

    /// <summary>
    /// S5: on average nothing moves at the least squares solution (row norms), or at that of the normalised rows
    /// (uniform).
    /// </summary>
    [Fact]
    public void Inconsistent_systems_are_solved_on_average_by_least_squares_of_the_rows_or_of_the_unit_rows()
    {
        var (A, b) = (Random(4, 7, 3), Vec(1, -2, 3, 0, 1, 5, -1));
        var system = new Kaczmarz(A, b);
        var byNorm = new LeastSquares(A, b).Minimizer;
        var unit = system.WithUnitRows();
        var uniform = new LeastSquares(unit.A, unit.b).Minimizer;
        Assert.True((system.ExpectedStep(byNorm, system.RowNormProbabilities) - byNorm).L2Norm() < Tolerances.Exact);
        Assert.True((system.ExpectedStep(uniform, system.UniformProbabilities) - uniform).L2Norm() < Tolerances.Exact);
        Assert.True((byNorm - uniform).L2Norm() > 0.1);
        Assert.True((system.ExpectedStep(byNorm, system.UniformProbabilities) - byNorm).L2Norm() > 1e-3);

        // Full steps stall at a floor; decreasing steps converge.
        foreach (
            var (p, target) in new[] { (system.RowNormProbabilities, byNorm), (system.UniformProbabilities, uniform) }
        )
        {
            var full = system.Random(target, p, Seed(5)).Skip(2000).Take(2000).Average(x => (x - target).L2Norm());
            var end = system.Random(Vec(0, 0, 0), p, Seed(6), StepSize.InverseTime(1, 20)).ElementAt(60_000);
            Assert.True((end - target).L2Norm() < 0.1 * full, $"{(end - target).L2Norm()} against a floor of {full}");
        }
    }

    /// <summary>S5: underdetermined from 0: to the solution of least norm.</summary>
    [Fact]
    public void From_zero_an_underdetermined_system_leads_to_the_minimum_norm_solution()
    {
        var (A, b) = (Random(7, 3, 6), Vec(1, 2, 3));
        var x = new Kaczmarz(A, b).Cyclic(Vector<double>.Build.Dense(6)).ElementAt(5000);
        Assert.True((A * x - b).L2Norm() < Tolerances.Converged);
        Assert.True((x - A.PseudoInverse() * b).L2Norm() < Tolerances.Converged);
    }

    [Fact]
    public void A_zero_row_and_other_bad_systems_are_refused_in_a_sentence()
    {
        Assert.Contains(
            "Row 1 of A is zero",
            Assert.Throws<ArgumentException>(() => new Kaczmarz(Mat([1.0, 2.0], [0.0, 0.0]), Vec(1, 1))).Message
        );
        Assert.Contains(
            "needs 2 entries",
            Assert.Throws<ArgumentException>(() => new Kaczmarz(Mat([1.0], [1.0]), Vec(1))).Message
        );
        Assert.Contains(
            "NaN",
            Assert.Throws<ArgumentException>(() => new Kaczmarz(Mat([1.0], [1.0]), Vec(1, double.NaN))).Message
        );
        var system = new Kaczmarz(Mat([1.0], [1.0]), Vec(1, 1));
        Assert.Contains(
            "sum 1",
            Assert.Throws<ArgumentException>(() => system.Random(Vec(0), [0.5, 0.6], Seed(1))).Message
        );
        Assert.Contains("needs 1 entries", Assert.Throws<ArgumentException>(() => system.Cyclic(Vec(0, 0))).Message);
    }

    private static double Square(Vector<double> v) => v.DotProduct(v);

    private static Matrix<double> Random(int seed, int rows, int columns)
    {
        var random = Seed(seed);
        return Matrix<double>.Build.Dense(rows, columns, (i, _) => (1 + i) * (2 * random.NextDouble() - 1));
    }
}
