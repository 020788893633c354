using Curriculum.Geometry;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class FoldGolfTests
{
    [Fact]
    public void The_file_for_the_script_s_tests_has_the_library_s_counts() =>
        Fixture.Holds("folds.json", [.. Enumerable.Range(1, 60).Select(Case)]);

    [Fact]
    public void Where_no_script_runs_it_shows_the_first_level_solved()
    {
        var figure = Plot.FoldGolf();
        Assert.Equal("golf", figure.Widget!.Kind);
        Assert.Equal("Fold golf: 7 pieces, par 3", figure.Frames[0][0].Title);
    }

    // Lines through points of a small lattice: parallel, repeated and concurrent ones are frequent.
    private static Dictionary<string, object?> Case(int seed)
    {
        var random = Seed(seed);
        var size = seed % 3 == 0 ? 2 : 5;
        var folds = new List<int[][]>();
        while (folds.Count < 1 + (seed % 9))
        {
            int[] p = [random.Next(-size, size + 1), random.Next(-size, size + 1)];
            int[] q = [random.Next(-size, size + 1), random.Next(-size, size + 1)];
            if (p[0] != q[0] || p[1] != q[1])
            {
                folds.Add([p, q]);
            }
        }

        var rows = folds
            .Select(f => (A: (double)(f[0][1] - f[1][1]), B: (double)(f[1][0] - f[0][0]), P: f[0]))
            .Select(f => new[] { f.A, f.B, -(f.A * f.P[0]) - (f.B * f.P[1]) })
            .ToArray();
        var lines = new Hyperplanes(
            Matrix<double>.Build.DenseOfRows(rows.Select(row => row[..2])),
            Vector<double>.Build.DenseOfEnumerable(rows.Select(row => row[2]))
        );
        // What ends well within a very large square is closed.
        var closed = lines
            .Polygons(Window.Square(1e5))
            .Count(polygon => polygon.Points.All(p => Math.Max(Math.Abs(p.X), Math.Abs(p.Y)) < 99_000));
        return new()
        {
            ["folds"] = folds.ToArray(),
            ["pieces"] = (int)lines.CountPieces(),
            ["closed"] = closed,
        };
    }
}
