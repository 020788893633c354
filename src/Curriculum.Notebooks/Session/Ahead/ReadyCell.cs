namespace Curriculum.Notebooks;

/// <summary>
/// A cell that was compiled beforehand, for one place in a chain. A session whose host has it runs it without the
/// compiler, which then works only when a later cell is compiled or completed.
/// </summary>
/// <param name="Follows">The assembly of the cell before it; null for a first cell.</param>
/// <param name="Cell">The cell's name.</param>
/// <param name="Source">The text: for any other the cell is compiled.</param>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="Image">The assembly; empty when nothing is to be run.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="Slot">Its place in the session's state; null when nothing is to be run.</param>
/// <param name="Type">The type that starts it.</param>
/// <param name="Method">The method of it.</param>
/// <param name="EndsInValue">Whether a null at its end is its value.</param>
/// <param name="SharesTypes">
/// Whether it has anonymous types, which later cells take from the assembly that was emitted.
/// </param>
/// <param name="References">The full names of the files that <c>#r</c> named.</param>
public sealed record ReadyCell(
    string? Follows,
    string Cell,
    string Source,
    string Assembly,
    byte[] Image,
    byte[] Symbols,
    int? Slot,
    string Type,
    string Method,
    bool EndsInValue,
    bool SharesTypes,
    IReadOnlyList<string> References
)
{
    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        foreach (var text in new[] { Follows ?? "", Cell, Source, Assembly, Type, Method })
        {
            to.Write(text);
        }

        foreach (var bytes in new[] { Image, Symbols })
        {
            to.Write(bytes.Length);
            to.Write(bytes);
        }
        to.Write(Slot ?? 0);
        to.Write(EndsInValue);
        to.Write(SharesTypes);
        to.Write(References.Count);
        foreach (var file in References)
        {
            to.Write(file);
        }
    }

    /// <summary>Reads one that <see cref="Write"/> wrote.</summary>
    public static ReadyCell Read(BinaryReader from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var texts = new string[6];
        for (var k = 0; k < texts.Length; k++)
        {
            texts[k] = from.ReadString();
        }

        var image = from.ReadBytes(from.ReadInt32());
        var symbols = from.ReadBytes(from.ReadInt32());
        var slot = from.ReadInt32();
        var endsInValue = from.ReadBoolean();
        var sharesTypes = from.ReadBoolean();
        var references = new string[from.ReadInt32()];
        for (var k = 0; k < references.Length; k++)
        {
            references[k] = from.ReadString();
        }

        return new(
            texts[0].Length == 0 ? null : texts[0],
            texts[1],
            texts[2],
            texts[3],
            image,
            symbols,
            slot == 0 ? null : slot,
            texts[4],
            texts[5],
            endsInValue,
            sharesTypes,
            references
        );
    }
}
