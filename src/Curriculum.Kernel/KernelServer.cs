using Curriculum.Kernel.Languages;
using Curriculum.Kernel.Outputs;
using Curriculum.Kernel.Packages;
using Curriculum.Kernel.Requests;
using Curriculum.Kernel.Sockets;
using Curriculum.Languages;
using Curriculum.Notebooks.Reading;
using Microsoft.CodeAnalysis;

namespace Curriculum.Kernel;

/// <summary>A running Jupyter kernel: one C# session behind five sockets.</summary>
/// <remarks>
/// Source: "Messaging in Jupyter", version 5.5. Cells run on one thread; every other channel has its own.
/// </remarks>
public sealed class KernelServer : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly CSharpSession _session;
    private readonly CellQueue _cells;
    private readonly LanguageService _language;
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KernelServer(ConnectionFile file, KernelOptions options)
    {
        var wire = new WireFormat(new MessageSigner(file.Key, file.SignatureScheme));
        _sockets = new KernelSockets(file, wire, options.Log);
        var input = new InputBroker(_sockets, wire);
        var host = new FileSessionHost(options.Folder, input.Ask);
        _session = new CSharpSession(new() { Host = host });
        var ready = KernelWarmUp.Start(options.Folder);
        var parts = new KernelParts(options, wire, _sockets, new IoPub(_sockets, wire), input, new History(), ready);
        _language = new LanguageService(_session, ready);
        var reader = new CellReader(options.Folder, new CellPackages(options.Folder), Compiles);
        _cells = new CellQueue(parts, _session, reader, _language) { Rested = _language.Prepare };
        var router = new RequestRouter(parts, _cells, _language, restart => _ended.TrySetResult(restart));
        _sockets.Start();
        _cells.Start();
        router.Start();
        parts.IoPub.Starting();
    }

    private bool Compiles(string code)
    {
        var next = _session.Compile(code);
        SymbolGate.Bind(() => next);
        return next.GetDiagnostics().All(one => one.Severity != DiagnosticSeverity.Error);
    }

    /// <summary>
    /// Opens the ports and starts to answer. Throws <see cref="KernelException"/> when a port is taken.
    /// </summary>
    public static KernelServer Start(ConnectionFile file, KernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        return new(file, options);
    }

    /// <summary>Done when a client has asked to shut down; true when it means to start the kernel again.</summary>
    public Task<bool> Ended => _ended.Task;

    /// <summary>Stops the cell that runs, as an interrupt message does. Does not wait.</summary>
    public void Interrupt() => _cells.Interrupt();

    /// <summary>Ends the kernel from the inside (a signal, a parent that is gone).</summary>
    public void Stop() => _ended.TrySetResult(false);

    /// <summary>
    /// Closes the ports when what was queued has been sent: for a cell that ends the process. Its code waits for it.
    /// </summary>
    internal void Send()
    {
        _sockets.Dispose();
        KernelProcess.CloseSockets();
    }

    /// <summary>Stops the cell that runs and closes the ports; what was queued to be sent still goes.</summary>
    public void Dispose()
    {
        _cells.Dispose();
        _sockets.Dispose();
        _language.Dispose();
        _session.Dispose();
    }
}
