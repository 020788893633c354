using System.Numerics;

namespace Curriculum.Go.Bits;

/// <summary>Up to 64 points: boards to 7×7.</summary>
internal readonly record struct Bits64(ulong Value) : IBits<Bits64>
{
    public static int Capacity => 64;

    public bool IsZero => Value == 0;

    public int Count => BitOperations.PopCount(Value);

    public int First => BitOperations.TrailingZeroCount(Value);

    public Bits64 Lowest => new(Value & (0 - Value));

    public static Bits64 Bit(int point) => new(1UL << point);

    public int Nth(int k) => Nth(Value, k);

    public static Bits64 operator &(Bits64 a, Bits64 b) => new(a.Value & b.Value);

    public static Bits64 operator |(Bits64 a, Bits64 b) => new(a.Value | b.Value);

    public static Bits64 operator ~(Bits64 a) => new(~a.Value);

    public static Bits64 operator <<(Bits64 a, int count) => new(a.Value << count);

    public static Bits64 operator >>>(Bits64 a, int count) => new(a.Value >>> count);

    /// <summary>The place of the k-th set bit: halves by counting, then steps within a byte.</summary>
    internal static int Nth(ulong value, int k)
    {
        var place = 0;
        for (var half = 32; half >= 8; half >>= 1)
        {
            var below = BitOperations.PopCount(value & ((1UL << half) - 1));
            if (k >= below)
            {
                k -= below;
                value >>>= half;
                place += half;
            }
        }

        for (; k > 0; k--)
        {
            value &= value - 1;
        }

        return place + BitOperations.TrailingZeroCount(value);
    }
}
