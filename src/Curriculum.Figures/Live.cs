using System.Collections.Concurrent;
using System.Diagnostics;
using Curriculum.Figures.Hosts;

namespace Curriculum.Figures;

/// <summary>
/// A figure on the page that is drawn anew while a computation runs. At most 20 updates a second are sent, fewer when
/// sending is dear, so that drawing takes about a twentieth of the time; the last one is always shown.
/// </summary>
public sealed class Live
{
    private const double Soonest = 0.05,
        Share = 20,
        Latest = 0.4;

    /// <summary>Jupyter drops output above a million bytes a second; half of that leaves room for the rest.</summary>
    private const double MostPerSecond = 500_000;

    private static readonly ConcurrentDictionary<Live, bool> s_waiting = new();
    private static int s_count;
    private readonly Lock _gate = new();
    private readonly DisplaySeam _seam;
    private Figure? _pending;
    private Exception? _failure;
    private long _sent;
    private double _pause = Soonest;

    internal Live(Figure figure)
    {
        FlushAll();
        if (DisplaySeam.Host is not null && !FigureScript.Given)
        {
            // An output of its own: an update would take the script away again.
            _ = new DisplaySeam("curriculum-figures-script", FigureScript.Instance);
        }

        var id = $"curriculum-live-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
        _seam = new(id, new LiveFigure(figure, id));
        _sent = Stopwatch.GetTimestamp();
        _seam.BeforeCellEnds(Flush);
    }

    /// <summary>Draws this figure in the place of the former one, now or within a twentieth of a second.</summary>
    public void Update(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        lock (_gate)
        {
            if (_failure is { } failure)
            {
                _failure = null;
                throw new InvalidOperationException($"The figure could not be updated: {failure.Message}", failure);
            }
            _seam.Join();
            var first = _pending is null;
            _pending = figure;
            var left = _pause - Stopwatch.GetElapsedTime(_sent).TotalSeconds;
            if (left <= 0)
            {
                Send();
            }
            else if (first)
            {
                s_waiting[this] = true;
                _ = Task.Delay(TimeSpan.FromSeconds(left)).ContinueWith(_ => Late(), TaskScheduler.Default);
            }
        }
    }

    /// <summary>Sends what waits, at once.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_pending is not null)
            {
                Send();
            }
        }
    }

    /// <summary>What it shows on a console.</summary>
    public override string ToString() => "A figure that is updated in place";

    internal static void FlushAll()
    {
        foreach (var live in s_waiting.Keys)
        {
            live.Flush();
        }
    }

    private void Send()
    {
        var started = Stopwatch.GetTimestamp();
        var figure = _pending!;
        _pending = null;
        s_waiting.TryRemove(this, out _);
        var size = _seam.Update(new LiveFigure(figure, _seam.Id));
        var (mine, wire) = (Share * Stopwatch.GetElapsedTime(started).TotalSeconds, size / MostPerSecond);
        _pause = Math.Clamp(Math.Max(mine, wire), Soonest, Latest);
        _sent = Stopwatch.GetTimestamp();
    }

    private void Late()
    {
        lock (_gate)
        {
            if (_pending is null)
            {
                return;
            }

            try
            {
                Send();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                _failure = failure;
            }
        }
    }
}
