using System.Globalization;

namespace Curriculum.Notebooks;

/// <summary>
/// What of a message and of a source line is shown: a message can be as long as memory, a line as long as a cell.
/// </summary>
internal static class ErrorText
{
    private const int MostOfMessage = 10_000,
        MostOfLine = 400,
        Before = 120;

    /// <summary>A message, or its beginning and how long it is.</summary>
    public static string Shown(string message) =>
        message.Length <= MostOfMessage
            ? message
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{WholeCharacters.Head(message, MostOfMessage)} … (the message has {message.Length:N0} characters; "
                    + $"these are the first {MostOfMessage:N0})"
            );

    /// <summary>
    /// A source line, or what stands around one of its places, with an ellipsis where something is left out; and where
    /// the place is in that.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="place">A place in it, from 0.</param>
    public static (string Text, int Place) Around(string line, int place)
    {
        if (line.Length <= MostOfLine)
        {
            return (line, place);
        }

        var from = Math.Clamp(place - Before, 0, line.Length - 1);
        if (from > 0 && char.IsLowSurrogate(line[from]))
        {
            from++;
        }

        var shown = WholeCharacters.Head(line[from..], MostOfLine);
        var (head, tail) = (from > 0 ? "… " : "", from + shown.Length < line.Length ? " …" : "");
        return (head + shown + tail, head.Length + place - from);
    }
}
