using System.Text.RegularExpressions;

namespace Curriculum.Notebooks.Reading;

/// <summary>
/// Reads the lines of a cell that are not C#: packages, imports, time, cells of other languages. The same for every
/// host, and what a host cannot do is said in one sentence. Other lines keep their numbers.
/// </summary>
/// <param name="folder">What <c>#!import</c> is relative to; null where there are no files.</param>
/// <param name="packages">Fetches packages; null where there are none to be had.</param>
/// <param name="compiles">Whether a text is C# as it stands, as the session sees it.</param>
public sealed partial class CellReader(string? folder, ICellPackages? packages, Func<string, bool> compiles)
{
    private readonly CellImports _imports = new();

    /// <summary>True when a cell may hold a line that is not C#: then it must be read before it is run.</summary>
    public static bool MayNeedReading(string code)
    {
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart('\uFEFF').TrimStart();
            var name = start is ['#', 'r', .. var rest] ? rest.Trim("\" \t") : [];
            if (
                name.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
                || name is ['<', ..]
                || start is ['#', '!' or 'i', ..] or ['%' or '!', ..]
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cell as plain C#, or why it is not run.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="language">The language its metadata name; null for the notebook's own.</param>
    /// <param name="output">Takes what there is to say meanwhile.</param>
    /// <param name="stop">Stops a restore.</param>
    public PreparedCell Read(
        string code,
        string name,
        string? language,
        Action<CellOutput> output,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(output);
        return Read(new CellText(code, name, language, folder, []), output, stop);
    }

    private PreparedCell Read(CellText cell, Action<CellOutput> output, CancellationToken stop)
    {
        var (code, name) = (cell.Code, cell.Name);
        if (cell.Language is { } language && !CellLanguages.IsCSharp(language))
        {
            var sentence = MagicAdvice.For(language);
            return new([], Refusal: new ErrorOutput(name, "Magic", sentence, [sentence], null));
        }

        if (!MayNeedReading(code))
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

            var line = lines[i].Trim().Trim('\uFEFF').Trim();
            try
            {
                if (Package().Match(line) is { Success: true } directive)
                {
                    var package =
                        PackageName.Parse(directive.Groups[1].Value)
                        ?? throw new NotebookException($"{line} names no package: write #r \"nuget: Id, Version\".");
                    lines[i] = $"#load \"{Restore(package, name, output, stop)}\"";
                }
                else if (Blank().Match(line) is { Success: true } blank && !Exists(blank.Groups[1].Value, cell.Folder))
                {
                    lines[i] = "";
                    output(new StreamOutput(name, "stderr", $"{line} is passed over: write a library's path there.\n"));
                }
                else if (Magic().Match(line) is { Success: true } magic)
                {
                    lines[i] = "";
                    var argument = magic.Groups["argument"].Value.Trim().Trim('"');
                    switch (magic.Groups["name"].Value.ToLowerInvariant())
                    {
                        case "time":
                            timed = true;
                            break;
                        case "csharp" or "c#":
                            break;
                        case "import":
                            parts.AddRange(Import(argument, cell, output, stop));
                            break;
                        default:
                            throw new NotebookException(MagicAdvice.For(magic.Groups["name"].Value));
                    }
                }
                else if (line.StartsWith("#i ", StringComparison.Ordinal))
                {
                    throw new NotebookException(
                        "#i belongs to .NET Interactive. Put the package source in a nuget.config beside the notebook."
                    );
                }
                else if (line.StartsWith('%') && lines.Take(i).All(string.IsNullOrWhiteSpace))
                {
                    throw new NotebookException(MagicAdvice.ForPercent(line));
                }
                else if (Shell().IsMatch(line) && lines.Take(i).All(string.IsNullOrWhiteSpace) && !compiles(code))
                {
                    throw new NotebookException(MagicAdvice.ForShell(line));
                }
            }
            catch (NotebookException e)
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
        if (packages is null)
        {
            throw new NotebookException(
                $"A page cannot fetch packages ({package.Id}): run this notebook on your own computer for that."
            );
        }

        output(new DisplayOutput(name, Text($"Restoring {package.Id} …"), shown, IsUpdate: false));
        var outcome = $"{package.Id} was not installed.";
        try
        {
            var (version, script) = packages.Add(package, stop);
            outcome = $"Installed {package.Id} {version}";
            return script;
        }
        finally
        {
            output(new DisplayOutput(name, Text(outcome), shown, IsUpdate: true));
        }
    }

    private static Dictionary<string, string> Text(string text) => new() { ["text/plain"] = text };

    // What is imported is read as the cell is: its own magics, packages, imports and languages.
    private List<(string Name, string Code)> Import(
        string file,
        CellText cell,
        Action<CellOutput> output,
        CancellationToken stop
    )
    {
        List<(string, string)> parts = [];
        foreach (var text in _imports.Of(file, cell))
        {
            var read = Read(text, output, stop);
            if (read.Refusal is { } refusal)
            {
                stop.ThrowIfCancellationRequested();
                throw new NotebookException($"#!import {file}: {refusal.Value}");
            }

            parts.AddRange(read.Parts);
        }

        return parts;
    }

    private static bool Exists(string file, string? from) => from is not null && File.Exists(Path.Combine(from, file));

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

    [GeneratedRegex(@"^#r\s*""\s*((?i:nuget:)[^""]*)""")]
    private static partial Regex Package();

    // A place for the reader's own path, as tutorials write it: no path is written so.
    [GeneratedRegex(@"^#r\s*""(<[^"">]*>)""")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^#!(?<name>\S+)(?<argument>.*)$")]
    private static partial Regex Magic();

    // C# has such lines too (!done), so the compiler is asked.
    [GeneratedRegex(@"^!\w")]
    private static partial Regex Shell();
}
