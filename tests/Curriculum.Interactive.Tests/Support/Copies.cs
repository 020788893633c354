using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>Executed copies of a notebook: by the course's engine, and by .NET Interactive.</summary>
internal static class Copies
{
    private static readonly ConcurrentDictionary<(string, bool), Lazy<Task<string>>> s_ours = new();

    /// <summary>The file our engine writes for <c>curriculum run [--solved]</c>.</summary>
    public static Task<string> OursAsync(string name, bool solved = false) =>
        s_ours.GetOrAdd((name, solved), key => new(() => RunAsync(key.Item1, key.Item2))).Value;

    /// <summary>The same cells on .NET Interactive, through nbclient.</summary>
    public static async Task<JsonObject> TheirsAsync(
        string name,
        bool solved = false,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        // Solved, the source is our solved copy: its cells are what a learner would have written.
        var source = solved ? await OursAsync(name, solved) : Path.Combine(Repository.Notebooks, name + ".ipynb");
        return await ExecuteAsync(
            source,
            Path.Combine(Made.In(Folder("theirs", solved)), name + ".ipynb"),
            environment
        );
    }

    /// <summary>Cells of the test's own behind the course's setup cell, on .NET Interactive.</summary>
    public static async Task<JsonObject> TheirsAsync(
        string name,
        IEnumerable<string> cells,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var book = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject(),
            ["cells"] = new JsonArray([
                .. new[] { "#load \"setup.csx\"" }
                    .Concat(cells)
                    .Select(
                        (source, k) =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["cell_type"] = "code",
                                    ["id"] = $"cell-{k}",
                                    ["execution_count"] = null,
                                    ["metadata"] = new JsonObject(),
                                    ["outputs"] = new JsonArray(),
                                    ["source"] = source,
                                }
                    ),
            ]),
        };
        var source = Path.Combine(Made.In("own"), name + ".ipynb");
        await File.WriteAllTextAsync(source, book.ToJsonString());
        return await ExecuteAsync(source, Path.Combine(Made.In("own"), name + "-executed.ipynb"), environment);
    }

    public static async Task<JsonObject> ReadAsync(string path) =>
        JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();

    private static string Folder(string whose, bool solved) => solved ? whose + "-solved" : whose;

    private static async Task<string> RunAsync(string name, bool solved)
    {
        var folder = Made.In(Folder("ours", solved));
        var source = Path.Combine(Repository.Notebooks, name + ".ipynb");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll"),
            "run",
            source,
            "--out",
            folder,
            .. solved ? ["--solved"] : Array.Empty<string>(),
        ];
        var (exitCode, text) = await Command.Run("dotnet", arguments);
        Assert.True(exitCode == 0, text);
        return Path.Combine(folder, name + ".ipynb");
    }

    private static async Task<JsonObject> ExecuteAsync(
        string source,
        string target,
        IReadOnlyDictionary<string, string>? environment
    )
    {
        Dictionary<string, string> all = new(InteractiveTool.Environment);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            all[key] = value;
        }

        var (exitCode, text) = await Command.Run(
            InteractiveTool.Python,
            [
                Path.Combine(AppContext.BaseDirectory, "Clients", "execute.py"),
                source,
                Repository.Notebooks,
                InteractiveTool.Kernel,
                target,
            ],
            all
        );
        Assert.True(exitCode == 0, text);
        return await ReadAsync(target);
    }
}
