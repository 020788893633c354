using Curriculum.Convolution;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Convolution;

public sealed class ImageFilterTests
{
    private static readonly ImageFilter s_nine = new(Mat([1, 2, 3], [4, 5, 6], [7, 8, 9]));

    /// <summary>
    /// N3: y_ij = Σ x_kl v_{i−k,j−l}; the top row is (x₁₁ x₀₁ x₋₁₁); the first index runs horizontally.
    /// </summary>
    [Fact]
    public void A_two_dimensional_convolution_is_the_lectures_sum()
    {
        Assert.Equal((1.0, 2.0, 3.0), (s_nine[1, 1], s_nine[0, 1], s_nine[-1, 1]));
        var random = Seed(1);
        var image = Matrix<double>.Build.Dense(5, 7, (_, _) => random.Next(-9, 10)); // rows j, columns i
        var filtered = s_nine.Apply(image);
        for (var j = 1; j <= 3; j++)
        {
            for (var i = 1; i <= 5; i++)
            {
                var sum = 0.0;
                for (var k = -1; k <= 1; k++)
                {
                    for (var l = -1; l <= 1; l++)
                    {
                        sum += s_nine[k, l] * image[j - l, i - k];
                    }
                }

                Assert.Equal(sum, filtered[j - 1, i - 1]);
            }
        }
        Assert.Equal(Vec([.. filtered.ToRowMajorArray()]), s_nine.Matrix(5, 3) * Vec([.. image.ToRowMajorArray()]));
        Assert.NotEqual(filtered, s_nine.Flipped.Apply(image));
    }

    /// <summary>N3: a convolution is a combination of shift matrices, corners by two shifts.</summary>
    [Fact]
    public void A_two_dimensional_filter_is_a_combination_of_L_C_R_U_D()
    {
        const int N = 4;
        var cross = new ImageFilter(Mat([0, 2, 0], [4, 5, 6], [0, 8, 0]));
        Assert.Equal(
            4 * ImageShift.L(N) + 5 * ImageShift.C(N) + 6 * ImageShift.R(N) + 2 * ImageShift.U(N) + 8 * ImageShift.D(N),
            cross.Matrix(N, N)
        );
        // L then U is the shift to the corner: on nested borders the order does not matter.
        Assert.Equal(
            ImageShift.By(1, 0, N, N) * ImageShift.By(0, 1, N + 2, N + 2),
            ImageShift.By(0, 1, N, N) * ImageShift.By(1, 0, N + 2, N + 2)
        );
        Assert.Equal(
            ImageShift.By(1, 0, N, N) * ImageShift.By(0, 1, N + 2, N + 2),
            ImageShift.C(N) * ImageShift.By(1, 1, N + 2, N + 2)
        );
    }

    /// <summary>N3: for N = 28 the matrix has 705,600 entries, 7,056 nonzero, from 9 weights.</summary>
    [Fact]
    public void A_28_by_28_filter_has_705600_entries_7056_nonzero_and_9_weights()
    {
        var A = s_nine.Matrix(28, 28);
        Assert.Equal(705_600, A.RowCount * A.ColumnCount);
        Assert.Equal(7_056, A.Enumerate(Zeros.AllowSkip).Count(entry => entry != 0));
        Assert.Equal(9, A.Enumerate(Zeros.AllowSkip).Where(entry => entry != 0).Distinct().Count());
    }

    /// <summary>
    /// N1, N3: the network's fast convolution is exactly the explicit matrix (integers: no rounding to hide behind).
    /// </summary>
    [Theory]
    [InlineData(1, 1, 3, 0, 1)]
    [InlineData(2, 3, 3, 1, 1)]
    [InlineData(3, 2, 5, 2, 2)]
    [InlineData(1, 4, 2, 0, 2)]
    [InlineData(2, 2, 1, 0, 1)]
    public void The_networks_convolution_is_exactly_its_explicit_matrix(
        int inputs,
        int outputs,
        int kernel,
        int padding,
        int stride
    )
    {
        var random = Seed(2);
        Network<double> F = [Image(inputs, 6, 7), Conv2d(inputs, outputs, kernel, random, padding, stride)];
        for (var i = 0; i < F.Weights.Count; i++)
        {
            F.Weights[i] = random.Next(-9, 10);
        }

        var (M, c) = ConvolutionMatrix.Of(F);
        for (var trial = 0; trial < 5; trial++)
        {
            var v = Vector<double>.Build.Dense(F.Input.Size, _ => random.Next(-9, 10));
            Assert.Equal(M * v + c, F.Forward(v));
        }
        // Backward is the transpose: ∂L/∂v = Mᵀg, seen through ½‖w − y‖² of an identity in front.
        Network<double> G =
        [
            Affine(Matrix<double>.Build.DenseIdentity(F.Input.Size), Vector<double>.Build.Dense(F.Input.Size)),
            Image(inputs, 6, 7),
            Conv2d(inputs, outputs, kernel, random, padding, stride),
        ];
        G["A2"] = F["A1"];
        G.Biases["b2"] = F.Biases["b1"];
        var input = Vector<double>.Build.Dense(F.Input.Size, _ => random.Next(-9, 10));
        var target = Vector<double>.Build.Dense(F.Output.Size);
        var g = G.Forward(input) - target;
        Assert.Equal(M.Transpose() * g, G.Gradient(input, target, Curriculum.Learning.Loss.HalfSquare).Biases["b1"]);
    }

    [Fact]
    public void One_channel_of_the_network_is_the_image_filter_drawn_the_same_way()
    {
        var random = Seed(3);
        Network<double> F = [Image(1, 5, 6), Conv2d(1, 1, 3, random)];
        F["A1"] = Mat([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        F.Biases["b1"] = Vec(0.0);
        var image = Matrix<double>.Build.Dense(5, 6, (_, _) => random.Next(-9, 10));
        Assert.Equal(Vec([.. s_nine.Apply(image).ToRowMajorArray()]), F.Forward(Vec([.. image.ToRowMajorArray()])));
        Assert.Equal(s_nine.Matrix(4, 3), ConvolutionMatrix.Of(F).M);
    }

    [Fact]
    public void A_line_convolution_of_the_network_is_the_filter_with_that_row()
    {
        var random = Seed(4);
        Network<double> F = [Image(1, 1, 8), Conv1d(1, 1, 3, random)];
        F["A1"] = Mat([11, 7, 5]);
        F.Biases["b1"] = Vec(0.0);
        Assert.Equal(Filter.WithWeights(5, 7, 11).Matrix(6), ConvolutionMatrix.Of(F).M);
    }

    [Fact]
    public void Only_one_convolution_has_this_matrix() =>
        Assert.Contains(
            "not one convolution",
            Assert.Throws<ArgumentException>(() => ConvolutionMatrix.Of(Affine(2, 2, Seed(1)))).Message
        );
}
