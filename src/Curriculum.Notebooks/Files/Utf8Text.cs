using System.Text;
using System.Text.Unicode;

namespace Curriculum.Notebooks;

/// <summary>Whether bytes are UTF-8, and where they cease to be.</summary>
internal static class Utf8Text
{
    /// <exception cref="JsonFault">The bytes are of another encoding; told with the first that shows it.</exception>
    public static void Require(byte[] bytes)
    {
        if (bytes.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new JsonFault(1, "is written in UTF-16, but a notebook is UTF-8: save it anew with that encoding.");
        }

        if (Utf8.IsValid(bytes))
        {
            return;
        }

        throw new JsonFault(Line(bytes, FirstFault(bytes)), Fault(bytes));
    }

    /// <summary>
    /// What is wrong with bytes that are not UTF-8: the end of a sentence that begins with their name.
    /// </summary>
    public static string Fault(byte[] bytes)
    {
        var at = FirstFault(bytes);
        return $"is not UTF-8: line {Line(bytes, at)} holds the byte 0x{bytes[at]:X2}, as Latin-1 and Windows-1252 "
            + "write a letter. Save it anew as UTF-8.";
    }

    /// <summary>The line, from 1, of the byte at an index.</summary>
    public static int Line(ReadOnlySpan<byte> bytes, int index) => bytes[..index].Count((byte)'\n') + 1;

    private static int FirstFault(byte[] bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
