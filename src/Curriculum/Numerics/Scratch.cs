using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>Memory of one thread for packed matrices, kept from call to call and aligned to cache lines.</summary>
internal static unsafe class Scratch<T>
    where T : unmanaged
{
    private const int Alignment = 64;
    private const int Slots = 5;

    [ThreadStatic]
    private static byte[]?[]? s_slots;

    /// <summary>At least <paramref name="count"/> numbers. The same slot gives the same memory again.</summary>
    public static T* Take(int slot, int count)
    {
        s_slots ??= new byte[Slots][];
        var bytes = count * sizeof(T) + Alignment;
        if (s_slots[slot] is not { } memory || memory.Length < bytes)
        {
            s_slots[slot] = memory = GC.AllocateUninitializedArray<byte>(bytes + bytes / 4, pinned: true);
        }

        var at = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        return (T*)((at + Alignment - 1) & ~(nint)(Alignment - 1));
    }
}
