using System.Numerics;
using Curriculum.Numerics;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Numerics;

/// <summary>
/// Convolution and its two gradients against naive loops, over channels around the register widths, in both precisions.
/// </summary>
public sealed class Conv2dTests
{
    /// <summary>Channels in and out, rows, columns, kernel rows and columns, padding, stride.</summary>
    public static readonly TheoryData<int, int, int, int, int, int, int, int> Sizes = Around();

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Convolution_equals_the_naive_loop_in_float(
        int c,
        int o,
        int rows,
        int columns,
        int p,
        int q,
        int pad,
        int stride
    ) => Check<float>(c, o, rows, columns, p, q, pad, stride, Tolerances.Single);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Convolution_equals_the_naive_loop_in_double(
        int c,
        int o,
        int rows,
        int columns,
        int p,
        int q,
        int pad,
        int stride
    ) => Check<double>(c, o, rows, columns, p, q, pad, stride, Tolerances.Double);

    private static void Check<T>(
        int c,
        int o,
        int rows,
        int columns,
        int p,
        int q,
        int pad,
        int stride,
        double tolerance
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int count = 3;
        var (padRows, padColumns) = (Math.Min(pad, p - 1), Math.Min(pad, q - 1));
        var shape = new Conv2dShape(
            rows,
            columns,
            c,
            p,
            q,
            padRows,
            padColumns,
            stride,
            (rows + 2 * padRows - p) / stride + 1,
            (columns + 2 * padColumns - q) / stride + 1,
            o
        );
        var random = Seed(c + 7 * o);
        var (A, b, v, g) = (
            Numbers<T>(shape.Patch * o, random),
            Numbers<T>(o, random),
            Numbers<T>(count * shape.InputSize, random),
            Numbers<T>(count * shape.OutputSize, random)
        );
        // Old numbers are overwritten.
        var (w, dA, dv) = (new T[g.Length], Numbers<T>(A.Length, random), Numbers<T>(v.Length, random));
        Conv2dForward.Apply<T>(shape, A, b, v, w, count, relu: false);
        Conv2dWeightGradient.Apply<T>(shape, v, g, dA, count);
        Conv2dInputGradient.Apply<T>(shape, A, g, dv, count);

        var (w2, dA2, dv2) = (new double[w.Length], new double[A.Length], new double[v.Length]);
        for (var s = 0; s < count; s++)
        {
            for (var i = 0; i < shape.OutRows; i++)
            {
                for (var j = 0; j < shape.OutColumns; j++)
                {
                    for (var k = 0; k < o; k++)
                    {
                        var to = s * shape.OutputSize + (i * shape.OutColumns + j) * o + k;
                        w2[to] = double.CreateChecked(b[k]);
                        for (var a = 0; a < p; a++)
                        {
                            for (var e = 0; e < q; e++)
                            {
                                var (row, column) = (i * stride + a - padRows, j * stride + e - padColumns);
                                if (row < 0 || row >= rows || column < 0 || column >= columns)
                                {
                                    continue;
                                }

                                for (var h = 0; h < c; h++)
                                {
                                    int from = s * shape.InputSize + (row * columns + column) * c + h,
                                        weight = ((a * q + e) * c + h) * o + k;
                                    w2[to] += double.CreateChecked(v[from]) * double.CreateChecked(A[weight]);
                                    dA2[weight] += double.CreateChecked(v[from]) * double.CreateChecked(g[to]);
                                    dv2[from] += double.CreateChecked(A[weight]) * double.CreateChecked(g[to]);
                                }
                            }
                        }
                    }
                }
            }
        }

        Same(w2, w, tolerance * shape.Patch, "w");
        Same(dA2, dA, tolerance * count * shape.OutRows * shape.OutColumns, "dA");
        Same(dv2, dv, tolerance * p * q * o, "dv");
    }

    private static void Same<T>(double[] expected, T[] actual, double tolerance, string what)
        where T : IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - double.CreateChecked(actual[i])) <= tolerance,
                $"{what}[{i}] is {actual[i]}, not {expected[i]}"
            );
        }
    }

    private static TheoryData<int, int, int, int, int, int, int, int> Around()
    {
        var sizes = new TheoryData<int, int, int, int, int, int, int, int>();
        for (var o = 1; o <= 34; o++)
        {
            sizes.Add(2, o, 5, 6, 3, 3, 0, 1);
        }

        foreach (var c in (int[])[1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33])
        {
            sizes.Add(c, 4, 5, 5, 3, 3, 1, 1);
        }

        for (var columns = 3; columns <= 28; columns++)
        {
            sizes.Add(1, 8, 4, columns, 3, 3, 0, 1);
        }

        sizes.Add(2, 3, 7, 8, 3, 3, 0, 2);
        sizes.Add(2, 3, 7, 8, 3, 3, 2, 3);
        sizes.Add(3, 5, 4, 4, 1, 1, 0, 1);
        sizes.Add(3, 5, 4, 4, 4, 4, 0, 1);
        sizes.Add(2, 6, 1, 12, 1, 4, 2, 1);
        sizes.Add(1, 16, 6, 9, 2, 5, 1, 1);
        return sizes;
    }
}
