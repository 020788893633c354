using Curriculum.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Kernel;

/// <summary>Loads what the first cell needs while the front end still connects, on two threads, once per process.</summary>
/// <remarks>
/// The compiler and the formatters take about as long as each other and know nothing of each other. No cell runs before
/// both are ready: two compilations that read the framework at the same moment would each make their own symbols of it.
/// </remarks>
internal static class KernelWarmUp
{
    private const string Plain = "var numbers = new List<double> { 1 }; double Twice(double x) => 2 * x; Console.Write($\"{numbers.Sum(x => Twice(x))}\"); 1";
    private static readonly Lock Gate = new();
    private static Task? ready;

    /// <summary>Starts it, or finds it started.</summary>
    public static Task Start(string folder)
    {
        lock (Gate) return ready ??= Begin(folder);
    }

    private static Task Begin(string folder)
    {
        var compiler = new TaskCompletionSource();
        Thread("warm the formatters", () =>
        {
            foreach (var value in (object[])[1, "text", new double[] { 1 }])
                foreach (var mimeType in (string[])[HtmlFormatter.MimeType, PlainTextFormatter.MimeType])
                    value.ToDisplayString(mimeType);
        });
        Thread("warm the compiler", () =>
        {
            try
            {
                using var session = new CSharpSession(new() { Host = new FileSessionHost(folder) });
                Run(session, Plain);
            }
            finally
            {
                compiler.SetResult();
            }
        });
        return compiler.Task;
    }

    private static void Run(CSharpSession session, string code) =>
        session.Run(code, "warm.csx", static _ => { });

    private static void Thread(string name, Action work) =>
        new Thread(() => work()) { IsBackground = true, Name = name }.Start();
}
