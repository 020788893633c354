using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>One cell of a notebook: a view of its JSON object, so that unknown fields live on.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json) => Json = json;

    /// <summary>A new cell with its id (nbformat 4.5: 1 to 64 of letters, digits, - and _).</summary>
    public static NotebookCell Create(NotebookCellKind kind, string id, string source)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length is 0 or > 64 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException(
                $"\"{id}\" is no cell id: take 1 to 64 of letters, digits, - and _.",
                nameof(id)
            );
        }

        var json = new JsonObject { ["cell_type"] = Name(kind) };
        if (kind == NotebookCellKind.Code)
        {
            json["execution_count"] = null;
        }

        json["id"] = id;
        json["metadata"] = new JsonObject();
        if (kind == NotebookCellKind.Code)
        {
            json["outputs"] = new JsonArray();
        }

        json["source"] = MultilineText.Lines(source);
        return new NotebookCell(json);
    }

    /// <summary>The cell's JSON. Changes are saved.</summary>
    public JsonObject Json { get; }

    /// <summary>Code, Markdown or raw.</summary>
    public NotebookCellKind Kind =>
        Text(Json["cell_type"]) switch
        {
            "code" => NotebookCellKind.Code,
            "markdown" => NotebookCellKind.Markdown,
            _ => NotebookCellKind.Raw,
        };

    /// <summary>The stable id, or null in a file older than nbformat 4.5.</summary>
    public string? Id
    {
        get => Text(Json["id"]);
        set
        {
            if (value == Id)
            {
                return;
            }

            if (value is null)
            {
                Json.Remove("id");
            }
            else
            {
                Json["id"] = value;
            }
        }
    }

    /// <summary>What its metadata say is to be seen in its figure, or null.</summary>
    public string? FigureSentence => FigureSentences.In(JsonSerializer.SerializeToElement(Json["metadata"]));

    /// <summary>
    /// The text, lines joined. Setting it keeps the file's way of writing (a string or a list of lines).
    /// </summary>
    public string Source
    {
        get => MultilineText.Join(Json["source"]);
        set
        {
            if (value != Source)
            {
                Json["source"] = Json["source"] is JsonValue ? JsonValue.Create(value) : MultilineText.Lines(value);
            }
        }
    }

    /// <summary>The cell's metadata. Changes are saved.</summary>
    public JsonObject Metadata => Section(Json, "metadata");

    /// <summary>The number in brackets beside a code cell that was run, or null.</summary>
    public int? ExecutionCount
    {
        get => Whole(Json["execution_count"]);
        set
        {
            if (value != ExecutionCount || !Json.ContainsKey("execution_count"))
            {
                Json["execution_count"] = value;
            }
        }
    }

    /// <summary>The outputs as nbformat has them. Empty for a cell that is not code.</summary>
    public JsonArray Outputs
    {
        get
        {
            if (Json["outputs"] is JsonArray outputs)
            {
                return outputs;
            }

            outputs = [];
            if (Kind == NotebookCellKind.Code)
            {
                Json["outputs"] = outputs;
            }

            return outputs;
        }
    }

    /// <summary>Takes away outputs and execution count. True when there was something to take.</summary>
    public bool Clear()
    {
        if (Kind != NotebookCellKind.Code || (Outputs.Count == 0 && ExecutionCount is null))
        {
            return false;
        }

        Outputs.Clear();
        ExecutionCount = null;
        return true;
    }

    /// <summary>
    /// Adds what a session sent: streams of one name are joined, an update replaces in place the display of the same
    /// id, a clear takes the outputs away.
    /// </summary>
    public void Add(CellOutput output) => OutputWriter.Add(this, output);

    /// <summary>What is wrong with a cell's JSON, as the end of a sentence; null when nothing is.</summary>
    internal static string? Fault(JsonNode? node)
    {
        if (node is not JsonObject cell)
        {
            return "is no JSON object";
        }

        if (Text(cell["cell_type"]) is not ("code" or "markdown" or "raw"))
        {
            return "has no cell_type code, markdown or raw";
        }

        return MultilineText.IsText(cell["source"]) ? null : "has no source: it must be a string or a list of strings";
    }

    internal static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A whole number, also written as 4.0 or 4e0; null for anything else.</summary>
    internal static int? Whole(JsonNode? node) =>
        node is not JsonValue value ? null
        : value.TryGetValue<int>(out var whole) ? whole
        : value.TryGetValue<double>(out var number) && double.IsInteger(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
        : null;

    internal static JsonObject Section(JsonObject json, string name)
    {
        if (json[name] is not JsonObject section)
        {
            json[name] = section = [];
        }

        return section;
    }

    private static string Name(NotebookCellKind kind) =>
        kind switch
        {
            NotebookCellKind.Code => "code",
            NotebookCellKind.Markdown => "markdown",
            _ => "raw",
        };
}
