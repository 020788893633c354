using System.Text;

namespace Curriculum.Notebooks;

/// <summary>Console output: a cell's goes to its outputs, all other to where it went before.</summary>
internal sealed class ConsoleRouter(string stream, TextWriter outside) : TextWriter
{
    public override Encoding Encoding => outside.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        if (CellRun.Current is { } run)
        {
            run.Write(stream, buffer);
        }
        else
        {
            outside.Write(buffer);
        }
    }

    public override void Flush()
    {
        if (CellRun.Current is null)
        {
            outside.Flush();
        }
    }
}
