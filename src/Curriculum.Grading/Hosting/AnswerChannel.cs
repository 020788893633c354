using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Curriculum.Grading.Hosting;

/// <summary>
/// One host of answers, seen from the judge: messages there and back, what it uses, and its end with all it started.
/// Whatever it sends is taken for a message or for nothing.
/// </summary>
internal sealed class AnswerChannel : IDisposable
{
    private const int MostWaiting = 2,
        KeptErrors = 16 << 10;
    private const long MostOutput = 64 << 20;
    private const double Megabyte = 1 << 20;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100),
        s_last = TimeSpan.FromSeconds(2),
        s_end = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ControlGroup _group;
    private readonly long _memory;
    private readonly BlockingCollection<AnswerFrame> _frames = new(MostWaiting);
    private readonly Lock _lock = new();
    private readonly Thread _errors,
        _watch,
        _reader;
    private string _text = "";
    private string? _lost;
    private long _processor,
        _peak;
    private bool _over;

    /// <summary>
    /// Starts a host that may take so many bytes of memory; 0 sets no bound. The thread that does so must live as long
    /// as the host: the kernel ends the sandbox with it.
    /// </summary>
    /// <exception cref="NotebookException">It does not start.</exception>
    public AnswerChannel(ProcessStartInfo start, ControlGroup group, long memory)
    {
        (_group, _memory) = (group, memory);
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            throw new NotebookException($"The host of the answers could not be started: {error.Message}");
        }

        _errors = Begin(ReadErrors, "host errors");
        _watch = Begin(Watch, "host watch");
        _reader = Begin(ReadFrames, "host frames");
    }

    /// <summary>Why there is no host any more, in a sentence; null while it lives.</summary>
    public string? Lost => Volatile.Read(ref _lost);

    /// <summary>The time of all processors that it has used.</summary>
    public TimeSpan Processor => TimeSpan.FromTicks(Volatile.Read(ref _processor));

    /// <summary>The most memory that was seen, in bytes.</summary>
    public long Peak => Volatile.Read(ref _peak);

    /// <summary>Sends a message; to a host that is gone it does nothing.</summary>
    public void Send(AnswerFrame frame)
    {
        try
        {
            lock (_lock)
            {
                frame.WriteTo(_process.StandardInput.BaseStream);
            }
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // Its end is told by the stream that comes from there.
        }
    }

    /// <summary>The next message; null when none came in this time, or none will come.</summary>
    public AnswerFrame? Take(TimeSpan most) => _frames.TryTake(out var frame, most) ? frame : null;

    /// <summary>True when no message will come.</summary>
    public bool IsOver => _frames.IsCompleted;

    /// <summary>Ends the host and all it started.</summary>
    public void End(string reason)
    {
        Interlocked.CompareExchange(ref _lost, reason, null);
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error)
            when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // Already gone.
        }
    }

    public void Dispose()
    {
        End("The host of the answers was closed.");
        _frames.CompleteAdding();
        _process.WaitForExit(s_last);
        Volatile.Write(ref _over, true);
        _watch.Join();
        _errors.Join(s_last);
        // Whoever holds the other end of a pipe open keeps the reader waiting, and the process's handle with it.
        if (_reader.Join(s_end))
        {
            _process.Dispose();
        }

        _group.Dispose();
    }

    private static Thread Begin(ThreadStart work, string name)
    {
        var thread = new Thread(work) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void ReadFrames()
    {
        try
        {
            var from = _process.StandardOutput.BaseStream;
            while (AnswerFrame.ReadFrom(from) is { } frame)
            {
                if (frame.Word is not (AnswerWord.Ended or AnswerWord.Offered or AnswerWord.Value))
                {
                    throw new InvalidDataException();
                }

                _frames.Add(frame);
            }
        }
        catch (InvalidDataException)
        {
            End("The process wrote into the judge's line what is no message, and was ended.");
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The end is told below.
        }

        _process.WaitForExit(s_last);
        _errors.Join(s_last);
        End(Ending());
        _frames.CompleteAdding();
    }

    private string Ending() =>
        _group.RanOut ? TooMuchMemory()
        : !_process.HasExited ? "The process closed its line to the judge, and was ended."
        : ProcessEnding.Describe(_process.ExitCode, Volatile.Read(ref _text));

    private string TooMuchMemory() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The process took more than {_memory / Megabyte:0} MB of memory, and was ended."
        );

    // Whatever is written is read, or the host would wait for ever; the beginning is kept, and there is an end to it.
    private void ReadErrors()
    {
        var buffer = new char[1 << 14];
        var total = 0L;
        try
        {
            while (_process.StandardError.Read(buffer) is var count and > 0)
            {
                if (_text.Length < KeptErrors)
                {
                    Volatile.Write(ref _text, _text + new string(buffer, 0, count));
                }

                total += count;
                if (total > MostOutput)
                {
                    End("The process wrote more than 64 MB of output, and was ended.");
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Gone.
        }
    }

    private void Watch()
    {
        while (!Volatile.Read(ref _over) && Lost is null)
        {
            var used = ProcessTree.Of(_process.Id);
            Volatile.Write(ref _processor, Math.Max(_processor, used.Processor.Ticks));
            Volatile.Write(ref _peak, Math.Max(_peak, used.Memory));
            if (_memory > 0 && used.Memory > _memory)
            {
                End(TooMuchMemory());
            }

            Thread.Sleep(s_look);
        }
    }
}
