namespace Curriculum.Numerics;

/// <summary>
/// The strides of a block of C = PQ, counted in numbers. k runs over Segments parts of K steps each.
/// </summary>
internal unsafe struct MicroKernelTask<T>
    where T : unmanaged
{
    /// <summary>Steps of k in one segment, and how many segments.</summary>
    public int K,
        Segments;

    /// <summary>
    /// From one row of P to the next, from one group of rows to the next, from k to k + 1, from segment to segment.
    /// </summary>
    public nint PRow,
        PGroup,
        PStep,
        PSegment;

    /// <summary>From row k of Q to row k + 1, through all segments.</summary>
    public nint QRow;

    /// <summary>From one row of C to the next, from one group of rows to the next.</summary>
    public nint CRow,
        CGroup;

    /// <summary>
    /// Null: the sum starts at 0. Else where it starts: C itself, or one row of numbers for every row of C (a bias,
    /// StartRow = 0).
    /// </summary>
    public T* Start;

    public nint StartRow,
        StartGroup;

    /// <summary>Whether max(·, 0) is taken at the end.</summary>
    public bool ReLU;
}
