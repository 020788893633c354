using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Figures.Tests;

/// <summary>Vectors and matrices as a host shows them.</summary>
internal static class Algebra
{
    public static IEnumerable<(string Name, object Value)> Samples =>
        [
            (
                "integers",
                Matrix<double>.Build.DenseOfArray(
                    new double[,]
                    {
                        { 1, -2, 3 },
                        { 40, 5, 0 },
                    }
                )
            ),
            (
                "fractions",
                Matrix<double>.Build.DenseOfArray(
                    new[,]
                    {
                        { 0.123456, -12.5, 1e-9 },
                        { 3.3, 0, double.NaN },
                    }
                )
            ),
            ("large", Matrix<double>.Build.Dense(784, 128, (i, j) => Math.Sin(i * j))),
            ("vector", Vector<double>.Build.Dense([3.0, 1, -0.5])),
            ("tiny", Vector<float>.Build.Dense([3e-12f, 1e-10f])),
        ];

    public static string Html(object value) => value.ToDisplayString("text/html");
}
