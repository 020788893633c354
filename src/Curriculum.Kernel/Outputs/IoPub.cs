using Curriculum.Kernel.Sockets;

namespace Curriculum.Kernel.Outputs;

/// <summary>What everyone who listens is told: outputs, and busy or idle around every request.</summary>
internal sealed class IoPub(KernelSockets sockets, WireFormat wire)
{
    private readonly Lock _gate = new();
    private JupyterMessage? _running;

    public void Starting() => Status("starting", null);

    /// <summary>
    /// Says busy for a cell. Until it is idle, an answer given beside it is followed by busy once more.
    /// </summary>
    public void CellBegins(JupyterMessage request)
    {
        lock (_gate)
        {
            _running = request;
            Status("busy", request);
        }
    }

    public void CellEnds(JupyterMessage request)
    {
        lock (_gate)
        {
            _running = null;
            Status("idle", request);
        }
    }

    /// <summary>Busy, the work, idle: for requests answered while a cell may be running.</summary>
    public void Around(JupyterMessage request, Action work)
    {
        lock (_gate)
        {
            Status("busy", request);
        }

        try
        {
            work();
        }
        finally
        {
            lock (_gate)
            {
                Status("idle", request);
                // Front ends take the last status for the kernel's, whoever it was for.
                if (_running is not null)
                {
                    Status("busy", _running);
                }
            }
        }
    }

    public void Publish(string type, JsonObject content, JupyterMessage? parent)
    {
        lock (_gate)
        {
            Send(type, content, parent);
        }
    }

    private void Status(string state, JupyterMessage? parent) =>
        Send("status", new() { ["execution_state"] = state }, parent);

    private void Send(string type, JsonObject content, JupyterMessage? parent) =>
        sockets.Publish(wire.Create(type, content, parent, [System.Text.Encoding.UTF8.GetBytes(type)]));
}
