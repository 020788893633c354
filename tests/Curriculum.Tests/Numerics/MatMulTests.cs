using System.Numerics;
using Curriculum.Numerics;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Numerics;

/// <summary>
/// The products against a naive loop, over sizes around the register width and the micro-kernel's height, in both
/// precisions.
/// </summary>
[Collection("threads")]
public sealed class MatMulTests
{
    public static readonly TheoryData<int, int, int> Sizes = Around();

    private static readonly Case[] s_cases =
    [
        new("C = PQ"),
        new("C = C + PᵀQ", PTurned: true, Add: true),
        new("C = ReLU(PQᵀ + b)", QTurned: true, ReLU: true, Bias: true),
        new("C = PᵀQᵀ + b", PTurned: true, QTurned: true, Bias: true),
    ];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Product_equals_the_naive_loop_in_float(int m, int n, int k) => Check<float>(m, n, k, Tolerances.Single);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Product_equals_the_naive_loop_in_double(int m, int n, int k) =>
        Check<double>(m, n, k, Tolerances.Double);

    [Fact]
    public void A_product_is_the_same_bits_for_any_number_of_threads()
    {
        var limit = Workers.Limit;
        try
        {
            var random = Seed(1);
            var (p, q) = (Numbers<float>(130 * 400, random), Numbers<float>(400 * 70, random));
            float[] Product(int threads)
            {
                Workers.Limit = threads;
                var c = new float[130 * 70];
                MatMul.Multiply<float>(130, 70, 400, p, 400, 1, q, 70, 1, c);
                return c;
            }
            Assert.Equal(Product(1), Product(2));
            Assert.Equal(Product(1), Product(5));
        }
        finally
        {
            Workers.Limit = limit;
        }
    }

    [Fact]
    public void A_product_that_reaches_beyond_its_matrices_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            MatMul.Multiply<float>(2, 2, 2, new float[4], 2, 1, new float[3], 2, 1, new float[4])
        );

    private static void Check<T>(int m, int n, int k, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = Seed(m + 100 * n + 10_000 * k);
        var (p, q, b, start) = (
            Numbers<T>(m * k, random),
            Numbers<T>(k * n, random),
            Numbers<T>(n, random),
            Numbers<T>(m * n, random)
        );
        foreach (var (name, pTurned, qTurned, add, relu, bias) in s_cases)
        {
            var c = (T[])start.Clone();
            MatMul.Multiply<T>(
                m,
                n,
                k,
                p,
                pTurned ? 1 : k,
                pTurned ? m : 1,
                q,
                qTurned ? 1 : n,
                qTurned ? k : 1,
                c,
                bias ? b : default,
                add,
                relu
            );
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    double sum = add ? double.CreateChecked(start[i * n + j])
                        : bias ? double.CreateChecked(b[j])
                        : 0,
                        size = 1;
                    for (var s = 0; s < k; s++)
                    {
                        var product =
                            double.CreateChecked(pTurned ? p[s * m + i] : p[i * k + s])
                            * double.CreateChecked(qTurned ? q[j * k + s] : q[s * n + j]);
                        sum += product;
                        size += Math.Abs(product);
                    }
                    if (relu)
                    {
                        sum = Math.Max(sum, 0);
                    }

                    Assert.True(
                        Math.Abs(sum - double.CreateChecked(c[i * n + j])) < tolerance * size,
                        $"{name}, ({m}, {n}, {k}) at ({i}, {j}): {c[i * n + j]}, not {sum}"
                    );
                }
            }
        }
    }

    private static TheoryData<int, int, int> Around()
    {
        var sizes = new TheoryData<int, int, int>();
        for (var m = 1; m <= 26; m++)
        {
            sizes.Add(m, 16, 5);
        }

        for (var n = 1; n <= 70; n++)
        {
            sizes.Add(5, n, 7);
        }

        foreach (var k in (int[])[0, 1, 2, 3, 383, 384, 385, 1000])
        {
            sizes.Add(13, 33, k);
        }

        sizes.Add(96, 96, 96);
        sizes.Add(60, 128, 784);
        sizes.Add(120, 64, 800);
        return sizes;
    }

    /// <summary>One of the products that the layers ask for.</summary>
    private sealed record Case(
        string Name,
        bool PTurned = false,
        bool QTurned = false,
        bool Add = false,
        bool ReLU = false,
        bool Bias = false
    );
}
