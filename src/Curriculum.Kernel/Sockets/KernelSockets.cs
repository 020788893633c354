using NetMQ;
using NetMQ.Sockets;

namespace Curriculum.Kernel.Sockets;

/// <summary>The kernel's five sockets, each on a thread of its own, bound to the loopback address only.</summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(1);

    private readonly WireFormat _wire;
    private readonly Action<string> _log;
    private readonly List<SocketLoop> _loops = [];
    private readonly SocketLoop _shell,
        _control,
        _stdin,
        _iopub;

    public KernelSockets(ConnectionFile file, WireFormat wire, Action<string> log)
    {
        _wire = wire;
        _log = log;
        try
        {
            _shell = Loop("shell", new RouterSocket(), file.ShellPort, s => Hand(s, "shell", OnShell));
            _control = Loop("control", new RouterSocket(), file.ControlPort, s => Hand(s, "control", OnControl));
            _stdin = Loop("stdin", new RouterSocket(), file.StdinPort, s => Hand(s, "stdin", OnStdin));
            Loop(
                "heartbeat",
                new RouterSocket(),
                file.HeartbeatPort,
                s => s.SendMultipartMessage(s.ReceiveMultipartMessage())
            );
            var publisher = new XPublisherSocket();
            publisher.Options.XPubVerbose = true; // every subscriber gets its welcome, not only the first to a topic
            _iopub = Loop("iopub", publisher, file.IoPubPort, Welcome);
        }
        catch
        {
            Dispose();
            throw;
        }

        SocketLoop Loop(string name, NetMQSocket socket, int port, Action<NetMQSocket> receive)
        {
            var loop = new SocketLoop(name, socket, receive);
            _loops.Add(loop);
            Bind(socket, file.Ip, port);
            return loop;
        }
    }

    /// <summary>What a shell message does. Runs on the shell's thread: it must not wait.</summary>
    public Action<JupyterMessage> OnShell { get; set; } = static _ => { };

    /// <summary>What a control message does. Runs on the control channel's thread: it must not wait.</summary>
    public Action<JupyterMessage> OnControl { get; set; } = static _ => { };

    /// <summary>What an answer of the user does.</summary>
    public Action<JupyterMessage> OnStdin { get; set; } = static _ => { };

    public void Start()
    {
        foreach (var loop in _loops)
        {
            loop.Start();
        }
    }

    public void SendShell(JupyterMessage message) => _shell.Send(_wire.Encode(message));

    public void SendControl(JupyterMessage message) => _control.Send(_wire.Encode(message));

    public void SendStdin(JupyterMessage message) => _stdin.Send(_wire.Encode(message));

    public void Publish(JupyterMessage message) => _iopub.Send(_wire.Encode(message));

    /// <summary>Waits until every request that has arrived on the shell has been handed on.</summary>
    public void DrainShell() => _shell.Drain(TimeSpan.FromMilliseconds(250));

    public void Dispose()
    {
        foreach (var loop in _loops)
        {
            loop.Dispose();
        }
    }

    private static void Bind(NetMQSocket socket, string ip, int port)
    {
        socket.Options.Linger = s_linger;
        socket.Options.SendHighWatermark = 0; // a burst of output is queued, never dropped
        socket.Options.ReceiveHighWatermark = 0;
        // Jupyter's clients name their sockets after their session: one that connects anew takes over from its lost
        // self.
        if (socket is RouterSocket router)
        {
            router.Options.RouterHandover = true;
        }

        try
        {
            socket.Bind($"tcp://{ip}:{port}");
        }
        catch (NetMQException e)
        {
            throw new KernelException(
                $"Port {port} on {ip} cannot be opened: {Reason(e)} "
                    + "Restart the kernel from the front end, which then chooses new ports.",
                e
            );
        }
    }

    private static string Reason(NetMQException e) =>
        e is AddressAlreadyInUseException
            ? "another program uses it (perhaps another kernel on the same connection file)."
            : $"{e.ErrorCode}.";

    private void Hand(NetMQSocket socket, string channel, Action<JupyterMessage> handler)
    {
        var frames = socket.ReceiveMultipartMessage();
        var message = _wire.Decode(frames, out var problem);
        if (message is null)
        {
            _log($"Dropped a message on the {channel} channel: {problem}");
            return;
        }
        try
        {
            handler(message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _log($"Dropped {message.Type} on the {channel} channel: {e.Message}");
        }
    }

    private void Welcome(NetMQSocket publisher)
    {
        var frame = publisher.ReceiveFrameBytes();
        if (frame.Length == 0 || frame[0] != 1)
        {
            return; // 1: a subscription, 0: its end
        }

        var topic = frame[1..];
        var welcome = _wire.Create(
            "iopub_welcome",
            new() { ["subscription"] = System.Text.Encoding.UTF8.GetString(topic) },
            parent: null,
            [topic]
        );
        publisher.SendMultipartMessage(_wire.Encode(welcome));
    }
}
