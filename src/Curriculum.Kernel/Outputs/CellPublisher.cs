namespace Curriculum.Kernel.Outputs;

/// <summary>One cell's outputs as messages, in the order they came, none larger than a front end can stand.</summary>
/// <remarks>
/// The session hands over one output at a time; text that comes after the cell's end still finds its cell.
/// </remarks>
internal sealed class CellPublisher(IoPub iopub, JupyterMessage request, OutputLimits limits, int executionCount)
{
    private readonly Lock _gate = new();
    private readonly OutputLimiter _limiter = new(limits);

    /// <summary>The text/plain of the cell's value, for the history.</summary>
    public string? ResultText { get; private set; }

    public void Take(CellOutput output)
    {
        lock (_gate)
        {
            if (output is ResultOutput { Data: var value })
            {
                ResultText = value.GetValueOrDefault("text/plain");
            }

            switch (_limiter.Take(output))
            {
                case StreamOutput stream:
                    Stream(stream);
                    break;
                case ResultOutput result:
                    Result(result);
                    break;
                case DisplayOutput display:
                    Display(display);
                    break;
                case ErrorOutput error:
                    Error(error);
                    break;
                case ClearOutput clear:
                    Clear(clear.Wait);
                    break;
            }
        }
    }

    private void Stream(StreamOutput stream) =>
        iopub.Publish("stream", new() { ["name"] = stream.Name, ["text"] = MimeBundle.Clean(stream.Text) }, request);

    private void Result(ResultOutput result) =>
        iopub.Publish(
            "execute_result",
            new()
            {
                ["execution_count"] = executionCount,
                ["data"] = MimeBundle.ToJson(result.Data),
                ["metadata"] = new JsonObject(),
            },
            request
        );

    private void Display(DisplayOutput display) =>
        iopub.Publish(
            display.IsUpdate ? "update_display_data" : "display_data",
            new()
            {
                ["data"] = MimeBundle.ToJson(display.Data),
                ["metadata"] = new JsonObject(),
                ["transient"] = display.DisplayId is { } id ? new JsonObject { ["display_id"] = id } : [],
            },
            request
        );

    private void Error(ErrorOutput error) => iopub.Publish("error", Content(error), request);

    /// <summary>What an error message and an execute_reply say of an error.</summary>
    public static JsonObject Content(ErrorOutput error) =>
        new()
        {
            ["ename"] = Short(error.Name),
            ["evalue"] = Short(error.Value),
            ["traceback"] = new JsonArray([.. error.Traceback.Take(200).Select(line => (JsonNode)Short(line))]),
        };

    private void Clear(bool wait) => iopub.Publish("clear_output", new() { ["wait"] = wait }, request);

    private static string Short(string text) =>
        MimeBundle.Clean(
            text.Length > 20_000 ? $"{WholeCharacters.Head(text, 20_000)} … ({text.Length} characters)" : text
        );
}
