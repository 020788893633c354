using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>
/// A notebook file, nbformat 4. What it does not know it keeps; a file that is loaded and saved unchanged keeps every
/// byte.
/// </summary>
public sealed class NotebookFile
{
    private static readonly string[] s_languages = ["C#", "csharp", "polyglot-notebook"];

    private readonly JsonText _text;

    private NotebookFile(JsonText text, JsonObject json, JsonArray cells)
    {
        (_text, Json) = (text, json);
        Cells = new NotebookCells(cells);
    }

    /// <summary>The notebook's cells. Add, insert, remove and reorder freely.</summary>
    public IList<NotebookCell> Cells { get; }

    /// <summary>
    /// The whole document. Changes here are saved; change the list of cells through <see cref="Cells"/>.
    /// </summary>
    public JsonObject Json { get; }

    /// <summary>The notebook's metadata. Changes are saved.</summary>
    public JsonObject Metadata => NotebookCell.Section(Json, "metadata");

    /// <summary>The 5 of nbformat 4.5.</summary>
    public int MinorVersion => NotebookCell.Whole(Json["nbformat_minor"]) ?? 0;

    /// <summary>The language the metadata names, for example C#; null when they name none.</summary>
    public string? Language =>
        NotebookCell.Text(
            (Json["metadata"] as JsonObject)?["kernelspec"] is JsonObject kernel ? kernel["language"] : null
        )
        ?? NotebookCell.Text(
            (Json["metadata"] as JsonObject)?["language_info"] is JsonObject info ? info["name"] : null
        );

    /// <summary>Reads a C# notebook.</summary>
    /// <param name="stream">UTF-8 JSON.</param>
    /// <param name="name">The notebook's name in error messages.</param>
    /// <exception cref="NotebookException">
    /// Broken JSON or another encoding (with its line), another nbformat, another language.
    /// </exception>
    public static NotebookFile Load(Stream stream, string name = "The notebook")
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray(), name);
    }

    /// <summary>Reads a C# notebook from its text.</summary>
    /// <exception cref="NotebookException">As <see cref="Load"/>.</exception>
    public static NotebookFile Parse(string text, string name = "The notebook") =>
        Read(Encoding.UTF8.GetBytes(text), name);

    /// <summary>
    /// Writes the notebook. Unchanged parts keep their bytes; changed parts follow the file's own indentation.
    /// </summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(_text.Write());
    }

    /// <summary>The text that <see cref="Save"/> writes.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_text.Write());

    private static NotebookFile Read(byte[] bytes, string name)
    {
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new NotebookException($"{name} is empty: a notebook is a JSON file that starts with {{.");
        }

        try
        {
            var text = JsonText.Parse(bytes);
            return Check(text, name);
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            throw new NotebookException(
                $"{name} is not valid JSON: reading stops at line {line}. Restore the file, or mend that line.",
                broken
            )
            {
                Line = line,
            };
        }
        catch (JsonFault fault)
        {
            throw new NotebookException($"{name} {fault.Message}", fault) { Line = fault.Line };
        }
        catch (ArgumentException twice)
        {
            throw new NotebookException($"{name} has a JSON object with the same key twice: keep one of them.", twice);
        }
    }

    private static NotebookFile Check(JsonText text, string name)
    {
        if (text.Root is not JsonObject json || json["nbformat"] is not { } format)
        {
            throw new NotebookException($"{name} is JSON but no notebook: it has no field \"nbformat\".");
        }

        if (NotebookCell.Whole(format) is not { } version)
        {
            throw new NotebookException(
                $"{name} is no notebook: its field \"nbformat\" is {format.ToJsonString()}, not a whole number "
                    + "such as 4."
            );
        }

        if (version != 4)
        {
            throw new NotebookException(
                $"{name} is in nbformat {version}; this program reads nbformat 4. "
                    + "Convert it with: jupyter nbconvert --to notebook --nbformat 4 FILE"
            );
        }
        if (json["cells"] is not JsonArray cells)
        {
            throw new NotebookException($"{name} is no notebook: its field \"cells\" is no list.");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (NotebookCell.Fault(cells[i]) is { } fault)
            {
                throw new NotebookException($"Cell {i + 1} of {name} {fault}.");
            }
        }
        var notebook = new NotebookFile(text, json, cells);
        if (notebook.Language is { } language && !s_languages.Contains(language, StringComparer.OrdinalIgnoreCase))
        {
            throw new NotebookException($"{name} is a notebook in {language}; this program runs C# notebooks only.");
        }
        return notebook;
    }
}
