using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Geometry;

public sealed partial class NetworkPiecesTests
{
    [Fact]
    public void One_hidden_layer_has_r_of_N_and_m_pieces()
    {
        Assert.Equal(61, Pieces.OnLine(RandomNetwork(new Random(1), 1, 60)).Count);
        var plane = Pieces.InPlane(RandomNetwork(new Random(1), 2, 24));
        Assert.Equal((301, 301), (plane.Count, plane.DistinctMaps));
    }

    [Fact]
    public void A_piece_is_as_steep_as_the_gradient_of_one_output_on_it()
    {
        Network<double> F = [Affine(Mat([3, 4]), Vec(0)), ReLU()]; // max(3x + 4y, 0)
        var pieces = Pieces.InPlane(F);
        Assert.Equal([0, 5], pieces.Select(piece => piece.Steepness).Order());
    }

    /// <summary>C5: on every piece F(v) = Wv + c, and F is continuous across the folds.</summary>
    [Fact]
    public void On_every_piece_of_the_line_the_network_is_slope_times_t_plus_offset()
    {
        var F = RandomNetwork(new Random(2), 1, 8, 8, 8);
        var pieces = Pieces.OnLine(F);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (pieces[0].From, pieces[^1].To));
        for (var i = 0; i < pieces.Count; i++)
        {
            var (from, to, slope, offset) = pieces[i];
            var (left, right) = (double.IsFinite(from) ? from : to - 1, double.IsFinite(to) ? to : from + 1);
            foreach (var t in new[] { 0.1, 0.5, 0.9 }.Select(part => left + part * (right - left)))
            {
                Assert.Equal(F.Forward(Vec(t))[0], (slope * t + offset)[0], Tolerances.Exact * (1 + Math.Abs(t)));
            }

            if (i > 0)
            {
                Assert.Equal(pieces[i - 1].To, from);
                Assert.Equal(
                    (pieces[i - 1].Slope * from + pieces[i - 1].Offset)[0],
                    (slope * from + offset)[0],
                    Tolerances.Exact * (1 + Math.Abs(from))
                );
            }
        }
    }

    [Fact]
    public void On_every_polygon_the_network_is_its_affine_map()
    {
        var F = RandomNetwork(new Random(3), 2, 10, 10, 3);
        var window = Window.Square(2);
        var pieces = Pieces.InPlane(F, window);
        Assert.Equal(window.Area, pieces.Sum(piece => piece.Polygon.Area), 10 * Tolerances.Exact);
        foreach (var piece in pieces)
        {
            var points = piece.Polygon.Points;
            var center = Vec(points.Average(p => p.X), points.Average(p => p.Y));
            foreach (var v in points.Select(p => Vec(p.X, p.Y)).Append(center)) // at the corners too: continuity
            {
                Assert.True((F.Forward(v) - (piece.Slope * v + piece.Offset)).L2Norm() < Tolerances.Exact);
            }
        }
    }

    [Fact]
    public void The_pieces_of_a_window_are_those_of_the_plane_that_meet_it()
    {
        var F = RandomNetwork(new Random(4), 2, 8, 8);
        var window = Window.Square(1.5);
        var clipped = Pieces.InPlane(F).Select(piece => piece.Polygon.ClipTo(window)).OfType<Polygon>().ToList();
        Assert.Equal(Pieces.InPlane(F, window).Count, clipped.Count);
        Assert.Equal(window.Area, clipped.Sum(polygon => polygon.Area), Tolerances.Exact);
    }

    /// <summary>
    /// Along a ray through data: the pieces of the line are those of the activation pattern along it.
    /// </summary>
    [Fact]
    public void Pieces_along_a_ray_through_data_are_the_changes_of_the_activation_pattern()
    {
        var random = new Random(5);
        var F = RandomNetwork(random, 7, 12, 9);
        Vector<double> point = Vector(random, 7),
            direction = Vector(random, 7);
        var pieces = Pieces.OnLine(F, point, direction, from: 0);
        Assert.Equal((0.0, double.PositiveInfinity), (pieces[0].From, pieces[^1].To));
        Assert.Equal(Pieces.OnLine(F, point, direction).Count(piece => piece.To > 0), pieces.Count);
        var patterns = pieces
            .Select(piece => Pattern(double.IsFinite(piece.To) ? (piece.From + piece.To) / 2 : piece.From + 1))
            .ToList();
        for (var i = 1; i < patterns.Count; i++)
        {
            Assert.NotEqual(patterns[i - 1], patterns[i]);
        }

        for (var t = 0.005; t < pieces[^1].From + 2; t += 0.01) // no pattern was missed between them
        {
            Assert.Contains(Pattern(t), patterns);
        }

        string Pattern(double t)
        {
            var trace = F.Trace(point + t * direction);
            return string.Concat(trace[2].Concat(trace[4]).Select(v => v > 0 ? '1' : '0'));
        }
    }

    [Fact]
    public void A_plane_through_three_points_of_the_input_space_is_cut_exactly()
    {
        var random = new Random(6);
        var F = RandomNetwork(random, 5, 10);
        var pieces = Pieces.InPlane(F, Vector(random, 5), Vector(random, 5), Vector(random, 5));
        Assert.Equal(Pieces.Formula(10, 2), pieces.Count);
    }

    [Fact]
    public void A_convolutional_network_is_cut_along_a_ray_too()
    {
        var random = new Random(12);
        Network<double> F =
        [
            Image(1, 4, 4),
            Conv2d(1, 3, 3, random, padding: 1),
            ReLU(),
            Flatten(),
            Affine(48, 2, random),
        ];
        var (point, direction) = (Vector(random, 16), Vector(random, 16));
        var pieces = Pieces.OnLine(F, point, direction);
        Assert.Equal(49, pieces.Count); // 48 neurons, each with one fold on the line
        foreach (var piece in pieces.Skip(1).SkipLast(1))
        {
            var t = (piece.From + piece.To) / 2;
            Assert.True(
                (F.Forward(point + t * direction) - (piece.Slope * t + piece.Offset)).L2Norm()
                    < Tolerances.Converged * (1 + Math.Abs(t))
            );
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.6)]
    public void Leaky_ReLUs_fold_with_their_own_slope(double slope)
    {
        var random = new Random(13);
        Network<double> F =
        [
            Affine(Matrix(random, 6, 2), Vector(random, 6)),
            LeakyReLU(slope),
            Affine(Matrix(random, 5, 6), Vector(random, 5)),
            LeakyReLU(slope),
            Affine(Matrix(random, 1, 5), Vector(random, 1)),
        ];
        var pieces = Pieces.InPlane(F, Window.Square(2));
        Assert.True(pieces.Count > 20 && pieces.DistinctMaps == pieces.Count);
        foreach (var piece in pieces)
        {
            foreach (var v in piece.Polygon.Points.Select(p => Vec(p.X, p.Y)))
            {
                Assert.True((F.Forward(v) - (piece.Slope * v + piece.Offset)).L2Norm() < Tolerances.Exact);
            }
        }
    }

    /// <summary>P1, the reject: moving a fold through a crossing changes nothing but the crossing's piece.</summary>
    [Fact]
    public void Moving_a_fold_through_a_crossing_turns_its_triangle_round()
    {
        // x = 0, y = 0 and x + y = c: the small triangle shrinks, vanishes at c = 0 and comes back on the other side.
        int Count(double c) =>
            Pieces
                .InPlane([Affine(Mat([1, 0], [0, 1], [1, 1]), Vec(0, 0, -c)), ReLU(), Affine(Mat([1.0, 1, 1]), Vec(0))])
                .Count;
        Assert.Equal((7, 6, 7), (Count(1e-9), Count(0), Count(-1e-9)));
    }

    [Fact]
    public void Networks_whose_pieces_cannot_be_counted_are_refused_in_a_sentence()
    {
        var random = new Random(9);
        Assert.Contains(
            "has 2 inputs, not 1",
            Assert.Throws<ArgumentException>(() => Pieces.OnLine(RandomNetwork(random, 2, 3))).Message
        );
        Network<double> pooled = [Image(1, 2, 2), MaxPool2d(), Affine(1, 1, random)];
        Assert.Contains(
            "Affine, Conv and ReLU",
            Assert.Throws<ArgumentException>(() => Pieces.OnLine(pooled, Vec(0, 0, 0, 0), Vec(1, 0, 0, 0))).Message
        );
        var F = RandomNetwork(random, 2, 3);
        Assert.Contains(
            "direction is 0",
            Assert.Throws<ArgumentException>(() => Pieces.OnLine(F, Vec(1, 1), Vec(0, 0))).Message
        );
        Assert.Contains(
            "empty",
            Assert.Throws<ArgumentException>(() => Pieces.OnLine(F, Vec(1, 1), Vec(1, 0), 2, 2)).Message
        );
        Assert.Contains(
            "2 finite numbers",
            Assert.Throws<ArgumentException>(() => Pieces.OnLine(F, Vec(1), Vec(1, 0))).Message
        );
        F.Biases["b1"] = Vec(double.NaN, 0, 0);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => Pieces.InPlane(F)).Message);
    }

    private static Network<double> RandomNetwork(Random random, int inputs, params int[] widths)
    {
        var layers = new List<Layer>();
        foreach (var width in widths)
        {
            layers.Add(Affine(Matrix(random, width, inputs), Vector(random, width)));
            layers.Add(ReLU());
            inputs = width;
        }
        layers.Add(Affine(Matrix(random, 1, inputs), Vector(random, 1)));
        return Network.Create<double>([.. layers]);
    }

    private static Matrix<double> Matrix(Random random, int rows, int columns) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => Normal.Sample(random, 0, 1));

    private static Vector<double> Vector(Random random, int count) =>
        Vector<double>.Build.Dense(count, _ => Normal.Sample(random, 0, 1));
}
