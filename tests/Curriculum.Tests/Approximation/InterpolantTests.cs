using Curriculum.Approximation;
using Curriculum.Geometry;
using static Curriculum.Notation;

namespace Curriculum.Tests.Approximation;

public sealed class InterpolantTests
{
    /// <summary>U1: N ReLUs and an output bias interpolate at N + 1 knots; slopes telescope.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void One_hidden_layer_interpolates_at_N_plus_1_knots(int N)
    {
        var random = Seed(N);
        double[] knots = [.. Enumerable.Range(0, N + 1).Select(k => k + 0.8 * random.NextDouble())];
        double[] values = [.. knots.Select(_ => 2 * random.NextDouble() - 1)];
        var F = Interpolant.Network(knots, values);
        Assert.Equal(N + N + N + 1, F.Weights.Count);
        for (var k = 0; k <= N; k++)
        {
            Assert.Equal(values[k], F.Forward(Vec(knots[k]))[0], Tolerances.Exact);
        }

        var slopes = Pieces.OnLine(F, Vec(0), Vec(1), knots[0], knots[N]).Select(piece => piece.Slope[0]).ToList();
        Assert.Equal(N, slopes.Count);
        for (var k = 0; k < N; k++)
        {
            Assert.Equal((values[k + 1] - values[k]) / (knots[k + 1] - knots[k]), slopes[k], Tolerances.Converged);
        }
    }

    /// <summary>U1: finer knots bring the error of any continuous f below any ε.</summary>
    [Fact]
    public void Finer_knots_bring_the_error_of_a_continuous_function_down()
    {
        var errors = new[] { 4, 16, 64, 256 }
            .Select(n => SupError.Of(Interpolant.Network(Math.Sqrt, 0, 1, n), Math.Sqrt, 0, 1))
            .ToList();
        Assert.True(errors[0] < 0.2 && errors[3] < 0.02);
        for (var i = 1; i < errors.Count; i++)
        {
            Assert.Equal(errors[i - 1] / 2, errors[i], Tolerances.Printed); // √: the first piece decides, error 1/(4√n)
        }
    }

    /// <summary>U2: x² on n equal pieces: interpolation error exactly 1/(4n²), shifted by half of it 1/(8n²).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(64)]
    public void The_interpolant_of_x_squared_is_off_by_one_over_4_n_squared(int n)
    {
        var knots = Interpolant.Knots(0, 1, n);
        var F = Interpolant.Network(x => x * x, 0, 1, n);
        Assert.Equal(1 / (4.0 * n * n), SupError.Of(F, x => x * x, 0, 1), Tolerances.Exact);
        var shifted = Interpolant.Network(knots, [.. knots.Select(x => x * x - 1 / (8.0 * n * n))]);
        Assert.Equal(1 / (8.0 * n * n), SupError.Of(shifted, x => x * x, 0, 1), Tolerances.Exact);
        // Reject: measured at the knots only, the error is 0.
        Assert.All(knots, x => Assert.Equal(x * x, F.Forward(Vec(x))[0], Tolerances.Exact));
    }

    [Fact]
    public void The_network_is_the_linear_spline_and_the_cubic_spline_is_closer_on_a_smooth_function()
    {
        var knots = Interpolant.Knots(0, 3, 12);
        double[] values = [.. knots.Select(Math.Sin)];
        var (F, linear, cubic) = (
            Interpolant.Network(knots, values),
            Interpolant.LinearSpline(knots, values),
            Interpolant.CubicSpline(knots, values)
        );
        for (var x = 0.0; x <= 3; x += 0.01)
        {
            Assert.Equal(linear(x), F.Forward(Vec(x))[0], Tolerances.Exact);
        }

        Assert.True(SupError.Of(cubic, Math.Sin, 0, 3) < SupError.Of(linear, Math.Sin, 0, 3) / 5);
        // … and not on a function with a kink at a knot: there the network is exact.
        double[] kink = [.. knots.Select(x => Math.Abs(x - 1.5))];
        Assert.True(SupError.Of(Interpolant.Network(knots, kink), x => Math.Abs(x - 1.5), 0, 3) < Tolerances.Exact);
        Assert.True(SupError.Of(Interpolant.CubicSpline(knots, kink), x => Math.Abs(x - 1.5), 0, 3) > 0.01);
    }

    [Fact]
    public void Bad_knots_are_refused_in_a_sentence()
    {
        Assert.Contains("at least 2", Assert.Throws<ArgumentException>(() => Interpolant.Network([1], [1])).Message);
        Assert.Contains(
            "must increase",
            Assert.Throws<ArgumentException>(() => Interpolant.Network([0, 1, 1], [1, 2, 3])).Message
        );
        Assert.Contains(
            "finite",
            Assert.Throws<ArgumentException>(() => Interpolant.LinearSpline([0, 1], [1, double.NaN])).Message
        );
        Assert.Contains("a < b", Assert.Throws<ArgumentException>(() => Interpolant.Knots(1, 1, 3)).Message);
        Assert.Contains("a < b", Assert.Throws<ArgumentException>(() => SupError.Of(x => x, x => x, 1, 0)).Message);
    }
}
