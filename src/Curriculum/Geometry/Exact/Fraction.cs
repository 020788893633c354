using System.Globalization;
using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>p/q in lowest terms with q &gt; 0: sums and products of fractions without rounding.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger _q; // 0 in a struct that nobody made, which stands for 0/1

    /// <summary>p/q.</summary>
    /// <exception cref="DivideByZeroException">q = 0.</exception>
    public Fraction(BigInteger p, BigInteger q)
    {
        if (q.IsZero)
        {
            throw new DivideByZeroException($"{p}/0 is no fraction: its denominator must not be 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(p, q) * q.Sign;
        (Numerator, _q) = (p / divisor, q / divisor);
    }

    /// <summary>p, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>q &gt; 0; 1 for a whole number.</summary>
    public BigInteger Denominator => _q.IsZero ? BigInteger.One : _q;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The whole number n as n/1.</summary>
    public static implicit operator Fraction(BigInteger n) => new(n, BigInteger.One);

    /// <summary>The whole number n as n/1.</summary>
    public static implicit operator Fraction(int n) => new(n, BigInteger.One);

    /// <summary>The nearest double.</summary>
    public static explicit operator double(Fraction x)
    {
        var p = BigInteger.Abs(x.Numerator);
        // Shifted, so that the whole part of the quotient has 63 or 64 bits; the last one remembers what was cut off.
        var shift = 64 - (int)(p.GetBitLength() - x.Denominator.GetBitLength());
        var quotient = BigInteger.DivRem(
            shift > 0 ? p << (shift - 1) : p,
            shift > 0 ? x.Denominator : x.Denominator << (1 - shift),
            out var rest
        );
        var bits = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        return x.Sign * Math.ScaleB((double)bits, 1 - shift);
    }

    /// <summary>x + y.</summary>
    public static Fraction operator +(Fraction x, Fraction y) =>
        new(x.Numerator * y.Denominator + y.Numerator * x.Denominator, x.Denominator * y.Denominator);

    /// <summary>x − y.</summary>
    public static Fraction operator -(Fraction x, Fraction y) => x + -y;

    /// <summary>−x.</summary>
    public static Fraction operator -(Fraction x) => new(-x.Numerator, x.Denominator);

    /// <summary>x y.</summary>
    public static Fraction operator *(Fraction x, Fraction y) =>
        new(x.Numerator * y.Numerator, x.Denominator * y.Denominator);

    /// <summary>x/y.</summary>
    /// <exception cref="DivideByZeroException">y = 0.</exception>
    public static Fraction operator /(Fraction x, Fraction y) =>
        new(x.Numerator * y.Denominator, x.Denominator * y.Numerator);

    /// <summary>x = y.</summary>
    public static bool operator ==(Fraction x, Fraction y) => x.Equals(y);

    /// <summary>x ≠ y.</summary>
    public static bool operator !=(Fraction x, Fraction y) => !x.Equals(y);

    /// <summary>x &lt; y.</summary>
    public static bool operator <(Fraction x, Fraction y) => x.CompareTo(y) < 0;

    /// <summary>x &gt; y.</summary>
    public static bool operator >(Fraction x, Fraction y) => x.CompareTo(y) > 0;

    /// <summary>x ≤ y.</summary>
    public static bool operator <=(Fraction x, Fraction y) => x.CompareTo(y) <= 0;

    /// <summary>x ≥ y.</summary>
    public static bool operator >=(Fraction x, Fraction y) => x.CompareTo(y) >= 0;

    /// <summary>The sign of x − other.</summary>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Equal in lowest terms.</summary>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>For example <c>9/16</c>, or <c>61</c> for a whole number.</summary>
    public override string ToString() =>
        Denominator.IsOne
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
