namespace Curriculum.Grading.Hosting;

/// <summary>
/// A limit for a part of a host's work. What counts is the time of the processors, which a busy machine does not use
/// up; the clock's is a net below it for code that waits, and running into it is no fault of the answer's before it has
/// been tried alone.
/// </summary>
/// <param name="Processor">Seconds of all processors together.</param>
/// <param name="Clock">Seconds of the clock.</param>
internal sealed record HostLimit(TimeSpan Processor, TimeSpan Clock)
{
    private const int Patience = 6;

    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(30);

    /// <summary>The setup cell's own: it compiles nothing of the student's.</summary>
    public static HostLimit Setup { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));

    /// <summary>So much of the processors' time, and several times as much of the clock's.</summary>
    public static HostLimit Of(TimeSpan processor) =>
        new(processor, Patience * processor > s_least ? Patience * processor : s_least);
}
