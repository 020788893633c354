using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("Affine(784, 128) cannot take an input of size 64.")]
    public void Shapes_that_do_not_fit_are_named_at_construction(string sentence) =>
        Assert.Equal(
            sentence,
            Assert.Throws<ArgumentException>(() => Affine(3, 64, Seed(1)).Then(Affine(784, 128, Seed(1)))).Message
        );

    [Fact]
    public void Probabilities_are_the_softmax_of_the_outputs()
    {
        Network<double> F = [Affine(Mat([1, 0], [0, 1], [0, 0]), Vec(0, 0, 0))];
        var p = F.Probabilities(Vec(Math.Log(3), Math.Log(4))); // softmax(log 3, log 4, 0)
        Assert.Equal([3 / 8.0, 4 / 8.0, 1 / 8.0], p, (a, b) => Math.Abs(a - b) < Tolerances.Exact);
    }

    [Fact]
    public void Every_wrong_layer_gets_a_sentence()
    {
        var r = Seed(1);
        void Fails(string words, Func<object> make) =>
            Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(make).Message);
        Fails("Affine(0, 3) with inputs 0", () => Affine(0, 3, r));
        Fails("b needs 2 numbers; it has 3", () => Affine(Mat([1.0], [2]), Vec(1, 2, 3)));
        Fails(
            "Conv2d(3, 4, kernel: 3) cannot take an input of size 1×8×8",
            () => (Network<double>)[Image(1, 8, 8), Conv2d(3, 4, 3, r)]
        );
        Fails("cannot take an input of size 1×2×2", () => (Network<double>)[Image(1, 2, 2), Conv2d(1, 4, 3, r)]);
        Fails("with padding 3", () => Conv2d(1, 1, 3, r, padding: 3));
        Fails("with stride 0", () => Conv2d(1, 1, 3, r, stride: 0));
        Fails("put Image(channels, height, width) first", () => (Network<double>)[Conv2d(1, 1, 3, r)]);
        Fails("MaxPool2d(4) cannot take an input of size 1×3×3", () => (Network<double>)[Image(1, 3, 3), MaxPool2d(4)]);
        Fails(
            "Image(1, 3, 3) cannot take an input of size 4",
            () => (Network<double>)[Affine(2, 4, r), Image(1, 3, 3)]
        );
        Fails("BatchNorm(3) cannot take an input of size 4", () => (Network<double>)[Affine(2, 4, r), BatchNorm(3)]);
        Fails("v + F(v) needs equal sizes", () => (Network<double>)[Residual(Affine(2, 3, r))]);
        Fails("Affine(100000, 100000) has 10,000,000,000 weights", () => Affine(100_000, 100_000, r));
        Fails("Image(3, 100000, 100000) has 30,000,000,000 numbers", () => Image(3, 100_000, 100_000));
        Fails("has 3,600,000,000 weights", () => Conv2d(20_000, 20_000, 3, r));
        Fails("works in float or in double", () => Network.Create<Half>([Affine(1, 1, r)]));
        Fails("at least one layer", () => (Network<double>)[]);
        Fails("states no input size", () => (Network<double>)[ReLU()]);
        Fails("must lie in [0, 1)", () => Dropout(1, r));
        Fails("must lie in [0, 1)", () => LeakyReLU(1));
        Fails("Row 0 has 2 numbers and row 1 has 1", () => Mat([1, 2], [3]));
        Network<double> F = [Affine(2, 3, r)];
        Fails("takes inputs of size 2; this one has 3", () => F.Forward(Vec(1, 2, 3)));
        Fails("There is no A2 in 2 → 3 (9 weights)", () => F["A2"]);
        Fails("outputs of size 3; the targets have 2", () => F.Gradient(Vec(1, 2), Vec(1, 2), Loss.Square));
    }

    [Fact]
    public void NaN_and_infinite_data_get_a_sentence()
    {
        Assert.Contains(
            "sample 1 holds NaN at place 0",
            Assert.Throws<ArgumentException>(() => new DataSet(Mat([1, double.NaN]), [0, 1])).Message
        );
        Assert.Contains(
            "sample 1 holds Infinity",
            Assert
                .Throws<ArgumentException>(() => new DataSet(Mat([1.0, 2]), Mat([1, double.PositiveInfinity])))
                .Message
        );
    }

    [Fact]
    public void An_empty_batch_gives_an_empty_matrix_and_a_NaN_goes_through()
    {
        Network<double> F = [Affine(2, 3, Seed(1)), ReLU()];
        Assert.Equal((3, 0), (F.Forward(Empty(2)).RowCount, F.Forward(Empty(2)).ColumnCount));
        Assert.Contains(F.Forward(Vec(double.NaN, 1)), double.IsNaN);
    }

    [Fact]
    public void A_batch_is_its_columns()
    {
        var r = Seed(1);
        Network<double> F = [Image(1, 6, 6), Conv2d(1, 3, 3, r), ReLU(), MaxPool2d(), Affine(12, 4, r)];
        var V = Matrix<double>.Build.Random(36, 7, 5);
        var W = F.Forward(V);
        for (var j = 0; j < 7; j++)
        {
            Assert.True((W.Column(j) - F.Forward(V.Column(j))).L2Norm() < Tolerances.Exact);
        }
    }

    [Fact]
    public void Convolution_is_the_unflipped_sum_of_its_documentation()
    {
        var r = Seed(2);
        Network<double> F = [Image(2, 4, 5), Conv2d(2, 3, 3, r, padding: 1, stride: 2)];
        var (A, v) = (F["A1"], Vector<double>.Build.Random(40, 3));
        var w = F.Forward(v);
        Assert.Equal(new Shape(3, 2, 3), F.Output);
        for (var o = 0; o < 3; o++)
        {
            for (var i = 0; i < 2; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    double sum = 0;
                    for (var p = 0; p < 3; p++)
                    {
                        for (var q = 0; q < 3; q++)
                        {
                            for (var c = 0; c < 2; c++)
                            {
                                var (row, column) = (2 * i + p - 1, 2 * j + q - 1);
                                if (row is >= 0 and < 4 && column is >= 0 and < 5)
                                {
                                    sum += A[o, (p * 3 + q) * 2 + c] * v[(row * 5 + column) * 2 + c];
                                }
                            }
                        }
                    }

                    Assert.Equal(sum, w[(i * 3 + j) * 3 + o], Tolerances.Exact);
                }
            }
        }
    }

    [Fact]
    public void Zero_weights_make_a_residual_block_the_identity()
    {
        var r = Seed(1);
        Network<double> F = [Residual(Affine(4, 6, r), ReLU(), Affine(6, 4, r, Initialization.Zero))];
        var v = Vec(1, -2, 3, 0.5);
        Assert.Equal(v, F.Forward(v));
    }

    [Fact]
    public void Dropout_does_nothing_in_use_and_keeps_the_mean_in_training()
    {
        Network<double> F = [Affine(Matrix<double>.Build.DenseIdentity(1000)), Dropout(0.25, Seed(1))];
        var ones = Vector<double>.Build.Dense(1000, 1);
        Assert.Equal(ones, F.Forward(ones));
        var w = F.Chain.Forward(F.X, ones.ToArray(), 1, training: true).ToArray();
        Assert.Equal([0, 1 / 0.75], w.Distinct().Order());
        Assert.InRange(w.Average(), 0.9, 1.1);
    }

    [Fact]
    public void Batch_normalisation_gives_mean_0_and_variance_1_and_remembers_the_average()
    {
        Network<double> F = [Affine(Mat([2.0])), BatchNorm(1)];
        var w = F.Chain.Forward(F.X, [1.0, 2, 3, 6], 4, training: true).ToArray();
        Assert.Equal(0, w.Average(), Tolerances.Exact);
        Assert.Equal(1, w.Average(value => value * value), Tolerances.Printed);
        Assert.Equal(0.1 * 6, F.Biases["mean2"][0], Tolerances.Exact); // a tenth of the batch's mean
        var one = F.Chain.Forward(F.X, [5.0], 1, training: true).ToArray();
        Assert.Equal(0, one[0]); // a batch of one gives w = b
    }

    [Fact]
    public void The_affine_map_around_a_point_is_W_and_c()
    {
        var r = Seed(8);
        Network<double> F = [Affine(3, 6, r), ReLU(), Affine(6, 5, r), ReLU(), Affine(5, 2, r)];
        var v = Vec(0.3, -0.7, 1.1);
        var trace = F.Trace(v);
        var W = F["A3"] * Diag(Step(trace[4])) * F["A2"] * Diag(Step(trace[2])) * F["A1"];
        var c = F.Forward(v) - W * v;
        var u = v + 1e-6 * Vec(1, -2, 0.5);
        Assert.True((F.Forward(u) - (W * u + c)).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Initializations_have_their_deviations()
    {
        double Deviation(Initialization initialization)
        {
            var A = Network.Create<double>([Affine(200, 300, Seed(4), initialization)])["A1"];
            return Math.Sqrt(A.Enumerate().Average(value => value * value));
        }
        Assert.Equal(Math.Sqrt(2.0 / 200), Deviation(Initialization.He), Tolerances.Settled);
        Assert.Equal(Math.Sqrt(2.0 / 500), Deviation(Initialization.Glorot), Tolerances.Settled);
        Assert.Equal(0.3, Deviation(Initialization.Normal(0.3)), 0.003);
        Assert.Equal(0, Deviation(Initialization.Zero));
    }

    [Fact]
    public void Equal_weights_leave_neurons_equal_for_ever()
    {
        Network<double> F =
        [
            Affine(Matrix<double>.Build.Dense(4, 2, 0.5), Vec(0, 0, 0, 0)),
            ReLU(),
            Affine(Matrix<double>.Build.Dense(2, 4, 0.5)),
        ];
        var data = new DataSet(Mat([1.0, 0, 2, 1], [0.0, 1, 1, 2]), [0, 1, 0, 1]);
        _ = Train(F, Loss.SoftmaxCrossEntropy, data, new Adam(0.1), new() { Epochs = 30, BatchSize = 2 }).Count();
        for (var i = 1; i < 4; i++)
        {
            Assert.Equal(F["A1"].Row(0), F["A1"].Row(i));
        }
    }

    private static Matrix<double> Empty(int rows) => Matrix<double>.Build.Dense(rows, 0, []);

    [Fact]
    public void The_trace_of_an_image_network_begins_with_the_image_itself()
    {
        Network<float> F = [Image(1, 4, 4), Conv2d(1, 2, kernel: 3, Seed(1)), ReLU(), Affine(8, 3, Seed(2))];
        var v = Vector<double>.Build.Dense(16, i => i);

        var trace = F.Trace(v);

        Assert.Equal([16, 16, 8, 8, 3], trace.Select(layer => layer.Count));
        Assert.Equal(v, trace[1]);
        Assert.Equal(F.Forward(v), trace[^1]);
    }

    [Fact]
    public void ToString_names_every_layer_with_weights_also_where_sizes_repeat()
    {
        Network<double> F = [Affine(2, 8, Seed(1)), ReLU(), Affine(8, 8, Seed(2)), ReLU(), Affine(8, 1, Seed(3))];

        Assert.Equal("2 → 8 → 8 → 1 (105 weights)", F.ToString());
    }
}
