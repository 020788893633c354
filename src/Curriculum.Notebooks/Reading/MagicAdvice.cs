namespace Curriculum.Notebooks.Reading;

/// <summary>What to write instead of a magic command of another kernel: one sentence each.</summary>
internal static class MagicAdvice
{
    private static readonly Dictionary<string, string> s_instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["about"] = "Write Environment.Version for the version of .NET.",
        ["connect"] = "Each notebook here has one C# session and connects to no other kernel.",
        ["fsharp"] = "Cells here are C# only: write the cell in C#.",
        ["f#"] = "Cells here are C# only: write the cell in C#.",
        ["html"] = "Write HTML(\"\"\"…\"\"\") with the markup between the quotes.",
        ["http"] = "Use System.Net.Http.HttpClient in a C# cell.",
        ["javascript"] = "Write HTML(\"<script>…</script>\") with the script inside.",
        ["js"] = "Write HTML(\"<script>…</script>\") with the script inside.",
        ["kql"] = "Cells here are C# only: add a client library with #r \"nuget: Id, Version\".",
        ["lsmagic"] = "There are three: #!time, #!import FILE, and #r \"nuget: Id, Version\".",
        ["markdown"] = "Make the cell a Markdown cell in the front end.",
        ["mermaid"] = "Make the cell a Markdown cell with a ```mermaid block.",
        ["nuget"] = "Write #r \"nuget: Id, Version\".",
        ["powershell"] = "Run shell commands in a terminal, or with System.Diagnostics.Process in a C# cell.",
        ["pwsh"] = "Run shell commands in a terminal, or with System.Diagnostics.Process in a C# cell.",
        ["quit"] = "Stop the kernel from the front end's Kernel menu.",
        ["reset"] = "Restart the kernel from the front end's Kernel menu.",
        ["set"] = "All cells share one session: assign a variable in C#, or ask with Console.ReadLine().",
        ["share"] = "All cells share one session: a variable of one cell is there in the next.",
        ["sql"] = "Cells here are C# only: add a database client with #r \"nuget: Id, Version\".",
        ["value"] = "Put the text in a raw string: var text = \"\"\"…\"\"\";",
        ["who"] = "Write a variable's name as the last line of a cell to see its value.",
        ["whos"] = "Write a variable's name as the last line of a cell to see its value.",
    };

    public static string For(string name) =>
        s_instead.TryGetValue(name, out var advice)
            ? $"#!{name} belongs to .NET Interactive. {advice}"
            : $"#!{name} is not known here. Known are #!time, #!import FILE and #r \"nuget: Id, Version\"; "
                + $"all else is C#.";

    public static string ForShell(string line) =>
        $"'{line}' is a shell command in IPython; cells here are C#. {s_instead["pwsh"]}";

    public static string ForPercent(string line) =>
        $"'{line}' belongs to IPython; cells here are C#. To time a cell, begin it with #!time.";
}
