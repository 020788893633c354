using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The inside of a process that runs a learner's cells and gives the values of the answers when it is asked. It judges
/// nothing, and knows neither what will be asked nor what is right.
/// </summary>
public static class AnswerHost
{
    private const string Seam = "curriculum.answers";

    /// <summary>The first message to a host.</summary>
    public static AnswerFrame Opening(RunPlan plan) =>
        new(AnswerWord.Plan, Encoding.UTF8.GetBytes(WorkerProtocol.Request(plan, "")));

    /// <summary>Does what the judge says until it says no more, and gives the process's exit code.</summary>
    /// <param name="input">From the judge.</param>
    /// <param name="output">To the judge.</param>
    public static int Run(Stream input, Stream output)
    {
        if (AnswerFrame.ReadFrom(input) is not { Word: AnswerWord.Plan } opening)
        {
            return 2;
        }

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetIn(TextReader.Null);
        var (plan, _, _, _) = WorkerProtocol.ReadRequest(Encoding.UTF8.GetString(opening.Content));
        using var session = new CSharpSession(new() { Host = new FileSessionHost(plan.Folder) });
        var cells = new WorkerCells(session, new NoPackages(), plan.Folder);
        using var talk = new Talk(input, output);
        AppContext.SetData(Seam, talk.Offer);
        while (talk.Next() is { } step && step >= 0 && step < plan.Steps.Count)
        {
            var result = cells
                .RunAsync(plan.Steps[step], WorkerProtocol.CellName(step), _ => { }, talk.Stop)
                .GetAwaiter()
                .GetResult();
            talk.Send(new AnswerStepEnd(Worker.Describe(result), Worker.IsOpenExercise(result.Exception)).ToFrame());
        }

        return 0;
    }

    // The host of the answers reaches no network.
    private sealed class NoPackages : ICellPackages
    {
        public (string Version, string Script) Add(PackageName package, CancellationToken stop) =>
            throw new NotebookException(
                $"The package {package.Id} cannot be fetched while answers are judged: they may use the course's "
                    + "library and .NET only."
            );
    }

    /// <summary>Both directions: what comes is read by a thread of its own, so that a step can be stopped.</summary>
    private sealed class Talk : IDisposable
    {
        private readonly Stream _output;
        private readonly BlockingCollection<AnswerFrame> _orders = [];
        private readonly Lock _lock = new();
        private CancellationTokenSource _step = new();
        private int _number;

        public Talk(Stream input, Stream output)
        {
            _output = output;
            new Thread(() => Listen(input)) { IsBackground = true, Name = "orders" }.Start();
            Offer = Answer;
        }

        public Func<string, Func<byte[], byte[]>?, string> Offer { get; }

        public CancellationToken Stop
        {
            get
            {
                lock (_lock)
                {
                    return _step.Token;
                }
            }
        }

        public void Dispose() => _orders.Dispose();

        /// <summary>The step to run next; null when there is none.</summary>
        public int? Next()
        {
            foreach (var order in _orders.GetConsumingEnumerable())
            {
                if (order is { Word: AnswerWord.Run, Content.Length: sizeof(int) })
                {
                    lock (_lock)
                    {
                        _number++;
                        _step = new();
                    }

                    return BitConverter.ToInt32(order.Content);
                }
            }

            return null;
        }

        public void Send(AnswerFrame frame)
        {
            lock (_lock)
            {
                frame.WriteTo(_output);
            }
        }

        private string Answer(string exercise, Func<byte[], byte[]>? value)
        {
            var (mine, stop) = (_number, Stop);
            Send(
                new(
                    AnswerWord.Offered,
                    [.. BitConverter.GetBytes(value is not null), .. Encoding.UTF8.GetBytes(exercise)]
                )
            );
            while (mine == _number && _orders.Take(stop) is { Word: AnswerWord.Call } call && value is not null)
            {
                Send(new(AnswerWord.Value, value(call.Content)));
            }

            return $"Exercise {exercise} was asked.";
        }

        // When the judge is gone, so is this process.
        private void Listen(Stream input)
        {
            try
            {
                while (AnswerFrame.ReadFrom(input) is { } frame)
                {
                    if (frame.Word != AnswerWord.Stop)
                    {
                        _orders.Add(frame);
                        continue;
                    }

                    lock (_lock)
                    {
                        _step.Cancel();
                    }
                }
            }
            catch (Exception error) when (error is IOException or InvalidDataException or ObjectDisposedException)
            {
                // Nothing more can come.
            }

            Process.GetCurrentProcess().Kill();
        }
    }
}
