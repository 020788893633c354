namespace Curriculum.Numerics;

/// <summary>
/// The shape of a block of C: Groups × PerGroup rows, one or two registers wide. Constants to the compiler.
/// </summary>
internal interface IMicroKernelShape
{
    static abstract int Groups { get; }

    static abstract int PerGroup { get; }

    static abstract int Vectors { get; }
}

internal readonly struct Shape3x4x1 : IMicroKernelShape
{
    public static int Groups => 3;

    public static int PerGroup => 4;

    public static int Vectors => 1;
}

internal readonly struct Shape3x4x2 : IMicroKernelShape
{
    public static int Groups => 3;

    public static int PerGroup => 4;

    public static int Vectors => 2;
}

internal readonly struct Shape2x4x1 : IMicroKernelShape
{
    public static int Groups => 2;

    public static int PerGroup => 4;

    public static int Vectors => 1;
}

internal readonly struct Shape2x4x2 : IMicroKernelShape
{
    public static int Groups => 2;

    public static int PerGroup => 4;

    public static int Vectors => 2;
}

internal readonly struct Shape2x3x1 : IMicroKernelShape
{
    public static int Groups => 2;

    public static int PerGroup => 3;

    public static int Vectors => 1;
}

internal readonly struct Shape2x3x2 : IMicroKernelShape
{
    public static int Groups => 2;

    public static int PerGroup => 3;

    public static int Vectors => 2;
}

internal readonly struct Shape1x4x1 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 4;

    public static int Vectors => 1;
}

internal readonly struct Shape1x4x2 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 4;

    public static int Vectors => 2;
}

internal readonly struct Shape1x3x1 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 3;

    public static int Vectors => 1;
}

internal readonly struct Shape1x3x2 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 3;

    public static int Vectors => 2;
}

internal readonly struct Shape1x2x1 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 2;

    public static int Vectors => 1;
}

internal readonly struct Shape1x2x2 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 2;

    public static int Vectors => 2;
}

internal readonly struct Shape1x1x1 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 1;

    public static int Vectors => 1;
}

internal readonly struct Shape1x1x2 : IMicroKernelShape
{
    public static int Groups => 1;

    public static int PerGroup => 1;

    public static int Vectors => 2;
}

internal readonly struct Shape3x3x1 : IMicroKernelShape
{
    public static int Groups => 3;

    public static int PerGroup => 3;

    public static int Vectors => 1;
}

internal readonly struct Shape3x3x2 : IMicroKernelShape
{
    public static int Groups => 3;

    public static int PerGroup => 3;

    public static int Vectors => 2;
}
