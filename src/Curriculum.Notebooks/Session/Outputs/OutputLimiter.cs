using System.Globalization;

namespace Curriculum.Notebooks;

/// <summary>
/// One cell's outputs, none larger than a front end can stand: what is more is cut, with a note that says so.
/// </summary>
public sealed class OutputLimiter(OutputLimits limits)
{
    private int _streamed,
        _shown,
        _count;
    private bool _streamCut,
        _displayCut;

    /// <summary>What is left of an output; null when nothing is.</summary>
    public CellOutput? Take(CellOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                return Text(stream);
            case DisplayOutput display:
                return Fit(display.Data, display.IsUpdate) is { } shown ? display with { Data = shown } : null;
            case ResultOutput result:
                return Fit(result.Data, isUpdate: false) is { } data ? result with { Data = data } : null;
            case ClearOutput:
                (_streamed, _shown, _count, _streamCut, _displayCut) = (0, 0, 0, false, false);
                return output;
            default:
                return output;
        }
    }

    private StreamOutput? Text(StreamOutput stream)
    {
        if (_streamCut || stream.Text.Length == 0)
        {
            return null;
        }

        var left = limits.Stream - _streamed;
        _streamed += Math.Min(stream.Text.Length, left);
        if (stream.Text.Length <= left)
        {
            return stream;
        }

        _streamCut = true;
        var keep = OperatingSystem.IsBrowser() ? "" : " Write to a file to keep it all.";
        return stream with
        {
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"{WholeCharacters.Head(stream.Text, left)}\n… This cell wrote more than {limits.Stream:N0} "
                    + $"characters; the rest is not shown.{keep}\n"
            ),
        };
    }

    private IReadOnlyDictionary<string, string>? Fit(IReadOnlyDictionary<string, string> data, bool isUpdate)
    {
        var size = data.Values.Sum(text => (long)text.Length);
        if (size > limits.Output)
        {
            return Note($"This output has {size:N0} characters, more than the {limits.Output:N0} that are shown.");
        }

        if (isUpdate)
        {
            return data;
        }

        if (_displayCut)
        {
            return null;
        }

        if (_shown + size > limits.Cell)
        {
            _displayCut = true;
            return Note($"This cell showed more than {limits.Cell:N0} characters; the rest is not shown.");
        }

        if (_count == limits.Count)
        {
            _displayCut = true;
            return Note($"This cell showed more than {limits.Count:N0} outputs; the rest is not shown.");
        }

        (_shown, _count) = (_shown + (int)size, _count + 1);
        return data;
    }

    private static Dictionary<string, string> Note(FormattableString text) =>
        new() { ["text/plain"] = text.ToString(CultureInfo.InvariantCulture) };
}

/// <summary>How much one cell may send to a front end. What is more is cut, with a note that says so.</summary>
/// <remarks>
/// Units are characters. The defaults keep Jupyter's own limit (1 MB a second over three seconds) from dropping text,
/// and let one output bring a chart library (3.6 MB).
/// </remarks>
public sealed record OutputLimits
{
    /// <summary>Console text of one cell.</summary>
    public int Stream { get; init; } = 1_000_000;

    /// <summary>One output of one MIME type.</summary>
    public int Output { get; init; } = 10_000_000;

    /// <summary>
    /// All displays and results of one cell; an update counts only where it is larger than this alone.
    /// </summary>
    public int Cell { get; init; } = 50_000_000;

    /// <summary>How many displays and results one cell may show: small ones, too, fill a page and a file.</summary>
    public int Count { get; init; } = 10_000;
}
