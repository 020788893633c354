using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Kernel;

/// <summary>Loads what the first cells need while the front end still connects, once per process.</summary>
/// <remarks>
/// The first cell waits until one has been compiled here: two compilations that read the framework at the same moment
/// would each make their own symbols of it. What few cells need is left out once one has come, for it would only be in
/// its way.
/// </remarks>
internal static class KernelWarmUp
{
    private const string Later =
        "var numbers = new List<double> { 1 }; double Twice(double x) => 2 * x; Console.Write($\"{numbers.Sum(x => "
        + "Twice(x))}\"); 1";
    private static readonly Lock s_gate = new();
    private static Task? s_ready;
    private static volatile bool s_yields;

    /// <summary>Starts it, or finds it started.</summary>
    public static Task Start(string folder)
    {
        lock (s_gate)
        {
            return s_ready ??= Begin(folder);
        }
    }

    /// <summary>A cell has come: what few cells need is not loaded before it is needed.</summary>
    public static void Yield() => s_yields = true;

    private static Task Begin(string folder)
    {
        var compiler = new TaskCompletionSource();
        Thread(
            "warm the compiler",
            () =>
            {
                using var session = new CSharpSession(new() { Host = new FileSessionHost(folder) });
                try
                {
                    Run(session, "var x = 1; x");
                }
                finally
                {
                    compiler.SetResult();
                }
                Run(session, "x + 1"); // a cell that follows another
                foreach (
                    var more in (Action[])
                        [() => Run(session, Later), () => Format("text"), () => Format(new double[] { 1 })]
                )
                {
                    if (!s_yields)
                    {
                        more();
                    }
                }
            }
        );
        Thread(
            "warm the formatters",
            () =>
            {
                Format(1);
                MetadataWarmUp.Run(); // what the compiler comes to last
            }
        );
        return compiler.Task;
    }

    private static void Format(object value)
    {
        foreach (var mimeType in (string[])[HtmlFormatter.MimeType, PlainTextFormatter.MimeType])
        {
            value.ToDisplayString(mimeType);
        }
    }

    private static void Run(CSharpSession session, string code) => session.Run(code, "warm.csx", static _ => { });

    private static void Thread(string name, Action work) =>
        new Thread(() =>
        {
            try
            {
                work();
            }
            // What fails here is told where it is asked for.
            catch (Exception e) when (e is not OutOfMemoryException) { }
        })
        {
            IsBackground = true,
            Name = name,
        }.Start();
}
