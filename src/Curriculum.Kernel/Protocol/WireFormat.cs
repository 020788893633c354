using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetMQ;

namespace Curriculum.Kernel.Protocol;

/// <summary>identities… ‖ &lt;IDS|MSG&gt; ‖ signature ‖ header ‖ parent ‖ metadata ‖ content ‖ buffers…</summary>
/// <remarks>Source: "Messaging in Jupyter", the wire protocol, version 5.5.</remarks>
internal sealed class WireFormat(MessageSigner signer)
{
    public const string ProtocolVersion = "5.5";

    private static readonly byte[] s_delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 512,
        SkipValidation = true,
    };

    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _count;

    /// <summary>A message of ours: an answer to <paramref name="parent"/>, or one that answers nothing.</summary>
    public JupyterMessage Create(
        string type,
        JsonObject content,
        JupyterMessage? parent,
        IReadOnlyList<byte[]>? identities = null,
        JsonObject? metadata = null,
        IReadOnlyList<byte[]>? buffers = null
    )
    {
        var id = $"{_session}_{Interlocked.Increment(ref _count)}";
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        return new JupyterMessage
        {
            Identities = identities ?? parent?.Identities ?? [],
            HeaderBytes = Bytes(header),
            ParentBytes = parent?.HeaderBytes ?? JupyterMessage.EmptyObject,
            ParentId = parent?.Id ?? "",
            Type = type,
            Id = id,
            Session = _session,
            Metadata = metadata ?? [],
            Content = content,
            Buffers = buffers ?? [],
        };
    }

    public NetMQMessage Encode(JupyterMessage message)
    {
        var metadata = Bytes(message.Metadata);
        var content = Bytes(message.Content);
        var wire = new NetMQMessage(message.Identities.Count + 6 + message.Buffers.Count);
        foreach (var identity in message.Identities)
        {
            wire.Append(identity);
        }

        wire.Append(s_delimiter);
        wire.Append(signer.Sign(message.HeaderBytes, message.ParentBytes, metadata, content));
        wire.Append(message.HeaderBytes);
        wire.Append(message.ParentBytes);
        wire.Append(metadata);
        wire.Append(content);
        foreach (var buffer in message.Buffers)
        {
            wire.Append(buffer);
        }

        return wire;
    }

    /// <summary>The message in these frames, or null and what is wrong with it in one sentence.</summary>
    public JupyterMessage? Decode(NetMQMessage wire, out string problem)
    {
        var start = 0;
        while (start < wire.FrameCount && !wire[start].ToByteArray().AsSpan().SequenceEqual(s_delimiter))
        {
            start++;
        }

        if (wire.FrameCount - start < 6)
        {
            problem = $"{wire.FrameCount} frames are no Jupyter message.";
            return null;
        }
        byte[] Frame(int k) => wire[start + k].ToByteArray();
        byte[] header = Frame(2),
            parent = Frame(3),
            metadata = Frame(4),
            content = Frame(5);
        if (!signer.Verify(Frame(1), header, parent, metadata, content))
        {
            problem = "the signature is wrong.";
            return null;
        }
        try
        {
            var head = Object(header);
            problem = "";
            return new JupyterMessage
            {
                Identities = [.. Enumerable.Range(0, start).Select(k => wire[k].ToByteArray())],
                HeaderBytes = header,
                ParentBytes = parent,
                ParentId = Object(parent)["msg_id"]?.GetValue<string>() ?? "",
                Type = head["msg_type"]!.GetValue<string>(),
                Id = head["msg_id"]!.GetValue<string>(),
                Session = head["session"]?.GetValue<string>() ?? "",
                Metadata = Object(metadata),
                Content = Object(content),
                Buffers =
                [
                    .. Enumerable.Range(start + 6, wire.FrameCount - start - 6).Select(k => wire[k].ToByteArray()),
                ],
            };
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or NullReferenceException
                        or ArgumentException
                        or FormatException
            )
        {
            problem = $"its JSON is broken: {e.Message}";
            return null;
        }
    }

    private static JsonObject Object(byte[] json)
    {
        var node = (JsonObject)(
            JsonNode.Parse(json) as JsonObject ?? throw new JsonException("a part is not an object")
        );
        _ = node.Count; // reads the whole object now: a key given twice is found here, not in a handler
        return node;
    }

    private static byte[] Bytes(JsonObject node)
    {
        if (node.Count == 0)
        {
            return JupyterMessage.EmptyObject;
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            node.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
