using System.Text.Json;

namespace Curriculum.LiveBook.Tests;

/// <summary>A committed notebook, read as JSON: what a page must show.</summary>
internal sealed record CourseNotebook(string Name, IReadOnlyList<(string Id, bool IsCode, string Text)> Cells)
{
    public static CourseNotebook Read(string name) =>
        Parse(name, File.ReadAllText(Path.Combine(Repository.Notebooks, name + ".ipynb")));

    public static CourseNotebook Parse(string name, string json)
    {
        using var notebook = JsonDocument.Parse(json);
        return new(
            name,
            [
                .. notebook
                    .RootElement.GetProperty("cells")
                    .EnumerateArray()
                    .Select(cell =>
                        (
                            cell.GetProperty("id").GetString()!,
                            cell.GetProperty("cell_type").GetString() == "code",
                            string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))
                        )
                    ),
            ]
        );
    }

    public IEnumerable<(string Id, string Text)> Code =>
        Cells.Where(cell => cell.IsCode).Select(cell => (cell.Id, cell.Text));
}
