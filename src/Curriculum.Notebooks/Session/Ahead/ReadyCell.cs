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
/// <param name="Warnings">What the compiler said of it.</param>
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
    IReadOnlyList<string> References,
    IReadOnlyList<CellDiagnostic> Warnings
)
{
    private const int Digits = 32;

    /// <summary>
    /// The name of a cell's assembly in one place: the same for the same text after the same texts, whoever compiles
    /// it.
    /// </summary>
    /// <param name="follows">The name of the cell before it; null for a first cell.</param>
    /// <param name="cell">The cell's name.</param>
    /// <param name="source">The cell's text.</param>
    public static string Name(string? follows, string cell, string source) =>
        "ready-" + ContentHash.Of($"{follows}\0{cell}\0{source}")[..Digits];

    /// <summary>The name of the last cell of a place.</summary>
    public static string? NameOf(IEnumerable<(string Cell, string Source)> place) =>
        place.Aggregate((string?)null, (follows, one) => Name(follows, one.Cell, one.Source));

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

        to.Write(Warnings.Count);
        foreach (var one in Warnings)
        {
            to.Write(one.Id);
            to.Write(one.Message);
            to.Write(one.File);
            foreach (var place in new[] { one.Line, one.Column, one.EndLine, one.EndColumn })
            {
                to.Write(place);
            }
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

        var warnings = new CellDiagnostic[from.ReadInt32()];
        for (var k = 0; k < warnings.Length; k++)
        {
            warnings[k] = Warning(from);
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
            references,
            warnings
        );
    }

    private static CellDiagnostic Warning(BinaryReader from)
    {
        var (id, message, file) = (from.ReadString(), from.ReadString(), from.ReadString());
        return new(
            id,
            IsError: false,
            message,
            file,
            from.ReadInt32(),
            from.ReadInt32(),
            from.ReadInt32(),
            from.ReadInt32()
        );
    }
}
