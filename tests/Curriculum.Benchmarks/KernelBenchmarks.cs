using BenchmarkDotNet.Attributes;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>C = AB in float and double, ours and MathNet's own.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private float[] a = [], b = [], c = [];
    private double[] a2 = [], b2 = [], c2 = [];
    private Matrix<float> A = Matrix<float>.Build.Dense(1, 1), B = Matrix<float>.Build.Dense(1, 1), C = Matrix<float>.Build.Dense(1, 1);

    /// <summary>Rows and columns.</summary>
    [Params(16, 96, 384)]
    public int N { get; set; }

    /// <summary>Makes the numbers.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var random = Seed(N);
        a = [.. Enumerable.Range(0, N * N).Select(_ => random.NextSingle())];
        b = [.. Enumerable.Range(0, N * N).Select(_ => random.NextSingle())];
        c = new float[N * N];
        (a2, b2, c2) = (Array.ConvertAll(a, x => (double)x), Array.ConvertAll(b, x => (double)x), new double[N * N]);
        (A, B, C) = (Matrix<float>.Build.Dense(N, N, a), Matrix<float>.Build.Dense(N, N, b), Matrix<float>.Build.Dense(N, N));
    }

    /// <summary>Tiles, float.</summary>
    [Benchmark(Baseline = true)]
    public void TilesInFloat() => Products.Multiply<float>(N, N, N, a, N, 1, b, N, 1, c);

    /// <summary>Tiles, double.</summary>
    [Benchmark]
    public void TilesInDouble() => Products.Multiply<double>(N, N, N, a2, N, 1, b2, N, 1, c2);

    /// <summary>MathNet's managed product, float.</summary>
    [Benchmark]
    public void MathNet() => A.Multiply(B, C);
}
