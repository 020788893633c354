using Curriculum.Geometry;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Tests.Geometry;

public sealed class HyperplanesTests
{
    /// <summary>P1: in general position the count is r(N, m), by elimination and by sign vectors.</summary>
    [Theory]
    [InlineData(0, 1), InlineData(0, 3), InlineData(1, 1), InlineData(5, 1), InlineData(1, 2), InlineData(3, 2)]
    [InlineData(10, 2), InlineData(20, 2), InlineData(8, 3), InlineData(7, 4), InlineData(6, 6), InlineData(5, 9)]
    public void Random_hyperplanes_make_r_of_N_and_m_pieces(int N, int m)
    {
        var arrangement = Hyperplanes.Random(count: N, dimension: m, new Random(3));
        Assert.Equal(Pieces.Formula(N, m), arrangement.CountPieces());
        Assert.Equal(arrangement.CountPieces(), BySigns(arrangement).Count);
    }

    [Fact]
    public void Eight_hyperplanes_in_ten_dimensions_make_256_pieces() =>
        Assert.Equal(256, Hyperplanes.Random(8, 10, new Random(1)).CountPieces());

    /// <summary>P3: through the origin the count is Cover's.</summary>
    [Theory]
    [InlineData(3, 2), InlineData(10, 2), InlineData(1, 3), InlineData(6, 3), InlineData(7, 4), InlineData(4, 1)]
    public void Random_hyperplanes_through_the_origin_make_Covers_count(int N, int m)
    {
        var arrangement = Hyperplanes.Random(N, m, new Random(4), throughOrigin: true);
        Assert.Equal(Pieces.ThroughOrigin(N, m), arrangement.CountPieces());
        Assert.Equal(arrangement.CountPieces(), BySigns(arrangement).Count);
        if (m == 2)
        {
            Assert.Equal(arrangement.CountPieces(), arrangement.Polygons().Count);
        }
    }

    [Fact]
    public void Three_folds_make_7_pieces_with_biases_and_6_without()
    {
        var folds = Hyperplanes.Random(3, 2, new Random(5));
        Assert.Equal(7, folds.CountPieces());
        Assert.Equal(6, new Hyperplanes(folds.A, 0 * folds.b).CountPieces());
    }

    /// <summary>
    /// P1, the slip: parallel folds give N + 1, "at most" r(N, m) otherwise. Repeated folds add nothing.
    /// </summary>
    [Fact]
    public void Parallel_and_repeated_and_concurrent_lines_are_counted_exactly()
    {
        Check(6, [1, 2, 0], [1, 2, 1], [1, 2, 2], [1, 2, 3], [1, 2, 4]); // 5 parallel
        Check(6, [1, 2, 0], [1, 2, 1], [-2, -4, -4], [1, 2, 3], [0.5, 1, 2]); // turned and scaled
        Check(2, [1, 2, 3], [2, 4, 6], [-1, -2, -3]); // one line three times
        Check(6, [1, 0, 0], [0, 1, 0], [1, 1, 0]); // 3 through one point
        Check(9, [1, 0, 0], [1, 0, 1], [0, 1, 0], [0, 1, 5]); // a grid 3×3
        Check(4, [1, 0, 0], [0, 1, 0]);
        Check(1);

        static void Check(int pieces, params double[][] rows)
        {
            var lines = Arrangement(2, rows);
            Assert.Equal(pieces, lines.CountPieces());
            Assert.Equal(pieces, lines.Polygons().Count);
            Assert.Equal(pieces, BySigns(lines).Count);
        }
    }

    [Fact]
    public void A_degenerate_arrangement_in_space_is_counted_exactly()
    {
        // A k×k×k grid of planes makes (k+1)³ boxes; the planes through one line act like lines through a point.
        Assert.Equal(
            27,
            Arrangement(3, [1, 0, 0, 0], [1, 0, 0, 1], [0, 1, 0, 0], [0, 1, 0, 1], [0, 0, 1, 0], [0, 0, 1, 1])
                .CountPieces()
        );
        var pencil = Arrangement(3, [1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0], [1, 2, 0, 0]);
        Assert.Equal(8, pencil.CountPieces());
        Assert.Equal(8, BySigns(pencil).Count);
    }

    [Fact]
    public void A_line_that_misses_a_crossing_by_one_unit_in_the_last_place_makes_a_triangle()
    {
        var almost = Arrangement(2, [1, 0, 0], [0, 1, 0], [1, 1, double.Epsilon]);
        Assert.Equal(7, almost.CountPieces());
        Assert.Equal(7, almost.Polygons().Count);
        Assert.Equal(7, BySigns(almost).Count);
        var third = Arrangement(2, [3, 0, -1], [0, 1, -0.1], [3, 10, -2]); // 0.1 is not 1/10
        Assert.Equal(7, third.CountPieces());
        Assert.Equal(7, third.Polygons().Count);
    }

    /// <summary>P2: the new fold adds as many pieces as the old folds make of it.</summary>
    [Fact]
    public void The_new_fold_adds_r_of_N_minus_1_and_m_minus_1_pieces()
    {
        foreach (var (N, m) in new[] { (3, 2), (8, 2), (6, 3) })
        {
            Assert.Equal(Pieces.Formula(N - 1, m - 1), Hyperplanes.Random(N, m, new Random(6)).CountPiecesCutBy(N - 1));
        }
    }

    /// <summary>P2, the picture: 2 folds, 4 pieces; the third crosses three of them, 6 + 1 = 7.</summary>
    [Fact]
    public void The_third_fold_crosses_three_of_the_four_pieces()
    {
        var folds = Hyperplanes.Random(3, 2, new Random(7));
        var pieces = folds.Without(2).Polygons();
        var third = new Fold(folds.A[2, 0], folds.A[2, 1], folds.b[2]);
        Assert.Equal(4, pieces.Count);
        Assert.Equal(3, pieces.Count(piece => piece.IsCutBy(third)));
    }

    /// <summary>P1, at size: r(1000, 2) pieces, each with its polygon.</summary>
    [Fact]
    public void A_thousand_lines_make_500501_polygons()
    {
        var lines = Hyperplanes.Random(1000, 2, new Random(3));
        var polygons = lines.Polygons();
        Assert.Equal(500_501, polygons.Count);
        Assert.Equal(2 * 1000, polygons.Count(polygon => !polygon.IsBounded));
        // Every bounded piece of a simple arrangement: N(N−1)/2 crossings, each a corner of four pieces.
        Assert.Equal(4L * 499_500, polygons.Sum(polygon => polygon.Points.Length));
    }

    [Fact]
    public void The_pieces_of_a_window_tile_it()
    {
        var window = new Window(-2, 3, -1, 1.5);
        var lines = Hyperplanes.Random(30, 2, new Random(8));
        var polygons = lines.Polygons(window);
        Assert.Equal(window.Area, polygons.Sum(polygon => polygon.Area), Tolerances.Exact);
        Assert.All(polygons, polygon => Assert.True(polygon.IsBounded && polygon.Area > 0));
        Assert.All(
            polygons.SelectMany(polygon => polygon.Points),
            point =>
                Assert.True(
                    point.X is >= -2 - Tolerances.Exact and <= 3 + Tolerances.Exact
                        && point.Y is >= -1 - Tolerances.Exact and <= 1.5 + Tolerances.Exact
                )
        );
        // The same pieces by clipping those of the whole plane.
        var clipped = lines
            .Polygons()
            .Select(polygon => polygon.ClipTo(window))
            .Where(polygon => polygon is not null)
            .ToList();
        Assert.Equal(polygons.Count, clipped.Count);
        Assert.Equal(window.Area, clipped.Sum(polygon => polygon!.Area), Tolerances.Exact);
    }

    /// <summary>P4, the reject: a grid of sample points undercounts.</summary>
    [Fact]
    public void A_grid_of_sample_points_undercounts()
    {
        var lines = Hyperplanes.Random(50, 2, new Random(9));
        var window = Window.Square(4);
        var exact = lines.Polygons(window).Count;
        var (coarse, fine) = (lines.CountPiecesOnGrid(window, 50), lines.CountPiecesOnGrid(window, 400));
        Assert.True(coarse < fine && fine < exact, $"{coarse} < {fine} < {exact}");
    }

    [Fact]
    public void Every_sign_vector_belongs_to_a_polygon_and_back()
    {
        var lines = Hyperplanes.Random(9, 2, new Random(10));
        var bySigns = BySigns(lines).Select(Text).Order().ToList();
        Assert.Equal(bySigns, lines.SignVectors().Select(Text).Order());
        var byPolygons = lines
            .Polygons()
            .Select(polygon => Text([.. lines.Rows.Select(row => polygon.Side(new Fold(row[0], row[1], row[2])))]))
            .Order()
            .ToList();
        Assert.Equal(bySigns, byPolygons);

        static string Text(int[] signs) => string.Join(' ', signs);
    }

    [Fact]
    public void Bad_hyperplanes_are_refused_in_a_sentence()
    {
        Assert.Contains("zero normal", Assert.Throws<ArgumentException>(() => Arrangement(2, [0, 0, 1])).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => Arrangement(2, [1, double.NaN, 1])).Message);
        Assert.Contains("R^0", Assert.Throws<ArgumentException>(() => Hyperplanes.Random(2, 0, new Random(1))).Message);
        Assert.Equal(1, Hyperplanes.Random(0, 0, new Random(1)).CountPieces());
        Assert.Contains(
            "R^3",
            Assert.Throws<InvalidOperationException>(() => Hyperplanes.Random(2, 3, new Random(1)).Polygons()).Message
        );
        Assert.Contains(
            "needs 2 entries",
            Assert
                .Throws<ArgumentException>(() =>
                    new Hyperplanes(Matrix<double>.Build.Dense(2, 2, 1), Vector<double>.Build.Dense(3))
                )
                .Message
        );
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => new Window(1, 1, 0, 2)).Message);
    }

    /// <summary>
    /// By linear programs in integers, in every dimension: independent of elimination and of polygons.
    /// </summary>
    private static IReadOnlyList<int[]> BySigns(Hyperplanes arrangement) =>
        SignVectors.Of(arrangement.Rows, arrangement.Dimension);

    private static Hyperplanes Arrangement(int dimension, params double[][] rows) =>
        new(
            Matrix<double>.Build.Dense(rows.Length, dimension, (i, j) => rows[i][j]),
            Vector<double>.Build.Dense(rows.Length, i => rows[i][dimension])
        );
}
