using System.Numerics;

namespace Curriculum.Go.Bits;

/// <summary>Up to 128 points: boards to 10×10. Shifts are by 1 to 63.</summary>
internal readonly record struct Bits128(ulong Low, ulong High) : IBits<Bits128>
{
    public static int Capacity => 128;

    public bool IsZero => (Low | High) == 0;

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    public int First => Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

    public Bits128 Lowest => Low != 0 ? new(Low & (0 - Low), 0) : new(0, High & (0 - High));

    public static Bits128 Bit(int point) => point < 64 ? new(1UL << point, 0) : new(0, 1UL << point);

    public int Nth(int k)
    {
        var below = BitOperations.PopCount(Low);
        return k < below ? Bits64.Nth(Low, k) : 64 + Bits64.Nth(High, k - below);
    }

    public static Bits128 operator &(Bits128 a, Bits128 b) => new(a.Low & b.Low, a.High & b.High);

    public static Bits128 operator |(Bits128 a, Bits128 b) => new(a.Low | b.Low, a.High | b.High);

    public static Bits128 operator ~(Bits128 a) => new(~a.Low, ~a.High);

    public static Bits128 operator <<(Bits128 a, int count) =>
        new(a.Low << count, (a.High << count) | (a.Low >>> (64 - count)));

    public static Bits128 operator >>>(Bits128 a, int count) =>
        new((a.Low >>> count) | (a.High << (64 - count)), a.High >>> count);
}
