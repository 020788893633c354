using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Wasm;

namespace Curriculum.Numerics;

/// <summary>Registers of 128 bits: SSE, ARM and WebAssembly.</summary>
/// <remarks>
/// .NET interprets in a browser, and its interpreter knows the operators of Vector128 and WebAssembly's own
/// instructions; what else Vector128 offers it works out number by number. WebAssembly has no multiplication and
/// addition in one rounding, so no bit differs.
/// </remarks>
internal readonly unsafe struct Simd128<T> : ISimd<Vector128<T>, T>
    where T : unmanaged
{
    public static int Count => Vector128<T>.Count;

    public static Vector128<T> Zero => Vector128<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* from) => *(Vector128<T>*)from;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> v, T* to) => *(Vector128<T>*)to = v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> a, Vector128<T> b, Vector128<T> c) =>
        PackedSimd.IsSupported ? a * b + c
        : typeof(T) == typeof(float)
            ? Vector128.MultiplyAddEstimate(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>()
        : Vector128.MultiplyAddEstimate(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> a, Vector128<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> a, Vector128<T> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Divide(Vector128<T> a, Vector128<T> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Sqrt(Vector128<T> a) =>
        !PackedSimd.IsSupported ? Vector128.Sqrt(a)
        : typeof(T) == typeof(float) ? PackedSimd.Sqrt(a.AsSingle()).As<float, T>()
        : PackedSimd.Sqrt(a.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Max(Vector128<T> a, Vector128<T> b) =>
        !PackedSimd.IsSupported ? Vector128.Max(a, b)
        : typeof(T) == typeof(float) ? PackedSimd.Max(a.AsSingle(), b.AsSingle()).As<float, T>()
        : PackedSimd.Max(a.AsDouble(), b.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> WherePositive(Vector128<T> test, Vector128<T> a, Vector128<T> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(test, Vector128<T>.Zero), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> WhereEqual(Vector128<T> x, Vector128<T> y, Vector128<T> a, Vector128<T> b) =>
        Vector128.ConditionalSelect(Vector128.Equals(x, y), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> WhereLargest(Vector128<T> x, Vector128<T> y, Vector128<T> a, Vector128<T> b) =>
        Vector128.ConditionalSelect(Vector128.Equals(x, y) | ~Vector128.Equals(x, x), a, b);
}
