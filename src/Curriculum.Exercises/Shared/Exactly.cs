using System.Numerics;
using Curriculum.Geometry;

namespace Curriculum.Exercises;

/// <summary>Every finite double is a fraction.</summary>
internal static class Exactly
{
    private const int Mantissa = 52,
        Smallest = -1022;

    /// <summary>x, without rounding.</summary>
    public static Fraction Of(double x)
    {
        if (x == 0)
        {
            return 0;
        }

        // 52 bits behind the leading one, and a power of two.
        var exponent = Math.Max(Math.ILogB(x), Smallest) - Mantissa;
        var whole = (BigInteger)Math.ScaleB(x, -exponent);
        return exponent >= 0 ? new(whole << exponent, BigInteger.One) : new(whole, BigInteger.One << -exponent);
    }
}
