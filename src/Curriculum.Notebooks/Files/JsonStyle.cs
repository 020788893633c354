using System.Globalization;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>How a JSON file is written: indentation, separators, escapes. Read off the file itself.</summary>
/// <param name="Indent">White space of one level; null for a file on one line.</param>
/// <param name="NewLine">The line end.</param>
/// <param name="Comma">Between items on one line.</param>
/// <param name="Colon">Between key and value.</param>
/// <param name="AsciiOnly">True when other characters are written as \uXXXX.</param>
internal sealed record JsonStyle(string? Indent, string NewLine, string Comma, string Colon, bool AsciiOnly)
{
    public static JsonStyle Of(byte[] text, JsonSpan root)
    {
        if (root.Children is not [{ } first, ..])
        {
            return new JsonStyle(" ", "\n", ",", ": ", false);
        }

        var before = Encoding.UTF8.GetString(text, root.Start + 1, Math.Max(0, first.KeyStart - root.Start - 1));
        var newLine = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lineEnd = before.LastIndexOf('\n');
        var colon = Encoding.UTF8.GetString(text, first.KeyEnd, first.Start - first.KeyEnd);
        var comma = root.Children is [_, { } second, ..]
            ? Encoding.UTF8.GetString(text, first.End, second.KeyStart - first.End)
            : ", ";
        return new JsonStyle(
            lineEnd < 0 ? null : before[(lineEnd + 1)..],
            newLine,
            lineEnd < 0 ? comma : ",",
            colon,
            IsAsciiOnly(text)
        );
    }

    public void WriteAll(MemoryStream output, char open, char close, int depth, int count, Action<int> writeItem)
    {
        Write(output, open.ToString());
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Write(output, Comma);
            }

            WriteLineStart(output, depth + 1);
            writeItem(i);
        }
        if (count > 0)
        {
            WriteLineStart(output, depth);
        }

        Write(output, close.ToString());
    }

    public void WriteColon(MemoryStream output) => Write(output, Colon);

    public void WriteString(MemoryStream output, string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                < ' ' => Escape(quoted, c),
                > '~' when AsciiOnly => Escape(quoted, c),
                _ => quoted.Append(c),
            };
        }
        Write(output, quoted.Append('"').ToString());
    }

    private static StringBuilder Escape(StringBuilder text, char c) =>
        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private void WriteLineStart(MemoryStream output, int depth)
    {
        if (Indent is null)
        {
            return;
        }

        Write(output, NewLine);
        for (var i = 0; i < depth; i++)
        {
            Write(output, Indent);
        }
    }

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.UTF8.GetBytes(text));

    // No character outside ASCII stands as itself, and one at least is escaped.
    private static bool IsAsciiOnly(byte[] text)
    {
        if (text.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return false;
        }

        var at = text.AsSpan().IndexOf("\\u"u8);
        while (at >= 0)
        {
            if (!text.AsSpan(at + 2).StartsWith("00"u8))
            {
                return true;
            }

            var next = text.AsSpan(at + 2).IndexOf("\\u"u8);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return false;
    }
}
