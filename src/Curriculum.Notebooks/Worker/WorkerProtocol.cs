using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The words parent and worker exchange, one JSON object a line. The parent's first line is the request; then
/// <see cref="Stop"/> or <see cref="StopCell"/>. The end of the parent's stream ends the worker: no orphans.
/// Each line of the worker starts with the request's token, so that text which a cell writes past the session is
/// told from messages.
/// </summary>
internal static class WorkerProtocol
{
    public const string Stop = "stop",
        StopCell = "stop-cell";

    public static WorkerJson Json { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            }
        );

    /// <summary>The name of a step's cell in errors and outputs: cell1.csx is that of step 0.</summary>
    public static string CellName(int step) => string.Create(CultureInfo.InvariantCulture, $"cell{step + 1}.csx");

    /// <summary>The step whose cell has this name, or null.</summary>
    public static int? StepOf(string cell) =>
        cell.StartsWith("cell", StringComparison.Ordinal)
        && cell.EndsWith(".csx", StringComparison.Ordinal)
        && int.TryParse(
            cell.AsSpan(4, cell.Length - 8),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number - 1
            : null;

    public static string Request(RunPlan plan, string token, string? host = null, string? journal = null) =>
        JsonSerializer.Serialize(new WorkerRequest(plan, token, host, journal), Json.WorkerRequest);

    public static WorkerRequest ReadRequest(string line) => JsonSerializer.Deserialize(line, Json.WorkerRequest)!;

    public static string Message(string token, WorkerMessage message) =>
        token + JsonSerializer.Serialize(message, Json.WorkerMessage);

    /// <summary>
    /// Splits a line into text written past the session and a message, either of which may be absent.
    /// </summary>
    public static (string Text, WorkerMessage? Message) Split(string line, string token)
    {
        var at = line.IndexOf(token, StringComparison.Ordinal);
        if (at < 0)
        {
            return (line + "\n", null);
        }

        try
        {
            return (line[..at], JsonSerializer.Deserialize(line.AsSpan(at + token.Length), Json.WorkerMessage));
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return (line + "\n", null); // cut off by the process's death
        }
    }
}

/// <summary>The parent's first line.</summary>
internal sealed record WorkerRequest(RunPlan Plan, string Token, string? Host, string? Journal = null);

/// <summary>What a worker tells.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(StepStarted), "start")]
[JsonDerivedType(typeof(StepShowed), "output")]
[JsonDerivedType(typeof(StepEnded), "end")]
[JsonDerivedType(typeof(PlanDone), "done")]
internal abstract record WorkerMessage;

/// <summary>The step of this index begins.</summary>
internal sealed record StepStarted(int Step) : WorkerMessage;

/// <summary>The step that runs showed something.</summary>
internal sealed record StepShowed(CellOutput Output) : WorkerMessage;

/// <summary>It ended: its error in one sentence, or null; open when that is the stub's own exception.</summary>
internal sealed record StepEnded(double Seconds, string? Error, bool IsOpen) : WorkerMessage;

/// <summary>No step follows.</summary>
internal sealed record PlanDone : WorkerMessage;

/// <summary>How they are written, made when this is compiled.</summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
