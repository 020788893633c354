using System.Text;
using System.Text.Unicode;

namespace Curriculum.Notebooks;

/// <summary>A script's bytes as text: UTF-8, or what a mark at the beginning says. Nothing is guessed.</summary>
internal static class ScriptText
{
    /// <summary>The text.</summary>
    /// <exception cref="NotebookException">
    /// The bytes are of another encoding; told with the first that shows it.
    /// </exception>
    public static string Of(byte[] bytes, string name)
    {
        if (Fault(bytes) is { } fault)
        {
            throw new NotebookException($"{name} {fault}");
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Why the bytes cannot be read, as the end of a sentence that begins with their name; null: they can.
    /// </summary>
    public static string? Fault(byte[] bytes) =>
        bytes.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || Utf8.IsValid(bytes)
            ? null
            : Utf8Text.Fault(bytes);
}
