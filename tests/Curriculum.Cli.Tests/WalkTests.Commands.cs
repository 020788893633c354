using System.Text;
using Curriculum.Cli.Commands;

namespace Curriculum.Cli.Tests;

// The commands that walk, and what none of them does.
public sealed partial class WalkTests
{
    /// <summary>A command line with the exit code it has: where files can be written, and where they cannot.</summary>
    private static readonly (string[] Words, int Writable, int ReadOnly)[] s_commands =
    [
        (["--help"], 0, 0),
        // A place that is none. One that is follows in a walk of its own: from here it would compile for minutes.
        (["kernel", "install", "--prefix", "Curriculum.sln"], 3, 3),
        (["run", "1", "--out", "out put", "--junit", "reports/run é.xml"], 0, 3),
        (["run", "--solved", "--out", "solved", "--timeout", "100"], 0, 3),
        (["check"], 2, 2),
        (["check", "class ж"], 1, 1),
        (["check", "texts é"], 1, 1),
        (["run", "texts é/utf-16 le.ipynb"], 2, 2),
        (["run", "texts é/marked.ipynb", "--out", "marked"], 0, 3),
        (["lint", "texts é/utf-16 be.ipynb"], 2, 2),
        (["clean", "texts é/latin-1.ipynb"], 2, 2),
        (["start", "twice"], 0, 3),
        (["check", "1"], 1, 2),
        (["check", "1", "--json"], 1, 2),
        (["reset", "1.1"], 0, 2),
        (["solution", "1.1", "--yes"], 0, 0),
        (["solution", "1.1"], 2, 2),
        (["clean", "class ж/anna 中.ipynb"], 0, 3),
        (["clean", "--check"], 0, 0),
        (["lint", "class ж/anna 中.ipynb"], 3, 3),
        (["grade", "class ж", "--out", "graded é"], 0, 3),
        (["grade", "merge", "--out", "graded é"], 0, 2),
        (["grade", "release", "--by", "R. Roë", "--out", "graded é"], 0, 2),
        (["grade", "forget", "nobody", "--out", "graded é"], 2, 2),
        (["data", "mnist", "--from", "http://127.0.0.1:9/", "--to", "data é"], 3, 3),
        (["data", "fashion", "--from", "http://127.0.0.1:9/"], 3, 3),
        (["doctor"], 3, 3),
        (["go", "gtp"], 0, 0),
        (["kernel", "start", "no such file.json"], 3, 3),
        (["kernel", "uninstall", "--prefix", "a prefix"], 3, 3),
        (["site", "--no-engine"], 3, 3),
        (["serve", "--no-engine", "--port", "0"], 2, 2),
        (["run", "no such folder/"], 2, 2),
        (["nonsense"], 2, 2),
    ];

    /// <summary>How an editor may have saved a notebook; "marked" is UTF-8 that begins with its mark.</summary>
    private static readonly (string Name, Encoding Encoding)[] s_encodings =
    [
        ("utf-16 le", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ("utf-16 be", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ("latin-1", Encoding.Latin1),
        ("marked", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
    ];

    [Fact]
    public void Every_command_is_in_the_walk()
    {
        var context = new CommandContext
        {
            Out = CommandContext.Plain(TextWriter.Null, plain: true),
            Error = TextWriter.Null,
            CurrentFolder = _course.Path,
            Worker = CommandTest.Worker,
        };
        var all = CommandList
            .All.Select(create => create(context))
            .SelectMany(command =>
                command.Subcommands.Count == 0
                    ? [command.Name]
                    : command.Subcommands.Select(inner => $"{command.Name} {inner.Name}")
            );
        var walked = s_commands.Select(command => string.Join(' ', command.Words) + " ").ToList();
        Assert.All(
            all,
            name => Assert.Contains(walked, words => words.StartsWith(name + " ", StringComparison.Ordinal))
        );
    }

    // What no command does in any world; null when it did none of it.
    private static string? Fault(int code, string text, string error)
    {
        var all = text + error;
        var sentences = error
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Count(line => !line.StartsWith("See: ", StringComparison.Ordinal));
        return all.Contains("   at ", StringComparison.Ordinal) || all.Contains("Unhandled", StringComparison.Ordinal)
                ? "a trace"
            : code is < 0 or > 3 ? "no exit code of ours"
            : sentences > 1 ? "more than one sentence"
            : code is 2 or 3 && all.Length == 0 ? "nothing said"
            : null;
    }
}
