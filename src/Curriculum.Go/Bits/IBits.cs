namespace Curriculum.Go.Bits;

/// <summary>A set of points as one number: a bit a point. What the rules need, for every width.</summary>
internal interface IBits<T>
    where T : struct, IBits<T>
{
    /// <summary>How many points fit.</summary>
    static abstract int Capacity { get; }

    bool IsZero { get; }

    /// <summary>The number of points in the set.</summary>
    int Count { get; }

    /// <summary>The lowest point of a set that has one.</summary>
    int First { get; }

    /// <summary>The set of the lowest point alone.</summary>
    T Lowest { get; }

    /// <summary>The set of one point.</summary>
    static abstract T Bit(int point);

    /// <summary>The point with k points of the set below it, 0 ≤ k &lt; Count.</summary>
    int Nth(int k);

    static abstract T operator &(T a, T b);

    static abstract T operator |(T a, T b);

    static abstract T operator ~(T a);

    static abstract T operator <<(T a, int count);

    static abstract T operator >>>(T a, int count);

    static abstract bool operator ==(T a, T b);

    static abstract bool operator !=(T a, T b);
}
