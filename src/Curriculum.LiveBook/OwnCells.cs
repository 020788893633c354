using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>The reader's cells, compiled and not run, so that the next visit has them ready.</summary>
internal static class OwnCells
{
    private static readonly Dictionary<string, ReadyCell> s_own = new(StringComparer.Ordinal);

    /// <summary>What was compiled and did not come with the course.</summary>
    public static byte[] Bytes { get; private set; } = [];

    /// <summary>For each place 1, or 0 where its last cell does not compile.</summary>
    public static int[] Stands { get; private set; } = [];

    public static void Compile(PageFiles files, string[] cells, string[] texts, int[] places)
    {
        var (chains, at) = (new List<IReadOnlyList<(string Cell, string Source)>>(), 0);
        while (at < places.Length)
        {
            var chain = places.AsSpan(at + 1, places[at]).ToArray();
            chains.Add([.. chain.Select(cell => (cells[cell] + ".csx", texts[cell]))]);
            at += 1 + chain.Length;
        }

        var ready = ReadyCells.Compile(new SessionOptions { Host = files, OwnThread = false }, chains);
        var names = ready.Select(cell => cell.Assembly).ToHashSet(StringComparer.Ordinal);
        Stands = [.. chains.Select(chain => names.Contains(ReadyCell.NameOf(chain) ?? "") ? 1 : 0)];
        foreach (var cell in ready.Where(cell => !files.IsOfCourse(cell)))
        {
            s_own[cell.Assembly] = cell;
            files.Keep(cell);
        }

        Bytes = ReadyCells.Write(s_own.Values);
    }
}
