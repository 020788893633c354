using Curriculum.Autodiff;
using static Curriculum.Notation;

namespace Curriculum.Tests.Autodiff;

/// <summary>A factor 0 of the chain rule stops what comes through it, also an infinite slope.</summary>
public sealed class ZeroFactorTests
{
    [Fact]
    public void An_infinite_slope_in_one_unknown_leaves_the_others_alone()
    {
        Both(Root, Root, [0, 1], [double.PositiveInfinity, 1]);
        Both(Logarithm, Logarithm, [0, 2], [double.PositiveInfinity, 4]);
        Both(Reciprocal, Reciprocal, [0, 5], [double.NegativeInfinity, 3]);
        Both(OutOfDomain, OutOfDomain, [-1, 2], [double.NaN, 1]);

        static T Root<T>(T[] x)
            where T : IScalar<T> => T.Sqrt(x[0]) + x[1];
        static T Logarithm<T>(T[] x)
            where T : IScalar<T> => T.Log(x[0]) + x[1] * x[1];
        static T Reciprocal<T>(T[] x)
            where T : IScalar<T> => T.Constant(1) / x[0] + T.Constant(3) * x[1];
        static T OutOfDomain<T>(T[] x)
            where T : IScalar<T> => T.Sqrt(x[0]) + x[1];
    }

    [Fact]
    public void Nothing_flows_back_through_a_factor_0_into_an_infinite_slope()
    {
        Both(Norm, Norm, [0], [0]);
        Both(Switched, Switched, [0, 0], [0, 0]);
        Both(Times, Times, [0, 0], [0, 0]);
        Both(Constant, Constant, [0], [0]);

        static T Norm<T>(T[] x)
            where T : IScalar<T> => T.ReLU(T.Sqrt(x[0] * x[0]) - T.Constant(1));
        static T Switched<T>(T[] x)
            where T : IScalar<T> => T.ReLU(T.Log(x[0]) + x[1]);
        static T Times<T>(T[] x)
            where T : IScalar<T> => x[0] * T.Sqrt(x[1]);
        static T Constant<T>(T[] x)
            where T : IScalar<T> => T.Constant(0) * T.Sqrt(x[0]);
    }

    [Fact]
    public void A_constant_has_the_slope_0_wherever_it_lies()
    {
        Assert.Equal(0, Dual.Sqrt(Dual.Constant(0)).Slope);
        Assert.Equal(0, Dual.Log(Dual.Constant(0)).Slope);
        Assert.Equal(0, (Dual.Constant(1) / Dual.Constant(0)).Slope);
        Assert.Equal(0, Dual.ReLU(Dual.Constant(double.NaN)).Slope);
    }

    private static void Both(
        Func<Dual[], Dual> forward,
        Func<Variable[], Variable> reverse,
        double[] x,
        double[] expected
    )
    {
        Assert.Equal(expected, Dual.Gradient(forward, Vec(x)));
        Assert.Equal(expected, Tape.Gradient(reverse, Vec(x)));
    }
}
