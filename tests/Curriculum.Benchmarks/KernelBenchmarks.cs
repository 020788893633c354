using BenchmarkDotNet.Attributes;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>C = AB in float and double, ours and MathNet's own.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private float[] _a = [],
        _b = [],
        _c = [];
    private double[] _a2 = [],
        _b2 = [],
        _c2 = [];
    private Matrix<float> _matrixA = Matrix<float>.Build.Dense(1, 1),
        _matrixB = Matrix<float>.Build.Dense(1, 1),
        _matrixC = Matrix<float>.Build.Dense(1, 1);

    /// <summary>Rows and columns.</summary>
    [Params(16, 96, 384)]
    public int N { get; set; }

    /// <summary>Makes the numbers.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var random = Seed(N);
        _a = [.. Enumerable.Range(0, N * N).Select(_ => random.NextSingle())];
        _b = [.. Enumerable.Range(0, N * N).Select(_ => random.NextSingle())];
        _c = new float[N * N];
        (_a2, _b2, _c2) = (
            Array.ConvertAll(_a, x => (double)x),
            Array.ConvertAll(_b, x => (double)x),
            new double[N * N]
        );
        (_matrixA, _matrixB, _matrixC) = (
            Matrix<float>.Build.Dense(N, N, _a),
            Matrix<float>.Build.Dense(N, N, _b),
            Matrix<float>.Build.Dense(N, N)
        );
    }

    /// <summary>MatMul, float.</summary>
    [Benchmark(Baseline = true)]
    public void MatMulInFloat() => MatMul.Multiply<float>(N, N, N, _a, N, 1, _b, N, 1, _c);

    /// <summary>MatMul, double.</summary>
    [Benchmark]
    public void MatMulInDouble() => MatMul.Multiply<double>(N, N, N, _a2, N, 1, _b2, N, 1, _c2);

    /// <summary>MathNet's managed product, float.</summary>
    [Benchmark]
    public void MathNet() => _matrixA.Multiply(_matrixB, _matrixC);
}
