using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>What the worker tells the page, as JSON.</summary>
internal static class Messages
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Done(string id, bool ok, TimeSpan time) => Write("done", id, json =>
    {
        json.WriteBoolean("ok", ok);
        json.WriteNumber("ms", Math.Round(time.TotalMilliseconds));
    });

    public static string Output(string id, CellOutput output) => Write("output", id, json =>
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
                if (display.DisplayId is { } shown) json.WriteString("displayId", shown);
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
                if (error.Line is { } line) json.WriteNumber("line", line);
                break;
        }
        json.WriteEndObject();
    });

    private static void Data(Utf8JsonWriter json, IReadOnlyDictionary<string, string> data)
    {
        json.WriteStartObject("data");
        foreach (var (type, text) in data) json.WriteString(type, text);
        json.WriteEndObject();
    }

    private static string Write(string type, string id, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
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
