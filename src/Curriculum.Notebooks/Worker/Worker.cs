using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The inside of a worker process: reads one request from standard input, runs its steps in a session and tells
/// standard output of everything as it happens.
/// </summary>
public static class Worker
{
    private const string HostSeam = "curriculum.host";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private static TextJournal? s_journal; // to the end of the process: a cell may have left something writing

    /// <summary>Runs the request and gives the process's exit code.</summary>
    /// <param name="packages">Fetches packages for the cells of a notebook in this folder.</param>
    public static async Task<int> RunAsync(Func<string, ICellPackages> packages)
    {
        ArgumentNullException.ThrowIfNull(packages);
        // The terminal sends Ctrl-C to the whole group; the parent decides what happens to a worker.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        Console.SetIn(TextReader.Null);
        if (await input.ReadLineAsync().ConfigureAwait(false) is not { } request)
        {
            return 2;
        }

        var (plan, token, host, path) = WorkerProtocol.ReadRequest(request);
        AppContext.SetData(HostSeam, host);
        var line = new Line(output, token);
        using var orders = new Orders(input);
        s_journal = TextJournal.Open(path);
        using var session = new CSharpSession(new() { Host = new FileSessionHost(plan.Folder), Journal = s_journal });
        var cells = new WorkerCells(session, packages(plan.Folder), plan.Folder);
        await RunStepsAsync(cells, plan, line, orders).ConfigureAwait(false);
        await session.SettleAsync(s_patience).ConfigureAwait(false);
        line.Send(new PlanDone());
        return 0;
    }

    private static async Task RunStepsAsync(WorkerCells cells, RunPlan plan, Line line, Orders orders)
    {
        var stubSeen = false;
        for (var k = 0; k < plan.Steps.Count && !orders.IsStopped; k++)
        {
            var step = plan.Steps[k];
            stubSeen |= plan.Stubs.Contains(step.Id);
            line.Send(new StepStarted(k));
            var clock = Stopwatch.StartNew();
            var name = WorkerProtocol.CellName(k);
            var result = await cells
                .RunAsync(step, name, shown => line.Send(new StepShowed(shown)), orders.ForNextCell())
                .ConfigureAwait(false);
            var open = stubSeen && IsOpenExercise(result.Exception);
            line.Send(new StepEnded(clock.Elapsed.TotalSeconds, Describe(result), open));
            if (EndsTheRun(result) && !step.MayFail && !plan.KeepGoing && (plan.Solved || !open))
            {
                return;
            }
        }
    }

    // A cell that does not compile, or is of another language, has left nothing half done: those after it may run.
    private static bool EndsTheRun(CellResult result) =>
        result.Status != CellStatus.Ok && result.Error?.Name is not ("CompileError" or "Magic");

    internal static string? Describe(CellResult result)
    {
        if (result.Status == CellStatus.Ok)
        {
            return null;
        }

        if (result.Error is not { } error)
        {
            return "The cell was stopped.";
        }

        var place = error.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}: ") : "";
        var note = result.Note is { } text ? " " + text : "";
        return error.Name switch
        {
            "CompileError" => place
                + (
                    result.Diagnostics.FirstOrDefault(d => d.IsError) is { } first
                        ? $"{first.Id}: {first.Message}"
                        : error.Value
                )
                + note,
            "Magic" => place + error.Value,
            _ => $"{place}{error.Name.Split('.')[^1]}: {error.Value}{note}",
        };
    }

    internal static bool IsOpenExercise(Exception? error) =>
        error switch
        {
            null => false,
            NotImplementedException => true,
            AggregateException many => many.InnerExceptions.Any(IsOpenExercise),
            _ => IsOpenExercise(error.InnerException),
        };

    /// <summary>
    /// Standard output, one whole message at a time: what a cell left running may write while the next one does.
    /// </summary>
    private sealed class Line(StreamWriter output, string token)
    {
        private readonly Lock _lock = new();

        public void Send(WorkerMessage message)
        {
            var text = WorkerProtocol.Message(token, message);
            lock (_lock)
            {
                output.WriteLine(text);
                output.Flush();
            }
        }
    }

    /// <summary>What the parent orders while cells run. When the parent is gone, so is this process.</summary>
    private sealed class Orders : IDisposable
    {
        private readonly Lock _lock = new();
        private CancellationTokenSource _cell = new();

        public Orders(StreamReader input)
        {
            var thread = new Thread(() => Listen(input)) { IsBackground = true, Name = "orders" };
            thread.Start();
        }

        public bool IsStopped { get; private set; }

        public CancellationToken ForNextCell()
        {
            lock (_lock)
            {
                if (!IsStopped)
                {
                    _cell = new();
                }

                return _cell.Token;
            }
        }

        public void Dispose() => _cell.Dispose();

        private void Listen(StreamReader input)
        {
            while (input.ReadLine() is { } order)
            {
                CancellationTokenSource cell;
                lock (_lock)
                {
                    IsStopped |= order == WorkerProtocol.Stop;
                    cell = _cell;
                }

                cell.Cancel();
            }

            Process.GetCurrentProcess().Kill();
        }
    }
}
