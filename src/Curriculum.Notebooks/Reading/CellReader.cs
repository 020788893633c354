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
    private int _imports;

    /// <summary>True when a cell may hold a line that is not C#: then it must be read before it is run.</summary>
    public static bool MayNeedReading(string code)
    {
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            var package = start is ['#', 'r', .. var rest] && rest.TrimStart().StartsWith("\"nuget:");
            if (package || start is ['#', '!' or 'i', ..] or ['%' or '!', ..])
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
        if (language is not null && !CellLanguages.IsCSharp(language))
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
                    switch (magic.Groups["name"].Value.ToLowerInvariant())
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

    private IEnumerable<(string Name, string Code)> Import(string file)
    {
        if (folder is null)
        {
            throw new NotebookException(
                $"A page has no files to import ('{file}'): copy the cells, or run this notebook on your own computer."
            );
        }

        if (file.Length == 0)
        {
            throw new NotebookException("#!import needs the name of a script or a notebook: #!import other.ipynb");
        }

        var path = Path.GetFullPath(file, folder);
        if (!File.Exists(path))
        {
            throw new NotebookException($"#!import: there is no file '{file}' in '{folder}'.");
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

    [GeneratedRegex(@"^#r\s*""(nuget:[^""]*)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"^#!(?<name>\S+)(?<argument>.*)$")]
    private static partial Regex Magic();

    // C# has such lines too (!done), so the compiler is asked.
    [GeneratedRegex(@"^!\w")]
    private static partial Regex Shell();

    [GeneratedRegex(@"(?<head>^[ \t]*#(r|load)[ \t]*)""(?<file>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex FileDirective();
}
