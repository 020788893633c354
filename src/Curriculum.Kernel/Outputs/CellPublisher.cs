using System.Globalization;
using System.Text.Json.Nodes;
using Curriculum.Kernel.Protocol;
using Curriculum.Notebooks;

namespace Curriculum.Kernel.Outputs;

/// <summary>One cell's outputs as messages, in the order they came, none larger than a front end can stand.</summary>
/// <remarks>The session hands over one output at a time; text that comes after the cell's end still finds its cell.</remarks>
internal sealed class CellPublisher(IoPub iopub, JupyterMessage request, OutputLimits limits, int executionCount)
{
    private readonly Lock gate = new();
    private int streamed, shown;
    private bool streamCut, displayCut;

    /// <summary>The text/plain of the cell's value, for the history.</summary>
    public string? ResultText { get; private set; }

    public void Take(CellOutput output)
    {
        lock (gate)
        {
            switch (output)
            {
                case StreamOutput stream: Stream(stream.Name, stream.Text); break;
                case ResultOutput result: Result(result); break;
                case DisplayOutput display: Display(display); break;
                case ErrorOutput error: Error(error); break;
                case ClearOutput clear: Clear(clear.Wait); break;
            }
        }
    }

    public void Stream(string name, string text)
    {
        if (streamCut || text.Length == 0) return;
        var left = limits.Stream - streamed;
        if (text.Length > left)
        {
            streamCut = true;
            text = string.Create(CultureInfo.InvariantCulture,
                $"{text[..left]}\n… This cell wrote more than {limits.Stream:N0} characters; the rest is not shown. Write to a file to keep it all.\n");
        }
        streamed += Math.Min(text.Length, left);
        iopub.Publish("stream", new() { ["name"] = name, ["text"] = MimeBundle.Clean(text) }, request);
    }

    private void Result(ResultOutput result)
    {
        ResultText = result.Data.GetValueOrDefault("text/plain");
        if (Fit(result.Data, isUpdate: false) is not { } data) return;
        iopub.Publish("execute_result", new()
        {
            ["execution_count"] = executionCount,
            ["data"] = MimeBundle.ToJson(data),
            ["metadata"] = new JsonObject(),
        }, request);
    }

    private void Display(DisplayOutput display)
    {
        if (Fit(display.Data, display.IsUpdate) is not { } data) return;
        iopub.Publish(display.IsUpdate ? "update_display_data" : "display_data", new()
        {
            ["data"] = MimeBundle.ToJson(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = display.DisplayId is { } id ? new JsonObject { ["display_id"] = id } : [],
        }, request);
    }

    private void Error(ErrorOutput error) => iopub.Publish("error", Content(error), request);

    /// <summary>What an error message and an execute_reply say of an error.</summary>
    public static JsonObject Content(ErrorOutput error) => new()
    {
        ["ename"] = Short(error.Name),
        ["evalue"] = Short(error.Value),
        ["traceback"] = new JsonArray([.. error.Traceback.Take(200).Select(line => (JsonNode)Short(line))]),
    };

    private void Clear(bool wait)
    {
        (streamed, shown, streamCut, displayCut) = (0, 0, false, false);
        iopub.Publish("clear_output", new() { ["wait"] = wait }, request);
    }

    private static string Short(string text) =>
        MimeBundle.Clean(text.Length > 20_000 ? $"{text[..20_000]} … ({text.Length} characters)" : text);

    private IReadOnlyDictionary<string, string>? Fit(IReadOnlyDictionary<string, string> data, bool isUpdate)
    {
        var size = 0L;
        foreach (var text in data.Values) size += text.Length;
        if (size > limits.Output)
            return Note($"This output has {size:N0} characters, more than the {limits.Output:N0} that are shown.");
        if (isUpdate) return data;
        if (displayCut) return null;
        if (shown + size > limits.Cell)
        {
            displayCut = true;
            return Note($"This cell showed more than {limits.Cell:N0} characters; the rest is not shown.");
        }
        shown += (int)size;
        return data;
    }

    private static Dictionary<string, string> Note(FormattableString text) =>
        new() { ["text/plain"] = text.ToString(CultureInfo.InvariantCulture) };
}
