using Curriculum.Geometry;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Geometry;

// How many pieces there are: on the mean, at most, and through training.
public sealed partial class NetworkPiecesTests
{
    /// <summary>
    /// P1, the reject: a duplicated neuron adds nothing; one with zero outgoing weight adds no affine map.
    /// </summary>
    [Fact]
    public void Counting_neurons_is_not_counting_pieces()
    {
        var random = new Random(7);
        var (A, b) = (Matrix(random, 6, 2), Vector(random, 6));
        var out6 = Matrix(random, 1, 6);
        var c = Vector(random, 1);
        Network<double> F = [Affine(A, b), ReLU(), Affine(out6, c)];
        Assert.Equal(22, Pieces.InPlane(F).Count);

        Network<double> duplicated =
        [
            Affine(A.Stack(A.Row(2).ToRowMatrix()), Vec([.. b, b[2]])),
            ReLU(),
            Affine(out6.Append(Mat([0.7])), c),
        ];
        Assert.Equal(22, Pieces.InPlane(duplicated).Count);

        Network<double> silent =
        [
            Affine(A.Stack(Mat([0.3, 0.4])), Vec([.. b, 0.1])),
            ReLU(),
            Affine(out6.Append(Mat([0.0])), c),
        ];
        Assert.Equal((29, 22), (Pieces.InPlane(silent).Count, Pieces.InPlane(silent).DistinctMaps));

        // Deep: duplicating a neuron of layer 1 and splitting its outgoing weights changes no count.
        var (A2, b2) = (Matrix(random, 5, 6), Vector(random, 5));
        var out5 = Matrix(random, 1, 5);
        Network<double> deep = [Affine(A, b), ReLU(), Affine(A2, b2), ReLU(), Affine(out5, c)];
        var half = A2.Clone();
        half.SetColumn(2, A2.Column(2) / 2);
        Network<double> twice =
        [
            Affine(A.Stack(A.Row(2).ToRowMatrix()), Vec([.. b, b[2]])),
            ReLU(),
            Affine(half.Append(half.Column(2).ToColumnMatrix()), b2),
            ReLU(),
            Affine(out5, c),
        ];
        Assert.Equal(Pieces.InPlane(deep).ToString(), Pieces.InPlane(twice).ToString());
    }

    /// <summary>P5: how the count moves during training.</summary>
    [Fact]
    public void The_count_can_be_followed_through_training()
    {
        var random = new Random(14);
        Network<double> F = [Affine(2, 10, random), ReLU(), Affine(10, 10, random), ReLU(), Affine(10, 1, random)];
        var V = Matrix(random, 2, 60);
        var data = new Curriculum.Data.DataSet(V, V.Row(0).PointwiseMultiply(V.Row(1)).ToRowMatrix());
        var window = Window.Square(3);
        var counts = new List<int> { Pieces.InPlane(F, window).Count };
        foreach (
            var step in Train(
                F,
                Curriculum.Learning.Loss.HalfSquare,
                data,
                new Curriculum.Learning.Adam(0.02),
                new()
                {
                    Epochs = 20,
                    BatchSize = 20,
                    Seed = 1,
                }
            )
        )
        {
            if (step.K % 20 == 0)
            {
                counts.Add(Pieces.InPlane(F, window).Count);
            }
        }

        Assert.True(
            counts.Distinct().Count() > 1 && counts.All(count => count is > 1 and < 1000),
            string.Join(" ", counts)
        );
    }

    /// <summary>P3: zero biases in every layer; all folds pass through 0, so the plane is a fan of sectors.</summary>
    [Fact]
    public void Zero_biases_in_every_layer_leave_sectors_at_the_origin()
    {
        var random = new Random(8);
        Network<double> one = [Affine(Matrix(random, 10, 2)), ReLU(), Affine(Matrix(random, 1, 10))];
        Assert.Equal(20, Pieces.InPlane(one).Count);
        Network<double> deep =
        [
            Affine(Matrix(random, 6, 2)),
            ReLU(),
            Affine(Matrix(random, 6, 6)),
            ReLU(),
            Affine(Matrix(random, 1, 6)),
        ];
        Assert.All(
            Pieces.InPlane(deep),
            piece => Assert.True(piece.Polygon.Points.All(p => p == (0, 0)) && !piece.Polygon.IsBounded)
        );
    }

    /// <summary>P4, P7, one input: 60 neurons have the mean of the law in any shape, near 61 in wide layers.</summary>
    [Theory]
    [InlineData(60, 1)]
    [InlineData(30, 2)]
    [InlineData(20, 3)]
    [InlineData(15, 4)]
    [InlineData(12, 5)]
    [InlineData(10, 6)]
    [InlineData(6, 10)]
    [InlineData(3, 20)]
    public void Sixty_neurons_on_the_line_have_the_mean_of_the_law_at_every_depth(int width, int depth)
    {
        var random = new Random(60);
        var counts = Enumerable
            .Range(0, 400)
            .Select(_ => (double)Pieces.OnLine(RandomNetwork(random, 1, [.. Enumerable.Repeat(width, depth)])).Count)
            .ToList();
        var (mean, error) = MeanAndError(counts);
        if (depth == 1)
        {
            Assert.All(counts, count => Assert.Equal(61, count));
        }
        else
        {
            var law = (double)Pieces.MeanOnLine([.. Enumerable.Repeat(width, depth)]);
            Assert.True(Math.Abs(mean - law) <= 3 * error, $"{width}×{depth}: {mean:f2} ± {error:f2}, law {law:f2}");
            Assert.True(width < 10 || law is > 60.8 and < 61, $"{law}");
        }

        Assert.True(error < 1.5, $"s.e. {error}");
    }

    [Fact]
    public void What_is_possible_grows_with_depth_from_61_to_1_point_8_million()
    {
        Assert.Equal(61, Math.Pow(60 + 1, 1));
        Assert.Equal(1_771_561, Math.Pow(10 + 1, 6));
    }

    /// <summary>
    /// P4, P7, the plane: 24 neurons, 100 nets a depth; by the law 301 / 300.7 / 294.0 / 267.6 / 166.1 regions.
    /// </summary>
    [Theory]
    [InlineData(24, 1)]
    [InlineData(12, 2)]
    [InlineData(8, 3)]
    [InlineData(6, 4)]
    [InlineData(4, 6)]
    public void Twenty_four_neurons_in_the_plane_have_fewer_pieces_the_deeper_they_are(int width, int depth)
    {
        var random = new Random(24);
        var nets = Enumerable
            .Range(0, 100)
            .Select(_ => Pieces.InPlane(RandomNetwork(random, 2, [.. Enumerable.Repeat(width, depth)])))
            .ToList();
        var (mean, error) = MeanAndError([.. nets.Select(net => (double)net.Count)]);
        var (maps, mapsError) = MeanAndError([.. nets.Select(net => (double)net.DistinctMaps)]);
        TestContext.Current.SendDiagnosticMessage(
            $"{width}×{depth}: {mean:f1} ± {error:f1} regions, {maps:f1} ± {mapsError:f1} maps"
        );
        if (depth == 1)
        {
            Assert.All(nets, net => Assert.Equal((301, 301), (net.Count, net.DistinctMaps)));
        }
        else
        {
            var law = (double)Pieces.MeanInPlane([.. Enumerable.Repeat(width, depth)]);
            Assert.True(Math.Abs(mean - law) <= 3 * error, $"{width}×{depth}: {mean:f1} ± {error:f1}, law {law:f1}");
        }

        if (depth == 6)
        {
            Assert.True(
                Math.Abs(maps - 147) <= 3 * Math.Sqrt(2) * mapsError && maps < mean,
                $"maps {maps:f1} ± {mapsError:f1}"
            );
        }
    }

    private static (double Mean, double Error) MeanAndError(List<double> counts)
    {
        var mean = counts.Average();
        return (mean, Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / (counts.Count - 1) / counts.Count));
    }

    [Fact]
    public void A_constant_network_is_one_piece_and_a_dead_layer_folds_nothing()
    {
        Network<double> constant = [Affine(Mat([0.0, 0.0]), Vec(3)), ReLU(), Affine(Mat([2.0]), Vec(1))];
        var piece = Assert.Single(Pieces.InPlane(constant));
        Assert.Equal(7, piece.Offset[0]);
        Network<double> dead =
        [
            Affine(Mat([1.0], [-1.0]), Vec(-1, -1)),
            ReLU(),
            Affine(Mat([1.0, 1.0]), Vec(-5)),
            ReLU(),
            Affine(Mat([1.0]), Vec(0)),
        ];
        // Folds at ±1 by layer 1; there layer 2 is −5 + (|t| − 1): it wakes up at |t| = 6.
        Assert.Equal([double.NegativeInfinity, -6, -1, 1, 6], Pieces.OnLine(dead).Select(p => p.From));
        Assert.Equal((5, 3), (Pieces.OnLine(dead).Count, Pieces.OnLine(dead).DistinctMaps));
    }
}
