using Curriculum.Data;
using Curriculum.Geometry;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>Notebook 11, the pieces of a net while it learns to tell a disc from the rest of a square.</summary>
public sealed class FoldsInTrainingTests
{
    private static readonly Window s_frame = Window.Square(2);

    // training-notice: the disc is the reason for the ring. Controls: the labels of a half plane, and shuffled ones.
    [Fact]
    public void Folds_gather_in_a_ring_inside_the_disc_and_not_with_other_labels() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                Assert.InRange(Ring(Learn(seed, Disc).End), 15, 28);
                Assert.InRange(Ring(Learn(seed, points => points.Row(0).ToRowMatrix().Map(Positive)).End), 5, 12);
                Assert.InRange(Ring(Learn(seed, points => Shuffled(Disc(points), seed)).End), 5, 12);
            }
        );

    // training-notice, summary: the jump is in the first epoch; afterwards the count drifts, in some starts upwards.
    [Fact]
    public void The_count_jumps_in_the_first_epoch_and_drifts_up_or_down_afterwards()
    {
        var runs = Enumerable.Range(1, 5).Select(seed => Learn(seed, Disc)).ToList();
        Assert.All(runs, run => Assert.True(run.First.Count > 3 * run.Start, $"{run.Start} {run.First.Count}"));
        Assert.All(runs, run => Assert.InRange(run.End.Count, 0.6 * run.First.Count, 1.7 * run.First.Count));
        Assert.Contains(runs, run => run.End.Count > 1.2 * run.First.Count);
        Assert.Contains(runs, run => run.End.Count < run.First.Count);
    }

    private static Matrix<double> Disc(Matrix<double> points) =>
        points.ColumnNorms(2).ToRowMatrix().Map(length => length < 1.2 ? 1.0 : 0.0);

    private static double Positive(double x) => x > 0 ? 1 : 0;

    private static Matrix<double> Shuffled(Matrix<double> labels, int seed)
    {
        var all = labels.Row(0).ToArray();
        Seed(99 + seed).Shuffle(all);
        return Vec(all).ToRowMatrix();
    }

    private static (int Start, PieceList<PlanePiece> First, PieceList<PlanePiece> End) Learn(
        int seed,
        Func<Matrix<double>, Matrix<double>> label
    )
    {
        var luck = Seed(seed);
        var points = Matrix<double>.Build.Dense(2, 400, (_, _) => (4 * luck.NextDouble()) - 2);
        Network<double> G = [Affine(2, 12, luck), ReLU(), Affine(12, 12, luck), ReLU(), Affine(12, 1, luck)];
        var (start, data) = (Pieces.InPlane(G, s_frame).Count, new DataSet(points, label(points)));
        var options = new TrainingOptions
        {
            Epochs = 60,
            BatchSize = 40,
            Seed = 1,
        };
        PieceList<PlanePiece>? first = null;
        foreach (var step in Train(G, Loss.BinaryCrossEntropy, data, new Adam(0.01), options))
        {
            first = step.K == 9 ? Pieces.InPlane(G, s_frame) : first;
        }

        return (start, first!, Pieces.InPlane(G, s_frame));
    }

    /// <summary>The length of folds between the radii 0.75 and 1, in a unit of area.</summary>
    private static double Ring(PieceList<PlanePiece> pieces)
    {
        const double Step = 0.005;
        var length = 0.0;
        foreach (var corners in pieces.Select(piece => piece.Polygon.Points))
        {
            for (var i = 0; i < corners.Length; i++)
            {
                var (a, b) = (Vec(corners[i].X, corners[i].Y), corners[(i + 1) % corners.Length]);
                var along = Vec(b.X, b.Y) - a;
                var parts = 1 + (int)(along.L2Norm() / Step);
                var inside = Enumerable
                    .Range(0, parts)
                    .Count(k => (a + ((k + 0.5) / parts * along)).L2Norm() is > 0.75 and < 1);
                length += along.L2Norm() * inside / parts / 2; // each fold bounds two pieces
            }
        }

        return length / (Math.PI * (1 - (0.75 * 0.75)));
    }
}
