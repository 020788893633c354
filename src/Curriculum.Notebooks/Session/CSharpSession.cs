using System.Diagnostics;

namespace Curriculum.Notebooks;

/// <summary>
/// C# cells run one after the other, each seeing what the earlier ones declared.
/// One cell runs at a time; the calls may come from any thread.
/// </summary>
public sealed class CSharpSession : IDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly CellCompiler _compiler;
    private readonly CellLoadContext _context;
    private readonly Lazy<CellExecutor> _executor;
    private volatile CellState _state;
    private int _tried;

    /// <summary>A session with no cell run yet.</summary>
    public CSharpSession(SessionOptions options)
        : this(options, null, null, CellState.Empty) { }

    private CSharpSession(SessionOptions options, CellCompiler? compiler, CellLoadContext? context, CellState state)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _compiler = compiler ?? new CellCompiler(options);
        _context = context ?? new CellLoadContext(options.Host, _compiler.References);
        _state = state;
        _executor = new Lazy<CellExecutor>(() => new CellExecutor(options));
    }

    /// <summary>What the session was made with.</summary>
    public SessionOptions Options { get; }

    /// <summary>How cells are parsed: C# 14, script.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The cells so far, oldest first. A cell that did not compile is not among them.</summary>
    public IReadOnlyList<Submission> Submissions => _state.Submissions;

    /// <summary>
    /// The compilation that <paramref name="code"/> would get as the next cell, not run: for completion, hover and
    /// checks.
    /// </summary>
    public CSharpCompilation Compile(string code, string cell = "next.csx") =>
        _compiler.Create(code, cell, _state.Last, default);

    /// <summary>
    /// Compiles and runs one cell. Never throws for what the cell does; outputs come in order, one at a time.
    /// </summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cell">Its name in errors and traces, for example cell3.csx.</param>
    /// <param name="output">
    /// Takes each output as it comes. What a cell left running may call it after the cell has ended.
    /// </param>
    /// <param name="stop">Stops the cell; its variables are kept.</param>
    public async Task<CellResult> RunAsync(
        string code,
        string cell,
        Action<CellOutput> output,
        CancellationToken stop = default
    )
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var job = Next(code, cell, output, stop);
            var result = await _executor.Value.RunAsync(job, stop).ConfigureAwait(false);
            GoOn(job.After);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// The same, waiting on the calling thread. Asks the thread pool for nothing, so that a cell which fills it keeps
    /// neither its own result waiting nor the next cell's.
    /// </summary>
    public CellResult Run(string code, string cell, Action<CellOutput> output, CancellationToken stop = default)
    {
        _turn.Wait(CancellationToken.None);
        try
        {
            var job = Next(code, cell, output, stop);
            var result = _executor.Value.Run(job, stop);
            GoOn(job.After);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// One more piece of what the next cell to be compiled would wait for: the compilation of a cell that ran as a
    /// <see cref="ReadyCell"/>, the formatters, and at last the compiler tried on small cells, each asking a little
    /// more of it. For a
    /// host whose one thread is idle, which asks until nothing is left.
    /// </summary>
    /// <returns>False when nothing was left, or a cell runs.</returns>
    public bool Prepare()
    {
        if (!_turn.Wait(0))
        {
            return false;
        }

        try
        {
            if (ValueFormatter.Wake())
            {
                return true;
            }

            if (_state.Submissions.FirstOrDefault(one => !one.IsCompiled) is { } next)
            {
                _ = next.Compilation;
            }
            else if (_tried == SessionWarmUp.Trials.Count)
            {
                return false;
            }
            else if (_tried++ == 0)
            {
                Compile(SessionWarmUp.Cell).GetDeclarationDiagnostics();
            }
            else
            {
                _compiler.Build(SessionWarmUp.Trials[_tried - 1], "tried.csx", _state, default, out _);
            }

            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Waits a while for the async void methods that cells have called, then for the outputs to be handed over: a host
    /// that ends loses none of them.
    /// </summary>
    public async Task SettleAsync(TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        while (CellPump.AnyUnderWay && clock.Elapsed < most)
        {
            await Task.Delay(s_look).ConfigureAwait(false);
        }

        if (_executor.IsValueCreated)
        {
            await _executor.Value.Outputs.Drain().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Ends what cells that have ended left running on other threads, and tells it under them: a stop where no cell
    /// runs.
    /// </summary>
    public void StopLeftWork() => LeftWork.End(_context);

    /// <summary>The value of a variable, or false when no cell declared one of that name.</summary>
    public bool TryGetValue(string name, out object? value) => _state.TryGetValue(name, out value);

    /// <summary>
    /// A session that starts where this one stands: same chain of compilations, copied variables.
    /// Assigning a variable there leaves this session as it is; the objects that variables refer to, and static fields
    /// of classes declared in cells, are shared.
    /// </summary>
    public CSharpSession Branch() => new(Options, _compiler, _context, _state.Copy());

    /// <summary>Loads and warms the compiler and the formatters on a background thread, once per process.</summary>
    public static Task WarmUp(ISessionHost host) => SessionWarmUp.Run(host);

    private CellJob Next(string code, string cell, Action<CellOutput> output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(output);
        var run = new CellRun(cell, code, _executor.Value.Outputs, output, Options.Host, Options.LeftWorking);
        return new CellJob(Options.Host, _compiler, _context, _state, code, run, stop);
    }

    private void GoOn(CellState after)
    {
        _state = after;
        // A cell that was compiled has tried the compiler.
        if (after.Submissions is [.., { IsCompiled: true }])
        {
            _tried = SessionWarmUp.Trials.Count;
        }
    }

    /// <summary>Ends the session's threads.</summary>
    public void Dispose()
    {
        if (_executor.IsValueCreated)
        {
            _executor.Value.Dispose();
        }

        _turn.Dispose();
    }
}
