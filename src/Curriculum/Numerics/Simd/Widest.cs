using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>A computation that is written once for registers of any width.</summary>
internal interface IKernel<T> : IPageKernel
    where T : unmanaged
{
    /// <summary>Does it all with the registers S.</summary>
    void Run<S, V>()
        where S : struct, ISimd<V, T>
        where V : struct;
}

/// <summary>
/// Runs a kernel with the widest registers that this machine has and that the kernel's sizes can use. In a page, where
/// .NET is interpreted, the page's own module does it.
/// </summary>
internal static class Widest
{
    /// <summary>The widest there are; the kernel does the numbers that are left over one by one.</summary>
    public static void Run<K, T>(ref K kernel)
        where K : unmanaged, IKernel<T>
        where T : unmanaged => RunAtMost<K, T>(ref kernel, int.MaxValue);

    /// <summary>The widest of which n numbers fill more than half: wider ones would compute with padding.</summary>
    public static void RunAtMost<K, T>(ref K kernel, int n)
        where K : unmanaged, IKernel<T>
        where T : unmanaged
    {
        if (PageModule.TryRun<K, T>(ref kernel))
        {
            return;
        }

        if (Vector512.IsHardwareAccelerated && n > Vector256<T>.Count)
        {
            kernel.Run<Simd512<T>, Vector512<T>>();
        }
        else if (Vector256.IsHardwareAccelerated && n > Vector128<T>.Count)
        {
            kernel.Run<Simd256<T>, Vector256<T>>();
        }
        else
        {
            kernel.Run<Simd128<T>, Vector128<T>>();
        }
    }

    /// <summary>The widest that n numbers fill without a rest; the least registers have to be filled.</summary>
    public static void RunFilled<K, T>(ref K kernel, int n)
        where K : unmanaged, IKernel<T>
        where T : unmanaged
    {
        if (PageModule.TryRun<K, T>(ref kernel))
        {
            return;
        }

        if (Vector512.IsHardwareAccelerated && n % Vector512<T>.Count == 0)
        {
            kernel.Run<Simd512<T>, Vector512<T>>();
        }
        else if (Vector256.IsHardwareAccelerated && n % Vector256<T>.Count == 0)
        {
            kernel.Run<Simd256<T>, Vector256<T>>();
        }
        else
        {
            kernel.Run<Simd128<T>, Vector128<T>>();
        }
    }
}
