using System.Text.RegularExpressions;
using Curriculum.Kernel.Languages;
using Curriculum.Kernel.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Kernel.Magics;

/// <summary>
/// Reads the lines of a cell that are not C#: packages, imports, time, questions. Other lines keep their numbers.
/// </summary>
internal sealed partial class MagicReader(
    string folder,
    PackageRestore packages,
    LanguageService language,
    Func<string, bool> compiles
)
{
    private int _imports;

    /// <summary>The cell as plain C#, or why it is not run.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="output">Takes what there is to say meanwhile.</param>
    /// <param name="stop">Stops a restore.</param>
    public PreparedCell Read(string code, string name, Action<CellOutput> output, CancellationToken stop)
    {
        if (Question().Match(code) is { Success: true } question)
        {
            return new([], Pager: Page(question.Groups["what"].Value));
        }

        if (!Candidate().IsMatch(code))
        {
            return new([(name, code)]);
        }

        var lines = code.Split('\n');
        var literal = LinesInsideLiterals(code, lines.Length);
        List<(string, string)> parts = [];
        var timed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (literal[i])
            {
                continue;
            }

            var line = lines[i].Trim();
            try
            {
                if (
                    Package().Match(line) is { Success: true } directive
                    && PackageName.Parse(directive.Groups[1].Value) is { } package
                )
                {
                    lines[i] = $"#load \"{Restore(package, name, output, stop)}\"";
                }
                else if (Magic().Match(line) is { Success: true } magic)
                {
                    lines[i] = "";
                    var argument = magic.Groups["argument"].Value.Trim().Trim('"');
                    switch (magic.Groups["name"].Value)
                    {
                        case "time":
                            timed = true;
                            break;
                        case "csharp" or "c#":
                            break;
                        case "import":
                            parts.AddRange(Import(argument));
                            break;
                        default:
                            throw new KernelException(MagicAdvice.For(magic.Groups["name"].Value));
                    }
                }
                else if (line.StartsWith("#i ", StringComparison.Ordinal))
                {
                    throw new KernelException(
                        "#i belongs to .NET Interactive. Put the package source in a nuget.config beside the notebook."
                    );
                }
                else if (line.StartsWith('%') && lines.Take(i).All(string.IsNullOrWhiteSpace))
                {
                    throw new KernelException(MagicAdvice.ForPercent(line));
                }
                else if (Shell().IsMatch(line) && lines.Take(i).All(string.IsNullOrWhiteSpace) && !compiles(code))
                {
                    throw new KernelException(MagicAdvice.ForShell(line));
                }
            }
            catch (Exception e) when (e is KernelException or NotebookException)
            {
                return new(
                    [],
                    Refusal: new ErrorOutput(
                        name,
                        "Magic",
                        e.Message,
                        [$"{name}:line {i + 1}: {line}", e.Message],
                        i + 1
                    )
                );
            }
            catch (OperationCanceledException)
            {
                return new(
                    [],
                    Refusal: new ErrorOutput(name, "Stopped", "The cell was stopped.", ["The cell was stopped."], i + 1)
                );
            }
        }
        parts.Add((name, string.Join('\n', lines)));
        return new(parts, timed);
    }

    private string Restore(PackageName package, string name, Action<CellOutput> output, CancellationToken stop)
    {
        var shown = $"package-{Guid.NewGuid():N}";
        output(new DisplayOutput(name, Text($"Restoring {package.Id} …"), shown, IsUpdate: false));
        var outcome = $"{package.Id} was not installed.";
        try
        {
            var restored = packages.Add(package, stop);
            outcome = $"Installed {package.Id} {restored.Version}";
            return restored.Script;
        }
        finally
        {
            output(new DisplayOutput(name, Text(outcome), shown, IsUpdate: true));
        }
    }

    private static Dictionary<string, string> Text(string text) => new() { ["text/plain"] = text };

    private IEnumerable<(string Name, string Code)> Import(string file)
    {
        var path = Path.GetFullPath(file, folder);
        if (!File.Exists(path))
        {
            throw new KernelException($"#!import: there is no file '{file}' in '{folder}'.");
        }

        _imports++;
        if (!path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            return [($"{Path.GetFileName(path)}", Rooted(File.ReadAllText(path), path))];
        }

        using var stream = File.OpenRead(path);
        return
        [
            .. NotebookFile
                .Load(stream, Path.GetFileName(path))
                .Cells.Where(cell => cell.Kind == NotebookCellKind.Code)
                .Select((cell, i) => ($"import{_imports}-{i + 1}.csx", Rooted(cell.Source, path))),
        ];
    }

    /// <summary>
    /// The text with its <c>#r</c> and <c>#load</c> of files made independent of the folder they are read from.
    /// </summary>
    private static string Rooted(string text, string path)
    {
        var from = Path.GetDirectoryName(path)!;
        return FileDirective()
            .Replace(
                text,
                m =>
                    m.Groups["file"].Value is var file && (File.Exists(Path.Combine(from, file)))
                        ? $"{m.Groups["head"].Value}\"{Path.GetFullPath(file, from)}\""
                        : m.Value
            );
    }

    private List<JsonObject> Page(string what) =>
        [
            new()
            {
                ["source"] = "page",
                ["data"] = language.Page(what),
                ["start"] = 0,
            },
        ];

    /// <summary>Which lines begin inside a string or a comment of several lines: what stands there is text.</summary>
    private static bool[] LinesInsideLiterals(string code, int count)
    {
        var inside = new bool[count];
        var tree = CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions);
        var root = tree.GetRoot();
        var comments = root.DescendantTrivia()
            .Where(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(t => t.Span);
        foreach (var place in root.DescendantTokens().Select(t => t.Span).Concat(comments))
        {
            var span = tree.GetLineSpan(place);
            for (var i = span.StartLinePosition.Line + 1; i <= span.EndLinePosition.Line && i < count; i++)
            {
                inside[i] = true;
            }
        }
        return inside;
    }

    [GeneratedRegex(@"^\s*(#!|#i\s|%|!\w|#r\s*""nuget:)", RegexOptions.Multiline)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"^#r\s*""(nuget:[^""]*)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"^#!(?<name>\S+)(?<argument>.*)$")]
    private static partial Regex Magic();

    // C# has such lines too (!done), so the compiler is asked.
    [GeneratedRegex(@"^!\w")]
    private static partial Regex Shell();

    [GeneratedRegex(@"(?<head>^[ \t]*#(r|load)[ \t]*)""(?<file>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex FileDirective();

    [GeneratedRegex(@"^\s*(\?{1,2}\s*(?<what>[\w.<>@]+)|(?<what>[\w.<>@]+)\s*\?{1,2})\s*$")]
    private static partial Regex Question();
}
