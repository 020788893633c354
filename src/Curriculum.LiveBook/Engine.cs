using System.Diagnostics;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using Curriculum.Notebooks;
using Curriculum.Notebooks.Reading;
using Microsoft.CodeAnalysis;

namespace Curriculum.LiveBook;

/// <summary>What worker.js calls, and the one call back: a message for the page.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Engine
{
    private static readonly OutputLimits s_limits = new();

    private static PageFiles? s_files;
    private static CSharpSession? s_session;
    private static CellReader? s_reader;

    /// <summary>The numeric library's kernels in the page's own module: their names, and where they stand.</summary>
    [JSExport]
    public static void Kernels(string[] names, int[] addresses)
    {
        var kernels = new Dictionary<string, nint>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            kernels.Add(names[i], addresses[i]);
        }

        AppContext.SetData("curriculum.kernels", kernels);
    }

    /// <summary>Makes the session.</summary>
    /// <param name="framework">The names of the assemblies that every cell compiles against.</param>
    /// <param name="known">The names of the files that the page can fetch.</param>
    [JSExport]
    public static void Start(string[] framework, string[] known)
    {
        AppContext.SetData("curriculum.host", "page");
        LastWords.Said += static () => Post(Messages.Ended(Environment.ExitCode));
        s_files = new PageFiles(framework, known);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            s_files.Resolve(name.Name + ".dll", null) is { } file
                ? context.LoadFromStream(new MemoryStream(s_files.Read(file)))
                : null;
        s_session = new CSharpSession(
            new SessionOptions
            {
                Host = s_files,
                OwnThread = false,
                LeftWorking = static cell => Post(Messages.LeftWorking(cell)),
            }
        );
        s_reader = new CellReader(folder: null, packages: null, Compiles);
    }

    private static bool Compiles(string code) =>
        s_session!.Compile(code).GetDiagnostics().All(one => one.Severity != DiagnosticSeverity.Error);

    /// <summary>A file that came with the engine: it need not be fetched while a cell waits.</summary>
    [JSExport]
    public static void File(string name, byte[] bytes) => s_files!.Add(name, bytes);

    /// <summary>The notebook's cells as they were compiled when the site was built.</summary>
    [JSExport]
    public static void Cells(byte[] cells) => s_files!.AddCells(cells);

    /// <summary>The reader's own cells as an engine of an earlier visit compiled them.</summary>
    [JSExport]
    public static void KeptCells(byte[] cells) => s_files!.AddKept(cells);

    /// <summary>Compiles the reader's cells for the next visit. Runs none.</summary>
    /// <param name="cells">The notebook's cells.</param>
    /// <param name="texts">The text of each.</param>
    /// <param name="places">
    /// Of each place how many cells it has, and which: from the first to the one that is met there.
    /// </param>
    [JSExport]
    public static async Task Keep(string[] cells, string[] texts, int[] places)
    {
        await Task.Yield();
        OwnCells.Compile(s_files!, cells, texts, places);
    }

    /// <summary>What <see cref="Keep"/> compiled, as bytes for <see cref="KeptCells"/>.</summary>
    [JSExport]
    public static byte[] Kept() => OwnCells.Bytes;

    /// <summary>For each place of <see cref="Keep"/> 1, or 0 where its last cell does not compile.</summary>
    [JSExport]
    public static int[] Stands() => OwnCells.Stands;

    /// <summary>Runs a cell; its outputs and its end are posted.</summary>
    [JSExport]
    public static async Task Run(string id, string cell, string code)
    {
        var clock = Stopwatch.StartNew();
        // From here on the thread counts as one of the pool's. Only then does waiting for a task (as the compiler does,
        // and as a cell may) run that task at once; with one thread nobody else could.
        await Task.Yield();
        Post(Messages.Begun(id));
        AppContext.SetData(
            "curriculum.checking",
            (Action<string, TimeSpan>)(
                (verdict, limit) =>
                    Post(verdict.Length == 0 ? Messages.Checked(id) : Messages.Checking(id, verdict, limit))
            )
        );
        var limiter = new OutputLimiter(s_limits);
        void Show(CellOutput output)
        {
            if (limiter.Take(PageErrors.Explain(output)) is { } rest)
            {
                Post(Messages.Output(id, rest));
            }
        }

        var read = CellReader.MayNeedReading(code) ? s_reader!.Read(code, cell + ".csx", null, Show, default) : null;
        if (read?.Refusal is { } refusal)
        {
            Show(refusal);
            Post(Messages.Done(id, ok: false, ready: false, clock.Elapsed));
            return;
        }

        var text = read?.Parts[^1].Code ?? code;
        var result = await s_session!.RunAsync(text, cell + ".csx", Show);
        if (read?.Timed == true)
        {
            Show(PreparedCell.WallTime(cell + ".csx", clock.Elapsed));
        }

        Post(Messages.Done(id, result.Status == CellStatus.Ok, result.WasReady, clock.Elapsed));
    }

    /// <summary>
    /// One more piece of what the next cell to be compiled would wait for; false when nothing is left.
    /// </summary>
    [JSExport]
    [return: JSMarshalAs<JSType.Promise<JSType.Boolean>>]
    public static async Task<bool> Prepare()
    {
        await Task.Yield();
        return s_session!.Prepare();
    }

    /// <summary>What can be typed at a position. The files of the second download are there.</summary>
    [JSExport]
    public static async Task Complete(string id, string code, int position)
    {
        await Task.Yield();
        Post(await Questions.CompleteAsync(s_session!, id, code, position));
    }

    /// <summary>A text about something that completion offered.</summary>
    [JSExport]
    public static async Task Describe(string id, string code, int position, string item)
    {
        await Task.Yield();
        Post(await Questions.DescribeAsync(s_session!, id, code, position, item));
    }

    /// <summary>What stands at a position.</summary>
    [JSExport]
    public static async Task Inspect(string id, string code, int position)
    {
        await Task.Yield();
        Post(await Questions.InspectAsync(s_session!, id, code, position));
    }

    [JSImport("post", "page")]
    internal static partial void Post(string message);
}
