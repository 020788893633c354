using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>
/// What a value's formatters write to. It ends them where they go on without an end: deeper than any output shows, or
/// longer than any output may be.
/// </summary>
internal sealed class BoundedWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    private const int LevelsOver = 10,
        MostText = 12_000_000;

    /// <summary>Tells how deep the formatters are.</summary>
    public FormatContext? Context { get; set; }

    public override void Write(char value)
    {
        Look();
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Look();
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Look();
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Look();
        base.Write(buffer);
    }

    // What is written at once has an end, however long it is; the limit of an output says how long that was.
    private void Look()
    {
        if (Context?.Depth > Formatter.RecursionLimit + LevelsOver || GetStringBuilder().Length > MostText)
        {
            throw new EndlessValueException();
        }
    }
}

/// <summary>A value's formatters do not come to an end.</summary>
internal sealed class EndlessValueException : Exception
{
    /// <summary>True for what the writer threw, however often the library wrapped it.</summary>
    public static bool IsCauseOf(Exception? exception) =>
        exception is EndlessValueException || (exception is not null && IsCauseOf(exception.InnerException));
}
