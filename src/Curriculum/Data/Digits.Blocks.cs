namespace Curriculum.Data;

/// <summary>The blocks of writers, and the part of them that is kept for one test.</summary>
public static partial class Digits
{
    private const int FirstTestDigit = 1415;

    // Where a block begins: inferred by others from the file's order, not stated by its authors
    // (data/digits/README.md).
    private static readonly int[] s_starts =
    [
        0,
        130,
        256,
        386,
        516,
        646,
        776,
        915,
        1029,
        1157,
        1287,
        FirstTestDigit,
        1545,
        1667,
    ];

    // Blocks 0–1, 7–8 and 9–10 are as near to each other as one hand may be; the border 6–7 is some digits uncertain.
    private static readonly int[] s_groups = [0, 0, 1, 2, 3, 4, 5, 5, 5, 6, 6, 7, 8, 9];

    /// <summary>The first 1,415 digits: blocks 0 to 10, for everything but the last test.</summary>
    public static DataSet LoadTrain() => Load().Take(FirstTestDigit);

    /// <summary>
    /// The other 382 digits: blocks 11 to 13, hands that <see cref="LoadTrain"/> has not seen. Open them once.
    /// </summary>
    public static DataSet LoadTest()
    {
        var all = Load();
        return all.Select(Enumerable.Range(FirstTestDigit, all.Count - FirstTestDigit));
    }

    private static Blocks BlocksOf(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => Array.FindLastIndex(s_starts, start => start <= i))], s_groups);
}
