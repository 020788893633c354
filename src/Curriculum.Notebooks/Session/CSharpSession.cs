using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Notebooks;

/// <summary>
/// C# cells run one after the other, each seeing what the earlier ones declared.
/// One cell runs at a time; the calls may come from any thread.
/// </summary>
public sealed class CSharpSession : IDisposable
{
    /// <summary>A session with no cell run yet.</summary>
    public CSharpSession(SessionOptions options) => Options = options;

    /// <summary>What the session was made with.</summary>
    public SessionOptions Options { get; }

    /// <summary>How cells are parsed: C# 14, script.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The cells so far, oldest first. A cell that did not compile is not among them.</summary>
    public IReadOnlyList<Submission> Submissions => throw new NotSupportedException();

    /// <summary>
    /// The compilation that <paramref name="code"/> would get as the next cell, not run: for completion, hover and checks.
    /// </summary>
    public CSharpCompilation Compile(string code, string cell = "next.csx") => throw new NotSupportedException();

    /// <summary>Compiles and runs one cell. Never throws for what the cell does; outputs come in order, one at a time.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cell">Its name in errors and traces, for example cell3.csx.</param>
    /// <param name="output">Takes each output as it comes. What a cell left running may call it after the cell has ended.</param>
    /// <param name="stop">Stops the cell; its variables are kept.</param>
    public Task<CellResult> RunAsync(
        string code, string cell, Action<CellOutput> output, CancellationToken stop = default) =>
        throw new NotSupportedException();

    /// <summary>The value of a variable, or false when no cell declared one of that name.</summary>
    public bool TryGetValue(string name, out object? value) => throw new NotSupportedException();

    /// <summary>
    /// A session that starts where this one stands: same chain of compilations, copied variables.
    /// Assigning a variable there leaves this session as it is; the objects that variables refer to are shared.
    /// </summary>
    public CSharpSession Branch() => throw new NotSupportedException();

    /// <summary>Loads and warms the compiler and the formatters on a background thread, once per process.</summary>
    public static Task WarmUp() => Task.CompletedTask;

    /// <summary>Ends the session's threads.</summary>
    public void Dispose() { }
}
