using System.Collections.Concurrent;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Kernel.Tests.Support;

/// <summary>A kernel in this process and a client that has been welcomed.</summary>
public abstract class KernelTest : IDisposable
{
    private protected readonly ConcurrentQueue<string> log = new();
    private protected readonly ConnectionFile connection = Ports.Connection();
    private protected readonly KernelServer kernel;
    private protected readonly JupyterClient client;

    private protected KernelTest(KernelOptions? options = null)
    {
        kernel = KernelServer.Start(connection, (options ?? new()) with { Log = log.Enqueue });
        client = new JupyterClient(connection);
        client.Welcome();
    }

    public void Dispose()
    {
        client.Dispose();
        kernel.Dispose();
        GC.SuppressFinalize(this);
    }
}
