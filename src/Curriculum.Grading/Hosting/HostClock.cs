using System.Diagnostics;

namespace Curriculum.Grading.Hosting;

/// <summary>Measures a part of a host's work against its limit.</summary>
internal sealed class HostClock(AnswerChannel channel, HostLimit limit)
{
    private readonly TimeSpan _begin = channel.Processor;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>The time of the clock so far.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>True when the processors' time is over: the code was at work all the while.</summary>
    public bool IsSpent => channel.Processor - _begin > limit.Processor;

    /// <summary>True when the clock's is over and the processors' is not: waiting, or a busy machine.</summary>
    public bool IsLate => !IsSpent && _clock.Elapsed > limit.Clock;

    /// <summary>True when either is over.</summary>
    public bool IsOver => IsSpent || IsLate;

    /// <summary>The limit of the processors' time.</summary>
    public HostLimit Limit => limit;
}
