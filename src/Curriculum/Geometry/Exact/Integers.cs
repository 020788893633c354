using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// Every finite double is an integer times a power of two, so a row of doubles is, up to scale, a row of integers.
/// </summary>
internal static class Integers
{
    /// <summary>value = mantissa · 2^exponent, exactly.</summary>
    public static (BigInteger Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0)
        {
            exponent++;
        }
        else
        {
            mantissa |= 1L << 52;
        }

        if (mantissa == 0)
        {
            return (BigInteger.Zero, 0);
        }

        var zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        return (bits < 0 ? -mantissa : mantissa, exponent - 1075 + zeros);
    }

    /// <summary>values = integers · 2^exponent, with one exponent for all.</summary>
    public static (BigInteger[] Row, int Exponent) Row(params ReadOnlySpan<double> values)
    {
        var exponent = int.MaxValue;
        foreach (var value in values)
        {
            if (value != 0)
            {
                exponent = Math.Min(exponent, Split(value).Exponent);
            }
        }

        if (exponent == int.MaxValue)
        {
            exponent = 0;
        }

        var row = new BigInteger[values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var (mantissa, own) = Split(values[i]);
            row[i] = mantissa.IsZero ? mantissa : mantissa << (own - exponent);
        }
        return (row, exponent);
    }

    /// <summary>Three integers as doubles with the largest near 1: the direction is kept, the length is not.</summary>
    public static (double X, double Y, double Z) Direction(BigInteger x, BigInteger y, BigInteger z)
    {
        var bits = Math.Max(x.GetBitLength(), Math.Max(y.GetBitLength(), z.GetBitLength()));
        return (Scaled(x), Scaled(y), Scaled(z));

        double Scaled(BigInteger v)
        {
            var drop = (int)Math.Max(0, v.GetBitLength() - 64);
            return Math.ScaleB((double)(v >> drop), (int)(drop - bits));
        }
    }
}
