using System.Numerics;
using Curriculum.Numerics;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Numerics;

/// <summary>
/// The small kernels against naive loops, over all lengths around the register widths, in both precisions.
/// </summary>
public sealed class KernelTests
{
    public static readonly TheoryData<int> Lengths = [.. Enumerable.Range(0, 70), 16 * 1024 - 1, 16 * 1024, 40_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void ReLU_gradient_equals_the_naive_loop(int length)
    {
        CheckReLU<float>(length);
        CheckReLU<double>(length);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Adam_step_equals_the_naive_loop(int length)
    {
        CheckAdam<float>(length, keepsLargest: false, Tolerances.SingleStep);
        CheckAdam<double>(length, keepsLargest: false, Tolerances.Double);
        CheckAdam<float>(length, keepsLargest: true, Tolerances.SingleStep);
        CheckAdam<double>(length, keepsLargest: true, Tolerances.Double);
    }

    [Fact]
    public void Row_sums_equal_the_naive_loop()
    {
        for (var n = 1; n <= 40; n++)
        {
            foreach (var rows in (int[])[0, 1, 3, 4, 5, 8, 11])
            {
                CheckSums<float>(rows, n, Tolerances.Single);
                CheckSums<double>(rows, n, Tolerances.Double);
            }
        }
    }

    [Fact]
    public void Max_pooling_equals_the_naive_loop_and_the_first_winner_takes_the_gradient()
    {
        foreach (var channels in (int[])[4, 8, 16, 24, 32])
        {
            foreach (
                var (size, rows, columns) in ((int, int, int)[])[(2, 4, 6), (2, 5, 7), (3, 6, 6), (3, 8, 7), (1, 2, 2)]
            )
            {
                CheckPool<float>(channels, size, rows, columns);
                CheckPool<double>(channels, size, rows, columns);
            }
        }
    }

    private static void CheckReLU<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = Seed(length);
        var (w, dw, dv) = (Numbers<T>(length, random), Numbers<T>(length, random), new T[length]);
        foreach (var slope in (T[])[T.Zero, T.CreateChecked(0.25)])
        {
            if (length > 2)
            {
                w[2] = T.Zero;
            }

            ReLUGradient.Apply(w, slope, dw, dv);
            for (var i = 0; i < length; i++)
            {
                Assert.Equal(w[i] > T.Zero ? dw[i] : slope * dw[i], dv[i]);
            }
        }
    }

    private static void CheckAdam<T>(int length, bool keepsLargest, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = Seed(length + 1);
        T[] x = Numbers<T>(length, random),
            m = new T[length],
            v = new T[length],
            largest = new T[keepsLargest ? length : 0];
        double[] x2 = Array.ConvertAll(x, double.CreateChecked),
            m2 = new double[length],
            v2 = new double[length],
            largest2 = new double[length];
        for (var step = 0; step < 3; step++)
        {
            var g = Numbers<T>(length, random);
            if (length > 3)
            {
                g[3] = T.Zero;
            }

            T Number(double value) => T.CreateChecked(value);
            AdamStep.Apply(x, g, m, v, largest, Number(0.75), Number(0.875), Number(0.5), Number(2), Number(0));
            for (var i = 0; i < length; i++)
            {
                var gi = double.CreateChecked(g[i]);
                m2[i] = 0.75 * m2[i] + 0.25 * gi;
                v2[i] = 0.875 * v2[i] + 0.125 * gi * gi;
                largest2[i] = Math.Max(largest2[i], v2[i]);
                if (m2[i] != 0)
                {
                    x2[i] -= 0.5 * m2[i] / (2 * Math.Sqrt(keepsLargest ? largest2[i] : v2[i]));
                }

                Assert.True(
                    Math.Abs(x2[i] - double.CreateChecked(x[i])) <= tolerance,
                    $"{i} of {length}: {x[i]}, not {x2[i]}"
                );
            }
        }
    }

    private static void CheckSums<T>(int rows, int n, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = Seed(n);
        var (numbers, sum) = (Numbers<T>(rows * n, random), Numbers<T>(n, random));
        RowSums.Apply<T>(numbers, sum);
        for (var j = 0; j < n; j++)
        {
            Assert.Equal(
                Enumerable.Range(0, rows).Sum(i => double.CreateChecked(numbers[i * n + j])),
                double.CreateChecked(sum[j]),
                tolerance * 20
            );
        }
    }

    private static void CheckPool<T>(int channels, int size, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int count = 2;
        var random = Seed(channels);
        int down = rows / size,
            across = columns / size;
        T[] v = new T[count * rows * columns * channels],
            dw = Numbers<T>(count * down * across * channels, random);
        for (var i = 0; i < v.Length; i++)
        {
            v[i] = T.CreateChecked(random.Next(5)); // ties are common
        }

        var (w, dv, expected) = (new T[dw.Length], Numbers<T>(v.Length, random), new T[v.Length]);
        MaxPool.Forward<T>(v, w, count, size, rows, columns, channels);
        MaxPool.Backward<T>(v, w, dw, dv, count, size, rows, columns, channels);
        for (var s = 0; s < count; s++)
        {
            for (var i = 0; i < down; i++)
            {
                for (var j = 0; j < across; j++)
                {
                    for (var c = 0; c < channels; c++)
                    {
                        int At(int p, int q) => ((s * rows + i * size + p) * columns + j * size + q) * channels + c;
                        int best = At(0, 0),
                            to = ((s * down + i) * across + j) * channels + c;
                        for (var p = 0; p < size; p++)
                        {
                            for (var q = 0; q < size; q++)
                            {
                                if (v[At(p, q)] > v[best])
                                {
                                    best = At(p, q);
                                }
                            }
                        }

                        Assert.Equal(v[best], w[to]);
                        expected[best] = dw[to];
                    }
                }
            }
        }

        Assert.Equal(expected, dv);
    }
}
