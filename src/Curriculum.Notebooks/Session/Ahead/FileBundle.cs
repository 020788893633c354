namespace Curriculum.Notebooks;

/// <summary>Files one after the other in one: of each its name, its length, its bytes.</summary>
public static class FileBundle
{
    /// <summary>Where each file stands.</summary>
    /// <exception cref="EndOfStreamException">The bundle ends within a file's head.</exception>
    public static IReadOnlyList<(string Name, int Start, int Length)> Table(byte[] bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        using var from = new BinaryReader(new MemoryStream(bundle));
        var table = new List<(string, int, int)>();
        while (from.BaseStream.Position < bundle.Length)
        {
            var name = from.ReadString();
            var length = from.ReadInt32();
            table.Add((name, (int)from.BaseStream.Position, length));
            from.BaseStream.Position += length;
        }
        return table;
    }
}
