namespace Curriculum.Go.Bits;

/// <summary>Up to 384 points, as three times 128: boards to 19×19. Shifts are by 1 to 63.</summary>
internal readonly record struct Bits384(Bits128 A, Bits128 B, Bits128 C) : IBits<Bits384>
{
    public static int Capacity => 384;

    public bool IsZero => (A | B | C).IsZero;

    public int Count => A.Count + B.Count + C.Count;

    public int First =>
        !A.IsZero ? A.First
        : !B.IsZero ? 128 + B.First
        : 256 + C.First;

    public Bits384 Lowest =>
        !A.IsZero ? new(A.Lowest, default, default)
        : !B.IsZero ? new(default, B.Lowest, default)
        : new(default, default, C.Lowest);

    public static Bits384 Bit(int point) =>
        (point >> 7) switch
        {
            0 => new(Bits128.Bit(point), default, default),
            1 => new(default, Bits128.Bit(point & 127), default),
            _ => new(default, default, Bits128.Bit(point & 127)),
        };

    public int Nth(int k)
    {
        if (k < A.Count)
        {
            return A.Nth(k);
        }

        k -= A.Count;
        return k < B.Count ? 128 + B.Nth(k) : 256 + C.Nth(k - B.Count);
    }

    public static Bits384 operator &(Bits384 a, Bits384 b) => new(a.A & b.A, a.B & b.B, a.C & b.C);

    public static Bits384 operator |(Bits384 a, Bits384 b) => new(a.A | b.A, a.B | b.B, a.C | b.C);

    public static Bits384 operator ~(Bits384 a) => new(~a.A, ~a.B, ~a.C);

    public static Bits384 operator <<(Bits384 a, int count) =>
        new(a.A << count, (a.B << count) | Over(a.A, count), (a.C << count) | Over(a.B, count));

    public static Bits384 operator >>>(Bits384 a, int count) =>
        new((a.A >>> count) | Under(a.B, count), (a.B >>> count) | Under(a.C, count), a.C >>> count);

    /// <summary>What leaves 128 bits at the top.</summary>
    private static Bits128 Over(Bits128 bits, int count) => new(bits.High >>> (64 - count), 0);

    /// <summary>What leaves 128 bits at the bottom.</summary>
    private static Bits128 Under(Bits128 bits, int count) => new(0, bits.Low << (64 - count));
}
