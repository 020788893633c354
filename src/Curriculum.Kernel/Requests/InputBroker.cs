using System.Collections.Concurrent;
using Curriculum.Kernel.Sockets;

namespace Curriculum.Kernel.Requests;

/// <summary>Carries a cell's question to the client whose cell it is, and the answer back.</summary>
internal sealed class InputBroker(KernelSockets sockets, WireFormat wire)
{
    private readonly BlockingCollection<JupyterMessage> _replies = [];
    private volatile JupyterMessage? _asking;

    /// <summary>The request whose cell may ask now; null while none may.</summary>
    public JupyterMessage? Asking
    {
        get => _asking;
        set => _asking = value;
    }

    /// <summary>
    /// Asks and waits. Null: no one can be asked, or the end of input. An interrupt of the thread ends the wait.
    /// </summary>
    public string? Ask(string prompt)
    {
        if (_asking is not { } request)
        {
            return null;
        }

        while (_replies.TryTake(out _)) { } // answers to a question that was given up
        sockets.SendStdin(
            wire.Create("input_request", new JsonObject { ["prompt"] = prompt, ["password"] = false }, request)
        );
        var value = _replies.Take().Text("value");
        return value == "\u0004" ? null : value;
    }

    /// <summary>Takes an answer of the client that was asked; another client's is not to the question.</summary>
    public void Take(JupyterMessage reply)
    {
        if (reply.Type == "input_reply" && _asking is { } request && From(reply).SequenceEqual(From(request)))
        {
            _replies.Add(reply);
        }
    }

    private static ReadOnlySpan<byte> From(JupyterMessage message) =>
        message.Identities is [var first, ..] ? first : [];
}
