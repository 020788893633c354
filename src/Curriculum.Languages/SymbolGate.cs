namespace Curriculum.Languages;

/// <summary>One at a time where compilations read assemblies for the first time.</summary>
/// <remarks>
/// Roslyn keeps the symbols of an assembly with its metadata, for later compilations to share. Two compilations that
/// read it at the same moment each make their own, and in a chain of cells that mixes both every name is ambiguous
/// (CS0121).
/// </remarks>
public static class SymbolGate
{
    private static readonly SemaphoreSlim s_gate = new(1);

    /// <summary>Makes the compilation and reads what it refers to, alone.</summary>
    public static void Bind(Func<Compilation> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        s_gate.Wait();
        try
        {
            _ = create().Assembly;
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>Makes the compilation and reads what it refers to, alone; nothing waits meanwhile.</summary>
    public static async Task BindAsync(Func<Task<Compilation?>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        await s_gate.WaitAsync().ConfigureAwait(false);
        try
        {
            _ = (await create().ConfigureAwait(false))?.Assembly;
        }
        finally
        {
            s_gate.Release();
        }
    }
}
