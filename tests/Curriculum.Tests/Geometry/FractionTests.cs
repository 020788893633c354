using System.Numerics;
using Curriculum.Geometry;

namespace Curriculum.Tests.Geometry;

public sealed class FractionTests
{
    [Fact]
    public void A_fraction_is_in_lowest_terms_with_its_sign_above()
    {
        Assert.Equal((-2, 3), (new Fraction(4, -6).Numerator, new Fraction(4, -6).Denominator));
        Assert.Equal(new Fraction(0, -5), default);
        Assert.Equal("9/16", new Fraction(18, 32).ToString());
        Assert.Equal("61", ((Fraction)61).ToString());
        Assert.Equal("0", default(Fraction).ToString());
        Assert.Equal(new Fraction(1, 2).GetHashCode(), new Fraction(-3, -6).GetHashCode());
    }

    [Fact]
    public void Sums_products_and_order_are_those_of_cross_multiplication()
    {
        for (var p = -4; p <= 4; p++)
        {
            for (var q = 1; q <= 4; q++)
            {
                var (x, y) = (new Fraction(p, q), new Fraction(q + 1, q + p * p));
                var (n, d) = (q + p * p, q + 1);
                Assert.Equal(new Fraction(p * n + d * q, q * n), x + y);
                Assert.Equal(new Fraction(p * n - d * q, q * n), x - y);
                Assert.Equal(new Fraction(p * d, q * n), x * y);
                Assert.Equal(new Fraction(p * n, q * d), x / y);
                Assert.Equal(p * n < d * q, x < y);
                Assert.Equal(p * n >= d * q, x >= y);
                Assert.Equal(p * n == d * q, x == y);
                Assert.Equal(Math.Sign(p), x.Sign);
            }
        }
    }

    [Theory]
    [
        InlineData(0.1),
        InlineData(-1.0 / 3),
        InlineData(61),
        InlineData(double.Epsilon),
        InlineData(1e300),
        InlineData(0)
    ]
    [InlineData(0.99999999999999989), InlineData(-1.7976931348623157e308), InlineData(9007199254740993.0)]
    public void A_double_comes_back_from_its_own_fraction(double x)
    {
        var (row, exponent) = Integers.Row(x);
        var power = BigInteger.One << Math.Abs(exponent);
        Assert.Equal(x, (double)(exponent < 0 ? new Fraction(row[0], power) : new Fraction(row[0] * power, 1)));
    }

    [Fact]
    public void The_double_of_a_fraction_is_the_nearest()
    {
        var random = new Random(1);
        for (var k = 0; k < 500; k++)
        {
            var (p, q) = (random.NextInt64(-(1L << 53), 1L << 53), random.NextInt64(1, 1L << 53));
            Assert.Equal((double)p / q, (double)new Fraction(p, q)); // one division of exact doubles rounds to nearest
        }

        // Just above the middle between 1 and the next double: what lies far behind the comma decides.
        var middle = 1 + new Fraction(1, BigInteger.One << 53);
        Assert.Equal(1, (double)middle);
        Assert.Equal(Math.BitIncrement(1), (double)(middle + new Fraction(1, BigInteger.One << 200)));
        Assert.Equal(1, (double)(middle - new Fraction(1, BigInteger.One << 200)));
    }

    [Fact]
    public void A_zero_denominator_is_refused_in_a_sentence()
    {
        Assert.Contains("3/0", Assert.Throws<DivideByZeroException>(() => new Fraction(3, 0)).Message);
        Assert.Throws<DivideByZeroException>(() => new Fraction(3, 1) / default(Fraction));
    }
}
