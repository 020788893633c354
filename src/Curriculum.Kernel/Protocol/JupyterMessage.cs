namespace Curriculum.Kernel.Protocol;

/// <summary>One message: who it is from or to, header, parent header, metadata, content, buffers.</summary>
/// <remarks>
/// Source: "Messaging in Jupyter", the wire protocol. The parent header is kept as the bytes that came.
/// </remarks>
public sealed class JupyterMessage
{
    internal static readonly byte[] EmptyObject = "{}"u8.ToArray();

    /// <summary>The routing frames before the delimiter; for iopub the topic.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>The header as it travels.</summary>
    public required byte[] HeaderBytes { get; init; }

    /// <summary>The parent's header as it travels; <c>{}</c> where there is none.</summary>
    public byte[] ParentBytes { get; init; } = EmptyObject;

    /// <summary>What kind of message this is, such as <c>execute_request</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The message's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The sender's session.</summary>
    public required string Session { get; init; }

    /// <summary>The id of the message this one answers; empty where there is none.</summary>
    public string ParentId { get; init; } = "";

    /// <summary>Data about the message.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>What is said.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>Raw bytes that travel along (comms).</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    /// <summary>The type of the reply to this request: <c>x_request</c> gives <c>x_reply</c>.</summary>
    public string ReplyType =>
        Type.EndsWith("_request", StringComparison.Ordinal) ? $"{Type[..^8]}_reply" : $"{Type}_reply";

    /// <summary>A text of the content, or what to take when it is missing or no text.</summary>
    public string Text(string field, string missing = "") =>
        Content[field] is JsonValue v && v.TryGetValue<string>(out var text) ? text : missing;

    /// <summary>A truth value of the content, or what to take when it is missing or none.</summary>
    public bool Flag(string field, bool missing = false) =>
        Content[field] is JsonValue v && v.TryGetValue<bool>(out var flag) ? flag : missing;

    /// <summary>A whole number of the content, or what to take when it is missing or none.</summary>
    public int Number(string field, int missing = 0) =>
        Content[field] is JsonValue v && v.TryGetValue<int>(out var number) ? number : missing;
}
