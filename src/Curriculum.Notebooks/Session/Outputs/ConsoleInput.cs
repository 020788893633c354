namespace Curriculum.Notebooks;

/// <summary>Console input: a cell asks its reader through the host, all others as before.</summary>
internal sealed class ConsoleInput(TextReader outside) : TextReader
{
    private string _line = "";
    private int _next;

    public override string? ReadLine()
    {
        if (CellRun.Current is not { } run)
        {
            return outside.ReadLine();
        }

        if (_next < _line.Length)
        {
            var rest = _line[_next..].TrimEnd('\n');
            _next = _line.Length;
            return rest;
        }
        return run.ReadLine("");
    }

    public override int Peek() =>
        CellRun.Current is null ? outside.Peek()
        : Fill() ? _line[_next]
        : -1;

    public override int Read() =>
        CellRun.Current is null ? outside.Read()
        : Fill() ? _line[_next++]
        : -1;

    private bool Fill()
    {
        if (_next < _line.Length)
        {
            return true;
        }

        if (CellRun.Current?.ReadLine("") is not { } line)
        {
            return false;
        }

        (_line, _next) = (line + "\n", 0);
        return true;
    }
}
