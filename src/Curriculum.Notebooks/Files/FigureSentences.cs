using System.Text.Json;

namespace Curriculum.Notebooks;

/// <summary>
/// What the notebooks of a folder say of their figures: a code cell's metadata may hold
/// <c>"curriculum": { "alt": "…" }</c>, one sentence on what is to be seen. A cell is found by its text, so that an
/// edited cell, of which the sentence may no longer be true, has none. .NET Interactive's side uses this file, too.
/// </summary>
internal sealed class FigureSentences(string folder)
{
    private const long Largest = 50_000_000;

    private readonly Dictionary<string, (DateTime Written, IReadOnlyDictionary<string, string> Of)> _files = [];

    /// <summary>The sentence of the cell with this text, or null.</summary>
    public string? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        lock (_files)
        {
            return Notebooks().Select(file => Sentences(file).GetValueOrDefault(Plain(code))).FirstOrDefault(Given);
        }
    }

    /// <summary>The sentence in a cell's metadata, or null.</summary>
    public static string? In(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("curriculum", out var ours)
        && ours.ValueKind == JsonValueKind.Object
        && ours.TryGetProperty("alt", out var alt)
        && alt.ValueKind == JsonValueKind.String
        && alt.GetString() is { } text
        && Given(text)
            ? text
            : null;

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private IReadOnlyList<FileInfo> Notebooks()
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("*.ipynb")
                    .OrderBy(file => file.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private IReadOnlyDictionary<string, string> Sentences(FileInfo file)
    {
        if (_files.TryGetValue(file.FullName, out var known) && known.Written == file.LastWriteTimeUtc)
        {
            return known.Of;
        }

        var read = Read(file);
        _files[file.FullName] = (file.LastWriteTimeUtc, read);
        return read;
    }

    // A file that is no notebook says nothing.
    private static Dictionary<string, string> Read(FileInfo file)
    {
        var found = new Dictionary<string, string>();
        try
        {
            var bytes = file.Length > Largest ? [] : RegularFile.Read(file.FullName);
            if (bytes.AsSpan().IndexOf("\"alt\""u8) < 0)
            {
                return found;
            }

            using var notebook = JsonDocument.Parse(bytes);
            foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
            {
                if (cell.TryGetProperty("metadata", out var metadata) && In(metadata) is { } sentence)
                {
                    found.TryAdd(Plain(Text(cell.GetProperty("source"))), sentence);
                }
            }
        }
        catch (Exception error)
            when (error
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            found.Clear();
        }

        return found;
    }

    private static string Text(JsonElement source) =>
        source.ValueKind == JsonValueKind.Array
            ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
            : source.GetString() ?? "";

    private static string Plain(string code) => code.ReplaceLineEndings("\n").TrimEnd();
}
