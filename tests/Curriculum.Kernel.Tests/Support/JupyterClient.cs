using System.Text;
using System.Text.Json.Nodes;
using Curriculum.Kernel.Protocol;
using NetMQ;
using NetMQ.Sockets;

namespace Curriculum.Kernel.Tests.Support;

/// <summary>A front end for the tests: five sockets, used from the test's thread only.</summary>
internal sealed class JupyterClient : IDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly WireFormat _wire;
    private readonly DealerSocket _shell = new(),
        _control = new(),
        _stdin = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly RequestSocket _heartbeat = new();
    private readonly Queue<JupyterMessage> _published = [];

    public JupyterClient(ConnectionFile file, string? key = null, string? name = null)
    {
        _wire = new WireFormat(new MessageSigner(key ?? file.Key, file.SignatureScheme));
        var identity = Encoding.ASCII.GetBytes(name ?? Guid.NewGuid().ToString("N"));
        foreach (
            var (socket, port) in ((NetMQSocket, int)[])
                [
                    (_shell, file.ShellPort),
                    (_control, file.ControlPort),
                    (_stdin, file.StdinPort),
                    (_iopub, file.IoPubPort),
                    (_heartbeat, file.HeartbeatPort),
                ]
        )
        {
            socket.Options.Linger = TimeSpan.Zero;
            if (socket is DealerSocket)
            {
                socket.Options.Identity = identity;
            }

            socket.Options.ReceiveHighWatermark = 0;
            socket.Connect($"tcp://{file.Ip}:{port}");
        }
        _iopub.SubscribeToAnyTopic();
    }

    public JupyterMessage Welcome() => Until(m => m.Type == "iopub_welcome");

    public string SendShell(string type, JsonObject? content = null, JsonObject? metadata = null) =>
        Send(_shell, type, content, metadata);

    public string SendControl(string type, JsonObject? content = null) => Send(_control, type, content);

    public string SendStdin(string type, JsonObject? content = null) => Send(_stdin, type, content);

    public void SendRaw(NetMQMessage frames) => _shell.SendMultipartMessage(frames);

    public NetMQMessage Encode(string type, JsonObject content) => _wire.Encode(_wire.Create(type, content, null, []));

    public string SendExecute(
        string code,
        bool silent = false,
        bool store = true,
        bool stopOnError = true,
        bool allowStdin = true,
        JsonObject? expressions = null,
        JsonObject? metadata = null
    ) =>
        SendShell(
            "execute_request",
            new()
            {
                ["code"] = code,
                ["silent"] = silent,
                ["store_history"] = store,
                ["stop_on_error"] = stopOnError,
                ["allow_stdin"] = allowStdin,
                ["user_expressions"] = expressions ?? [],
            },
            metadata
        );

    public JupyterMessage Shell(TimeSpan? limit = null) => Receive(_shell, limit);

    public JupyterMessage Control(TimeSpan? limit = null) => Receive(_control, limit);

    public JupyterMessage Stdin(TimeSpan? limit = null) => Receive(_stdin, limit);

    public JupyterMessage? TryShell(TimeSpan limit) => TryReceive(_shell, limit);

    public JupyterMessage? TryStdin(TimeSpan limit) => TryReceive(_stdin, limit);

    public JupyterMessage? TryPublished(TimeSpan limit) =>
        _published.TryDequeue(out var kept) ? kept : TryReceive(_iopub, limit);

    /// <summary>The next published message that fits; those before it are passed over.</summary>
    public JupyterMessage Until(Func<JupyterMessage, bool> fits)
    {
        while (true)
        {
            var message = TryPublished(Limit) ?? throw new TimeoutException("Nothing was published in time.");
            if (fits(message))
            {
                return message;
            }
        }
    }

    /// <summary>Sends one cell and gives its reply and everything published for it, busy and idle included.</summary>
    public CellRun Execute(
        string code,
        bool silent = false,
        bool store = true,
        bool stopOnError = true,
        JsonObject? expressions = null
    )
    {
        var id = SendExecute(code, silent, store, stopOnError, expressions: expressions);
        return Finish(id);
    }

    public CellRun Finish(string id)
    {
        var messages = PublishedFor(id);
        while (true)
        {
            var reply = Shell();
            if (reply.ParentId == id)
            {
                return new(reply, messages);
            }
        }
    }

    public List<JupyterMessage> PublishedFor(string id)
    {
        var messages = new List<JupyterMessage>();
        while (messages.Count == 0 || !IsIdle(messages[^1]))
        {
            var message =
                TryReceive(_iopub, Limit) ?? throw new TimeoutException("The cell did not come to idle in time.");
            if (message.ParentId == id)
            {
                messages.Add(message);
            }
            else
            {
                _published.Enqueue(message);
            }
        }
        return messages;
    }

    public (JupyterMessage Reply, List<JupyterMessage> Published) Ask(string type, JsonObject? content = null)
    {
        var id = SendShell(type, content);
        var reply = Shell();
        Assert.Equal(id, reply.ParentId);
        return (reply, PublishedFor(id));
    }

    public bool Beat(TimeSpan limit)
    {
        _heartbeat.SendFrame("ping");
        return _heartbeat.TryReceiveFrameString(limit, out var echo) && echo == "ping";
    }

    public void Dispose()
    {
        foreach (var socket in (NetMQSocket[])[_shell, _control, _stdin, _iopub, _heartbeat])
        {
            socket.Dispose();
        }
    }

    private static bool IsIdle(JupyterMessage message) =>
        message.Type == "status" && message.Text("execution_state") == "idle";

    private string Send(NetMQSocket socket, string type, JsonObject? content, JsonObject? metadata = null)
    {
        var message = _wire.Create(type, content ?? [], null, [], metadata);
        socket.SendMultipartMessage(_wire.Encode(message));
        return message.Id;
    }

    private JupyterMessage Receive(NetMQSocket socket, TimeSpan? limit) =>
        TryReceive(socket, limit ?? Limit) ?? throw new TimeoutException("No message came in time.");

    private JupyterMessage? TryReceive(NetMQSocket socket, TimeSpan limit)
    {
        NetMQMessage? frames = null;
        if (!socket.TryReceiveMultipartMessage(limit, ref frames))
        {
            return null;
        }

        var message = _wire.Decode(frames!, out var problem);
        Assert.True(message is not null, problem);
        return message;
    }
}
