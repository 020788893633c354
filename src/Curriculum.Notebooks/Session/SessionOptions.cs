namespace Curriculum.Notebooks;

/// <summary>How a session runs its cells.</summary>
public sealed record SessionOptions
{
    /// <summary>Files, references and input; <see cref="FileSessionHost"/> on the desktop.</summary>
    public required ISessionHost Host { get; init; }

    /// <summary>Namespaces every cell sees: those of .NET Interactive.</summary>
    public IReadOnlyList<string> Imports { get; init; } = InteractiveImports;

    /// <summary>The namespaces that every cell of .NET Interactive sees.</summary>
    internal static IReadOnlyList<string> InteractiveImports { get; } =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive.Formatting",
    ];

    /// <summary>
    /// Stack of the session's thread in bytes. Deep recursion in a cell ends with an ordinary exception before it.
    /// </summary>
    public int StackSize { get; init; } = 16 << 20;

    /// <summary>How long console text waits for more before it is sent.</summary>
    public TimeSpan StreamInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Where console text stands until the host has it; absent: nowhere.</summary>
    internal IConsoleJournal? Journal { get; init; }

    /// <summary>After a stop, how long the session waits for the cell to end before it gives the cell up.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Called with a cell's name when work that it left running after its end begins, on the thread that does it, once
    /// for each cell that runs meanwhile. With one thread nothing else is heard of work that does not end.
    /// </summary>
    public Action<string>? LeftWorking { get; init; }

    /// <summary>
    /// False runs cells on the caller's thread (a browser has no other): nothing can then be stopped.
    /// </summary>
    public bool OwnThread { get; init; } = true;
}
