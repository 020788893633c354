using System.Text.Json.Nodes;

namespace Curriculum.Exercises.Tests;

/// <summary>The notebooks as they lie in the repository.</summary>
internal static class Course
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetFiles(Repository.Notebooks, "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static JsonNode Json(string notebook) => JsonNode.Parse(File.ReadAllText(PathOf(notebook)))!;

    public static string PathOf(string notebook) => Path.Combine(Repository.Notebooks, notebook + ".ipynb");

    /// <summary>The cells: id, kind ("code" or "markdown"), text.</summary>
    public static IReadOnlyList<Cell> Cells(string notebook) =>
        [
            .. Json(notebook)["cells"]!
                .AsArray()
                .Select(cell => new Cell(
                    cell!["id"]?.GetValue<string>() ?? "",
                    cell["cell_type"]!.GetValue<string>(),
                    cell["source"] is JsonArray lines
                        ? string.Concat(lines.Select(line => line!.GetValue<string>()))
                        : cell["source"]!.GetValue<string>()
                )),
        ];

    /// <summary>The notebook that asks an exercise: "5.4" → "05-sgd-and-kaczmarz".</summary>
    public static string? NotebookOf(string exercise) =>
        Names.FirstOrDefault(name =>
            name.StartsWith($"{int.Parse(exercise.Split('.')[0]):00}-", StringComparison.Ordinal)
        );

    public static string StubId(string exercise) => "exercise-" + exercise.Replace('.', '-');

    public static string CheckId(string exercise) => "check-" + exercise.Replace('.', '-');

    internal sealed record Cell(string Id, string Kind, string Text)
    {
        public bool IsCode => Kind == "code";

        /// <summary>"5.4" for the cells exercise-5-4 and check-5-4, with their kind; null for others.</summary>
        public string? Exercise(string prefix) =>
            Id.StartsWith(prefix, StringComparison.Ordinal) ? Id[prefix.Length..].Replace('-', '.') : null;
    }
}
