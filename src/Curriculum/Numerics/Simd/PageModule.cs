using System.Runtime.CompilerServices;

namespace Curriculum.Numerics;

/// <summary>
/// Kernels in WebAssembly itself, which a page hands in: .NET is interpreted there, and a whole kernel is one call.
/// </summary>
/// <remarks>
/// The page names them in <c>AppContext.GetData("curriculum.kernels")</c>: name and bits of a number → address in the
/// runtime's own table of functions. Each takes the address of its argument block, which is the kernel's struct, and
/// works in the runtime's own memory; it keeps nothing and allocates nothing. Where there is none, the C# text runs:
/// it is the description of each algorithm, and `src/Curriculum.Site/web/engine/kernels` follows it file by file.
/// </remarks>
internal static unsafe class PageModule
{
    /// <summary>Columns of the widest panel there, whatever the precision.</summary>
    public const int Panel = 8;

    private const string Seam = "curriculum.kernels";
    private const int Block = 64; // numbers: eight rows of one panel, for columns that do not fill it

    private static readonly IReadOnlyDictionary<string, nint>? s_kernels = OperatingSystem.IsBrowser()
        ? AppContext.GetData(Seam) as IReadOnlyDictionary<string, nint>
        : null;

    /// <summary>Whether this is a page that handed kernels in.</summary>
    public static bool IsHere => OperatingSystem.IsBrowser() && s_kernels is not null;

    /// <summary>Has the page's module do it. False: there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRun<K, T>(ref K kernel)
        where K : unmanaged, IPageKernel
        where T : unmanaged => OperatingSystem.IsBrowser() && Call<K, T>(ref kernel);

    /// <summary>Scratch memory for a block and so many packed numbers; null where there is no module.</summary>
    public static T* Scratch<T>(int slot, long count)
        where T : unmanaged => IsHere ? Numerics.Scratch<T>.Take(slot, checked((int)(Block + count))) : null;

    private static bool Call<K, T>(ref K kernel)
        where K : unmanaged, IPageKernel
        where T : unmanaged
    {
        var call = (delegate* unmanaged[SuppressGCTransition]<nint, void>)Entry<K, T>.Address;
        if (call == null)
        {
            return false;
        }

        fixed (K* block = &kernel)
        {
            call((nint)block);
        }

        return true;
    }

    /// <summary>Looked up once for each kernel and precision.</summary>
    private static class Entry<K, T>
        where K : unmanaged, IPageKernel
        where T : unmanaged
    {
        public static readonly nint Address = s_kernels?.GetValueOrDefault($"{K.Name}{8 * sizeof(T)}") ?? 0;
    }
}

/// <summary>What a page's module may do: a struct whose fields are its argument block.</summary>
internal interface IPageKernel
{
    /// <summary>Its name in the module.</summary>
    static abstract string Name { get; }
}
