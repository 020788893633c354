namespace Curriculum.Numerics;

/// <summary>
/// A few threads that help with parts of one job. Between jobs they watch for the next for a moment, then sleep.
/// </summary>
/// <remarks>
/// Jobs come microseconds apart in training, which the thread pool is too slow for. The parts are the same for any
/// number of threads. Each thread has its own range of them, so that the same thread meets the same memory in job after
/// job, and takes from the others' ranges when its own is empty. A job that starts while another runs is simply done by
/// its caller.
/// </remarks>
internal static unsafe class Workers
{
    private const int Watch = 2000; // looks for work before a worker sleeps; some 50 µs
    private const int Most = 64; // threads
    private const int Apart = 16; // tickets lie on different cache lines
    private static readonly SemaphoreSlim s_bell = new(0);

    // Parts not taken yet; above 32 bits the number of the job.
    private static readonly long[] s_tickets = new long[Most * Apart];
    private static int s_limit = OperatingSystem.IsBrowser() ? 1 : Math.Min(Most, Environment.ProcessorCount);
    private static int s_started = 1; // the caller counts as one
    private static int s_sleeping;
    private static int s_busy;
    private static long s_job;

    // CSharpier and dotnet format differ on one blank here.
    // csharpier-ignore
    private static delegate*<void*, int, void> s_body;

    private static void* s_arguments;
    private static int s_parts;
    private static int s_ranges;
    private static int s_done;

    /// <summary>How many threads work together, the caller included. Results do not depend on it.</summary>
    public static int Limit
    {
        get => s_limit;
        set =>
            s_limit = value is >= 1 and <= Most
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(value),
                    $"{value} threads: at least 1 and at most {Most} can work together."
                );
    }

    /// <summary>
    /// Calls action(state, i) for i = 0 … count − 1 and returns when all are done. The action must not throw.
    /// </summary>
    // csharpier-ignore
    public static void Run(int count, delegate*<void*, int, void> action, void* state)
    {
        if (count <= 1 || s_limit == 1 || Interlocked.CompareExchange(ref s_busy, 1, 0) != 0)
        {
            for (var i = 0; i < count; i++)
            {
                action(state, i);
            }

            return;
        }
        for (; s_started < s_limit; s_started++)
        {
            Start(s_started);
        }

        s_body = action;
        s_arguments = state;
        (s_parts, s_ranges, s_done) = (count, Math.Min(s_limit, count), 0);
        s_job++;
        for (var range = 0; range < s_ranges; range++)
        {
            Interlocked.Exchange(ref s_tickets[range * Apart], (s_job << 32) | (uint)(First(range + 1) - First(range)));
        }

        var awake = Math.Min(Volatile.Read(ref s_sleeping), s_ranges - 1);
        if (awake > 0)
        {
            s_bell.Release(awake);
        }

        while (TakeAny(0)) { }
        for (var wait = new SpinWait(); Volatile.Read(ref s_done) < count; wait.SpinOnce(-1))
        {
            Thread.SpinWait(8);
        }

        Volatile.Write(ref s_busy, 0);
    }

    /// <summary>
    /// Until <see cref="OpenAgain"/>, this caller does its jobs alone: for many small jobs on the same memory.
    /// </summary>
    /// <returns>False if a job is running already; then there is nothing to open again.</returns>
    public static bool TryClose() => s_limit > 1 && Interlocked.CompareExchange(ref s_busy, 1, 0) == 0;

    /// <summary>Ends what <see cref="TryClose"/> began.</summary>
    public static void OpenAgain() => Volatile.Write(ref s_busy, 0);

    /// <summary>
    /// Calls work.Run(i) for i = 0 … count − 1 and returns when all are done. The work must not throw.
    /// </summary>
    public static void Run(int count, IPartitioned work)
    {
        // A pointer to a reference: the cell stays on this stack, where the collector sees it, until the job is done.
#pragma warning disable CS8500
        var cell = new Cell(work);
        Run(count, &RunCell, &cell);
    }

    private static void RunCell(void* cell, int part) => ((Cell*)cell)->Work.Run(part);
#pragma warning restore CS8500

    private static int First(int range) => (int)((long)s_parts * range / s_ranges);

    /// <summary>One part, of the own range if it has any left.</summary>
    private static bool TakeAny(int own)
    {
        if (Take(own))
        {
            return true;
        }

        for (var range = 0; range < s_ranges; range++) // not up to the limit: that may change while a job runs
        {
            if (range != own && Take(range))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Take(int range)
    {
        ref var ticket = ref s_tickets[range * Apart];
        while (true)
        {
            var seen = Volatile.Read(ref ticket);
            var left = (int)seen;
            if (left == 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref ticket, seen - 1, seen) != seen)
            {
                continue;
            }

            // The job cannot end, nor another begin, before this part is done.
            s_body(s_arguments, First(range + 1) - left);
            Interlocked.Increment(ref s_done);
            return true;
        }
    }

    private static void Start(int number) =>
        new Thread(Work, 256 * 1024) { IsBackground = true, Name = $"Curriculum worker {number}" }.Start(number);

    private static void Work(object? number)
    {
        int mine = (int)number!,
            looks = 0;
        while (true)
        {
            if (mine < s_limit && TakeAny(mine))
            {
                looks = 0;
            }
            else if (looks++ < Watch)
            {
                Thread.SpinWait(10);
            }
            else
            {
                Interlocked.Increment(ref s_sleeping);
                if (mine >= s_limit || !AnyLeft())
                {
                    s_bell.Wait();
                }

                Interlocked.Decrement(ref s_sleeping);
                looks = 0;
            }
        }
    }

    private static bool AnyLeft()
    {
        for (var range = 0; range < s_ranges; range++)
        {
            if ((int)Volatile.Read(ref s_tickets[range * Apart]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A reference on the caller's stack.</summary>
    private readonly struct Cell(IPartitioned work)
    {
        public readonly IPartitioned Work = work;
    }
}

/// <summary>Work that is cut into parts.</summary>
internal interface IPartitioned
{
    /// <summary>Does one part. Must not throw.</summary>
    void Run(int part);
}
