namespace Curriculum.Numerics;

/// <summary>
/// What the kernels ask of a vector register V of numbers T. One source serves AVX-512, AVX2, and Vector128 machines.
/// </summary>
/// <remarks>
/// All implementations are structs, so the just-in-time compiler makes plain machine code for each of them.
/// </remarks>
internal unsafe interface ISimd<V, T>
    where V : struct
    where T : unmanaged
{
    /// <summary>Numbers in one register.</summary>
    static abstract int Count { get; }

    static abstract V Zero { get; }

    static abstract V Load(T* from);

    static abstract void Store(V v, T* to);

    static abstract V Broadcast(T value);

    /// <summary>ab + c, in one rounding where the machine has it.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    static abstract V Add(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    static abstract V Sqrt(V a);

    static abstract V Max(V a, V b);

    /// <summary>a where test > 0, else b.</summary>
    static abstract V WherePositive(V test, V a, V b);

    /// <summary>a where x = y, else b.</summary>
    static abstract V WhereEqual(V x, V y, V a, V b);

    /// <summary>a where x is NaN or x = y, else b: where x is the y = max(…, x, …) that NaN wins.</summary>
    static abstract V WhereLargest(V x, V y, V a, V b);
}
