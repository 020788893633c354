using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>
/// A notebook file, nbformat 4. What it does not know it keeps; a file that is loaded and saved unchanged keeps every byte.
/// </summary>
public sealed class NotebookFile
{
    private NotebookFile() { }

    /// <summary>The notebook's cells. Add, insert, remove and reorder freely.</summary>
    public IList<NotebookCell> Cells => throw new NotSupportedException();

    /// <summary>The whole document. Changes here are saved.</summary>
    public JsonObject Json => throw new NotSupportedException();

    /// <summary>The notebook's metadata. Changes are saved.</summary>
    public JsonObject Metadata => throw new NotSupportedException();

    /// <summary>The 5 of nbformat 4.5.</summary>
    public int MinorVersion => throw new NotSupportedException();

    /// <summary>The language the metadata names, for example C#; null when they name none.</summary>
    public string? Language => throw new NotSupportedException();

    /// <summary>Reads a C# notebook.</summary>
    /// <param name="stream">UTF-8 JSON.</param>
    /// <param name="name">The notebook's name in error messages.</param>
    /// <exception cref="NotebookException">Broken JSON (with its line), another nbformat, another language.</exception>
    public static NotebookFile Load(Stream stream, string name = "The notebook") => throw new NotSupportedException();

    /// <summary>Reads a C# notebook from its text.</summary>
    /// <exception cref="NotebookException">As <see cref="Load"/>.</exception>
    public static NotebookFile Parse(string text, string name = "The notebook") => throw new NotSupportedException();

    /// <summary>Writes the notebook. Unchanged parts keep their bytes; changed parts follow the file's own indentation.</summary>
    public void Save(Stream stream) => throw new NotSupportedException();

    /// <summary>The text that <see cref="Save"/> writes.</summary>
    public override string ToString() => throw new NotSupportedException();
}
