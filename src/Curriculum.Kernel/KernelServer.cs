using Curriculum.Languages;
using Curriculum.Kernel.Languages;
using Curriculum.Kernel.Magics;
using Curriculum.Kernel.Outputs;
using Curriculum.Kernel.Packages;
using Curriculum.Kernel.Protocol;
using Curriculum.Kernel.Requests;
using Curriculum.Kernel.Sockets;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;

namespace Curriculum.Kernel;

/// <summary>A running Jupyter kernel: one C# session behind five sockets.</summary>
/// <remarks>Source: "Messaging in Jupyter", version 5.5. Cells run on one thread; every other channel has its own.</remarks>
public sealed class KernelServer : IDisposable
{
    private readonly KernelSockets sockets;
    private readonly CSharpSession session;
    private readonly CellExecutor cells;
    private readonly LanguageService language;
    private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KernelServer(ConnectionFile file, KernelOptions options)
    {
        var wire = new WireFormat(new MessageSigner(file.Key, file.SignatureScheme));
        sockets = new KernelSockets(file, wire, options.Log);
        var input = new InputBroker(sockets, wire);
        var packages = new PackageRestore(options.Folder);
        var host = new FileSessionHost(options.Folder, input.Ask);
        session = new CSharpSession(new() { Host = host });
        var ready = KernelWarmUp.Start(options.Folder);
        var parts = new KernelParts(options, wire, sockets, new IoPub(sockets, wire), input, new History(), ready);
        language = new LanguageService(session, ready);
        var magics = new MagicReader(options.Folder, packages, language, Compiles);
        cells = new CellExecutor(parts, session, magics) { Rested = language.Prepare };
        var router = new RequestRouter(parts, cells, language, restart => ended.TrySetResult(restart));
        sockets.Start();
        cells.Start();
        router.Start();
        parts.IoPub.Starting();
    }

    private bool Compiles(string code)
    {
        var next = session.Compile(code);
        SymbolGate.Bind(() => next);
        return next.GetDiagnostics().All(one => one.Severity != DiagnosticSeverity.Error);
    }

    /// <summary>Opens the ports and starts to answer. Throws <see cref="KernelException"/> when a port is taken.</summary>
    public static KernelServer Start(ConnectionFile file, KernelOptions options) => new(file, options);

    /// <summary>Done when a client has asked to shut down; true when it means to start the kernel again.</summary>
    public Task<bool> Ended => ended.Task;

    /// <summary>Stops the cell that runs, as an interrupt message does. Does not wait.</summary>
    public void Interrupt() => cells.Interrupt();

    /// <summary>Ends the kernel from the inside (a signal, a parent that is gone).</summary>
    public void Stop() => ended.TrySetResult(false);

    /// <summary>Stops the cell that runs and closes the ports; what was queued to be sent still goes.</summary>
    public void Dispose()
    {
        cells.Dispose();
        sockets.Dispose();
        language.Dispose();
        session.Dispose();
    }
}
