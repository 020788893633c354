using System.Collections.Concurrent;
using NetMQ;

namespace Curriculum.Kernel.Sockets;

/// <summary>One socket and the one thread that touches it: what comes is handed on, what is to go is queued.</summary>
internal sealed class SocketLoop : IDisposable
{
    private readonly NetMQSocket _socket;
    private readonly NetMQQueue<Action<NetMQSocket>> _work = new();
    private readonly NetMQPoller _poller;
    private readonly Action<NetMQSocket> _receive;
    private readonly Thread _thread;
    private int _disposed;

    /// <summary>Takes over a bound socket. <paramref name="receive"/> reads it, on the socket's thread.</summary>
    public SocketLoop(string name, NetMQSocket socket, Action<NetMQSocket> receive)
    {
        _socket = socket;
        _receive = receive;
        socket.ReceiveReady += (_, _) => ReceiveAll();
        _work.ReceiveReady += (_, e) =>
        {
            while (e.Queue.TryDequeue(out var action, TimeSpan.Zero))
            {
                action(socket);
            }
        };
        _poller = new NetMQPoller { socket, _work };
        _thread = new Thread(Run) { IsBackground = true, Name = $"kernel {name}" };
    }

    public void Start() => _thread.Start();

    /// <summary>Queues a message; one that comes after the end goes nowhere.</summary>
    public void Send(NetMQMessage message) => Enqueue(s => s.SendMultipartMessage(message));

    /// <summary>Waits until everything that has reached the socket so far has been handed on.</summary>
    public void Drain(TimeSpan limit)
    {
        using var done = new ManualResetEventSlim();
        var signal = new ConcurrentQueue<ManualResetEventSlim>([done]);
        Enqueue(_ =>
        {
            ReceiveAll();
            if (signal.TryDequeue(out var waiting))
            {
                waiting.Set();
            }
        });
        // After the limit nobody may touch the event any more, for it is disposed here.
        if (!done.Wait(limit) && !signal.TryDequeue(out _))
        {
            done.Wait();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        if (!_thread.IsAlive)
        {
            Close();
            return;
        }
        _poller.StopAsync();
        _thread.Join(TimeSpan.FromSeconds(2));
    }

    private void Enqueue(Action<NetMQSocket> action)
    {
        try
        {
            _work.Enqueue(action);
        }
        catch (Exception e) when (e is ObjectDisposedException or TerminatingException)
        {
            // The kernel is ending: nobody listens any more to what a last cell has to say.
        }
    }

    private void ReceiveAll()
    {
        while (_socket.HasIn)
        {
            _receive(_socket);
        }
    }

    private void Run()
    {
        try
        {
            _poller.Run();
            // What was queued before the end (a shutdown's reply) still goes.
            while (_work.TryDequeue(out var action, TimeSpan.Zero))
            {
                action(_socket);
            }
        }
        finally
        {
            Close();
        }
    }

    private void Close()
    {
        _poller.Dispose();
        _work.Dispose();
        _socket.Dispose();
    }
}
