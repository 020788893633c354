namespace Curriculum.Numerics;

/// <summary>A few threads that help with pieces of one job. Between jobs they watch for the next for a moment, then sleep.</summary>
/// <remarks>
/// Jobs come microseconds apart in training, which the thread pool is too slow for. A job is cut the same way for any number of
/// threads; who does which piece does not matter. A job that starts while another runs is simply done by its caller.
/// </remarks>
internal static unsafe class Workers
{
    private const int Watch = 4000;                     // looks at the ticket before a worker sleeps; some 50 µs
    private static readonly SemaphoreSlim Bell = new(0);
    private static readonly Lock Gate = new();
    private static int limit = OperatingSystem.IsBrowser() ? 1 : Environment.ProcessorCount;
    private static int started = 1;                     // the caller counts as one
    private static int sleeping;
    private static int busy;
    private static delegate*<void*, int, void> body;
    private static void* arguments;
    private static int pieces;
    private static long ticket;                         // pieces not taken yet; jobs count above 32 bits, so no old value returns
    private static int done;

    /// <summary>How many threads work together, the caller included. Results do not depend on it.</summary>
    public static int Limit
    {
        get => limit;
        set => limit = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), $"{value} threads: at least 1 is needed.");
    }

    /// <summary>Calls job(state, i) for i = 0 … count − 1 and returns when all are done. The job must not throw.</summary>
    public static void Run(int count, delegate*<void*, int, void> job, void* state)
    {
        if (count <= 1 || limit == 1 || Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (int i = 0; i < count; i++) job(state, i);
            return;
        }
        if (started < limit) Start();
        body = job;
        arguments = state;
        (pieces, done) = (count, 0);
        Interlocked.Exchange(ref ticket, (((ticket >> 32) + 1) << 32) | (uint)count);
        int awake = Math.Min(Volatile.Read(ref sleeping), Math.Min(limit, count) - 1);
        if (awake > 0) Bell.Release(awake);
        while (TakePiece())
        {
        }
        var wait = new SpinWait();
        while (Volatile.Read(ref done) < count)
        {
            if (wait.Count < 500) Thread.SpinWait(8);
            wait.SpinOnce(-1);
        }
        Volatile.Write(ref busy, 0);
    }

    /// <summary>Calls job.Run(i) for i = 0 … count − 1 and returns when all are done. The job must not throw.</summary>
    public static void Run(int count, IPieces job)
    {
#pragma warning disable CS8500 // a pointer to a reference: the cell stays on this stack, where the collector sees it, until the job is done
        var cell = new Cell(job);
        Run(count, &RunCell, &cell);
    }

    private static void RunCell(void* cell, int piece) => ((Cell*)cell)->Job.Run(piece);
#pragma warning restore CS8500

    private static bool TakePiece()
    {
        while (true)
        {
            long seen = Volatile.Read(ref ticket);
            int left = (int)seen;
            if (left == 0) return false;
            if (Interlocked.CompareExchange(ref ticket, seen - 1, seen) != seen) continue;
            body(arguments, pieces - left);             // the job cannot end, nor another begin, before this piece is done
            Interlocked.Increment(ref done);
            return true;
        }
    }

    private static void Start()
    {
        lock (Gate)
        {
            for (; started < limit; started++)
                new Thread(Work, 256 * 1024) { IsBackground = true, Name = $"Curriculum worker {started}" }.Start(started);
        }
    }

    private static void Work(object? number)
    {
        int mine = (int)number!, looks = 0;
        while (true)
        {
            if (mine < limit && TakePiece())
            {
                looks = 0;
            }
            else if (looks++ < Watch)
            {
                Thread.SpinWait(4);
            }
            else
            {
                Interlocked.Increment(ref sleeping);
                if ((int)Volatile.Read(ref ticket) == 0 || mine >= limit) Bell.Wait();
                Interlocked.Decrement(ref sleeping);
                looks = 0;
            }
        }
    }

    /// <summary>A reference on the caller's stack.</summary>
    private readonly struct Cell(IPieces job)
    {
        public readonly IPieces Job = job;
    }
}

/// <summary>Work that is cut into pieces.</summary>
internal interface IPieces
{
    void Run(int piece);
}
