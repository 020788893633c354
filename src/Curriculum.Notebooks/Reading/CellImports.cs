using System.Text.RegularExpressions;

namespace Curriculum.Notebooks.Reading;

/// <summary>A cell's text on its way to the compiler, and where it comes from.</summary>
/// <param name="Code">The text.</param>
/// <param name="Name">Its name in errors.</param>
/// <param name="Language">The language its metadata name; null for the notebook's own.</param>
/// <param name="Folder">What its <c>#!import</c> is relative to; null where there are no files.</param>
/// <param name="Within">The files being imported around it, outermost first.</param>
internal sealed record CellText(
    string Code,
    string Name,
    string? Language,
    string? Folder,
    IReadOnlyList<string> Within
);

/// <summary>Finds what <c>#!import</c> names: a script, or the code cells of a notebook.</summary>
internal sealed partial class CellImports
{
    private int _count;

    /// <summary>The texts of a file, in order.</summary>
    /// <exception cref="NotebookException">One sentence why there are none.</exception>
    public IEnumerable<CellText> Of(string file, CellText from)
    {
        if (from.Folder is null)
        {
            throw new NotebookException(
                $"A page has no files to import ('{file}'): copy the cells, or run this notebook on your own computer."
            );
        }

        if (file.Length == 0)
        {
            throw new NotebookException("#!import needs the name of a script or a notebook: #!import other.ipynb");
        }

        var path = Path.GetFullPath(file, from.Folder);
        if (!File.Exists(path))
        {
            throw new NotebookException($"#!import: there is no file '{file}' in '{from.Folder}'.");
        }

        if (from.Within.Contains(path))
        {
            throw new NotebookException(
                $"{string.Join(", which imports ", from.Within.Append(path).Select(Path.GetFileName))}: "
                    + "a circle of #!import has no end, so take one of them out."
            );
        }

        _count++;
        return Read(path, file)
            .Select(cell => cell with { Folder = Path.GetDirectoryName(path), Within = [.. from.Within, path] });
    }

    private List<CellText> Read(string path, string file)
    {
        var name = Path.GetFileName(path);
        try
        {
            var bytes = RegularFile.Read(path);
            if (!path.EndsWith(NotebookFiles.Extension, StringComparison.OrdinalIgnoreCase))
            {
                return [new(Rooted(ScriptText.Of(bytes, name), path), name, null, null, [])];
            }

            return
            [
                .. NotebookFile
                    .Load(new MemoryStream(bytes), name)
                    .Cells.Where(cell => cell.Kind == NotebookCellKind.Code)
                    .Select(
                        (cell, i) =>
                            new CellText(
                                Rooted(cell.Source, path),
                                $"import{_count}-{i + 1}.csx",
                                CellLanguages.Of(cell),
                                null,
                                []
                            )
                    ),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"#!import: '{file}' cannot be read: {error.Message}", error);
        }
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
                    m.Groups["file"].Value is var file && File.Exists(Path.Combine(from, file))
                        ? $"{m.Groups["head"].Value}\"{Path.GetFullPath(file, from)}\""
                        : m.Value
            );
    }

    [GeneratedRegex(@"(?<head>^[ \t]*#(r|load)[ \t]*)""(?<file>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex FileDirective();
}
