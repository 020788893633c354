using Curriculum.Networks;
using Curriculum.Tests;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using static Curriculum.Notation;

namespace Curriculum.Onnx.Tests;

public sealed class OnnxExportTests
{
    public static readonly TheoryData<string, Func<Random, Network<float>>> Networks = new()
    {
        { "perceptron", r => [Affine(5, 7, r), ReLU(), Affine(7, 3, r, bias: false)] },
        { "activations", r => [Affine(5, 7, r), LeakyReLU(0.2), Affine(7, 6, r), Tanh(), Affine(6, 4, r), Sigmoid()] },
        {
            "CNN of colours",
            r =>
                [
                    Image(3, 9, 8),
                    Conv2d(3, 4, 3, r, padding: 1, stride: 2),
                    ReLU(),
                    Conv2d(4, 6, 2, r),
                    AveragePool2d(2, stride: 1),
                    Affine(6 * 3 * 2, 5, r),
                ]
        },
        { "digits", r => [Image(1, 8, 8), Conv2d(1, 16, 3, r), ReLU(), MaxPool2d(), Affine(144, 10, r)] },
        {
            "normalised",
            r =>
                [
                    Image(2, 4, 4),
                    Conv2d(2, 3, 3, r),
                    BatchNorm(3),
                    ReLU(),
                    Dropout(0.5, r),
                    Flatten(),
                    Affine(12, 4, r),
                    BatchNorm(4),
                ]
        },
        { "residual", r => [Affine(5, 6, r), Residual(Affine(6, 4, r), ReLU(), Affine(4, 6, r)), Affine(6, 2, r)] },
        {
            "line",
            r =>
                [
                    Image(2, 1, 10),
                    Conv1d(2, 3, 3, r, padding: 1),
                    Residual(Conv1d(3, 3, 3, r, padding: 1), ReLU()),
                    Affine(30, 2, r),
                ]
        },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void ONNX_Runtime_gives_the_same_outputs(string name, Func<Random, Network<float>> make)
    {
        var random = Seed(3);
        var F = make(random);
        for (var i = 0; i < F.X.Length; i++)
        {
            F.X[i] += 0.1f * random.NextSingle();
        }

        foreach (var statistic in F.Statistics)
        {
            for (var i = 0; i < statistic.Length; i++)
            {
                statistic[i] += random.NextSingle();
            }
        }

        var V = Matrix<double>.Build.Dense(F.Input.Size, 4, (_, _) => (float)(2 * random.NextDouble() - 1));
        var (ours, theirs) = (F.Forward(V), Run(F, V, probabilities: false));
        Assert.True(
            (ours - theirs).L2Norm() < Tolerances.Single * (1 + ours.L2Norm()),
            $"{name}: {(ours - theirs).L2Norm()}"
        );

        var p = Run(F, V, probabilities: true);
        Assert.True((Softmax(ours) - p).L2Norm() < Tolerances.Single * 4, name);
    }

    [Fact]
    public void A_sum_of_an_image_and_a_vector_has_no_form_in_ONNX()
    {
        Network<float> F = [Image(1, 2, 2), Residual(Affine(4, 4, Seed(1)))];
        var error = Assert.Throws<NotSupportedException>(() => OnnxExport.Export(F, Stream.Null));
        Assert.Contains("Residual(Affine(4, 4)) changes between image and vector", error.Message);
    }

    private static Matrix<double> Run(Network<float> F, Matrix<double> V, bool probabilities)
    {
        using var stream = new MemoryStream();
        OnnxExport.Export(F, stream, probabilities);
        using var session = new InferenceSession(stream.ToArray());
        var input = new DenseTensor<float>(
            Array.ConvertAll(V.ToColumnMajorArray(), value => (float)value),
            [V.ColumnCount, V.RowCount]
        );
        using var results = session.Run([NamedOnnxValue.CreateFromTensor("v", input)]);
        var output = results[0].AsTensor<float>();
        return Matrix<double>.Build.Dense(
            output.Dimensions[1],
            output.Dimensions[0],
            Array.ConvertAll(output.ToArray(), value => (double)value)
        );
    }
}
