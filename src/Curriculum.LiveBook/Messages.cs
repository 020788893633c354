using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Curriculum.Languages;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>What the worker tells the page, as JSON.</summary>
internal static class Messages
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Done(string id, bool ok, TimeSpan time) =>
        Write(
            "done",
            id,
            json =>
            {
                json.WriteBoolean("ok", ok);
                json.WriteNumber("ms", Math.Round(time.TotalMilliseconds));
            }
        );

    /// <param name="id">The run.</param>
    /// <param name="verdict">The verdict, as JSON, that holds if the answer does not end.</param>
    /// <param name="limit">How long it may take.</param>
    public static string Checking(string id, string verdict, TimeSpan limit) =>
        Write(
            "checking",
            id,
            json =>
            {
                using var timeout = JsonDocument.Parse(verdict);
                json.WriteString("exercise", timeout.RootElement.GetProperty("exercise").GetString());
                json.WriteString("title", timeout.RootElement.GetProperty("title").GetString());
                json.WriteNumber("limit", limit.TotalMilliseconds);
                json.WritePropertyName("timeout");
                timeout.RootElement.WriteTo(json);
            }
        );

    public static string Checked(string id) => Write("checked", id, _ => { });

    public static string Completions(string id, Completion completion) =>
        Write(
            "completions",
            id,
            json =>
            {
                json.WriteNumber("from", completion.From);
                json.WriteNumber("to", completion.To);
                json.WriteStartArray("items");
                foreach (var item in completion.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("label", item.Text);
                    json.WriteString("kind", item.Kind);
                    json.WriteString("insert", item.Text);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    public static string Text(string type, string id, string text) =>
        Write(type, id, json => json.WriteString("text", text));

    public static string Output(string id, CellOutput output) =>
        Write(
            "output",
            id,
            json =>
            {
                json.WriteStartObject("output");
                switch (output)
                {
                    case StreamOutput stream:
                        json.WriteString("kind", "stream");
                        json.WriteString("name", stream.Name);
                        json.WriteString("text", stream.Text);
                        break;
                    case DisplayOutput display:
                        json.WriteString("kind", "display");
                        Data(json, display.Data);
                        if (display.DisplayId is { } shown)
                        {
                            json.WriteString("displayId", shown);
                        }

                        json.WriteBoolean("update", display.IsUpdate);
                        break;
                    case ResultOutput result:
                        json.WriteString("kind", "result");
                        Data(json, result.Data);
                        break;
                    case ClearOutput clear:
                        json.WriteString("kind", "clear");
                        json.WriteBoolean("wait", clear.Wait);
                        break;
                    case ErrorOutput error:
                        json.WriteString("kind", "error");
                        json.WriteString("name", error.Name);
                        json.WriteString("message", error.Value);
                        json.WriteString("trace", string.Join('\n', error.Traceback));
                        if (error.Line is { } line)
                        {
                            json.WriteNumber("line", line);
                        }

                        break;
                }
                json.WriteEndObject();
            }
        );

    private static void Data(Utf8JsonWriter json, IReadOnlyDictionary<string, string> data)
    {
        json.WriteStartObject("data");
        foreach (var (type, text) in data)
        {
            json.WriteString(type, text);
        }

        json.WriteEndObject();
    }

    private static string Write(string type, string id, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("id", id);
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
