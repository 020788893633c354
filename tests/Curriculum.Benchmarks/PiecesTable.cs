using System.Globalization;
using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>The table of notebook 11, "two sentences": pieces of random networks of one size in several shapes. The
/// same draws in the same order as the notebook's cells, so that the notebook with larger counts gives the same
/// numbers; the law of signs beside them.</summary>
internal static class PiecesTable
{
    public static void Print(int netsOnLine, int netsInPlane)
    {
        foreach (var (width, depth) in new[] { (60, 1), (30, 2), (20, 3), (15, 4), (12, 5), (10, 6), (6, 10), (3, 20) })
        {
            var random = Seed(60);
            var (mean, error) = Measure([
                .. Enumerable.Range(0, netsOnLine).Select(_ => Pieces.OnLine(RandomNet(1, width, depth, random)).Count),
            ]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line, {depth} × {width}: {mean:f2} ± {error:f2} pieces of {netsOnLine} nets, law "
                        + $"{(double)Pieces.MeanOnLine(Widths(width, depth)):f2}, possible "
                        + $"{Math.Pow(width + 1, depth):N0}"
                )
            );
        }

        foreach (var (width, depth) in new[] { (24, 1), (12, 2), (8, 3), (6, 4), (4, 6) })
        {
            var random = Seed(24);
            var all = Enumerable
                .Range(0, netsInPlane)
                .Select(_ => Pieces.InPlane(RandomNet(2, width, depth, random)))
                .ToArray();
            var (regions, maps) = (
                Measure([.. all.Select(p => p.Count)]),
                Measure([.. all.Select(p => p.DistinctMaps)])
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"plane, {depth} × {width}: {regions.Mean:f1} ± {regions.Error:f1} activation regions, law "
                        + $"{(double)Pieces.MeanInPlane(Widths(width, depth)):f1}, "
                        + $"{maps.Mean:f1} ± {maps.Error:f1} maps of {netsInPlane} nets"
                )
            );
        }
    }

    private static int[] Widths(int width, int depth) => [.. Enumerable.Repeat(width, depth)];

    private static Network<double> RandomNet(int inputs, int width, int depth, Random random)
    {
        var layers = new List<Layer>();
        for (var (k, n) = (0, inputs); k < depth; k++, n = width)
        {
            layers.AddRange([Affine(n, width, random), ReLU()]);
        }

        Network<double> F = [.. layers, Affine(width, 1, random)];
        F.Weights.MapInplace(_ => Normal.Sample(random, 0, 1), Zeros.Include);
        return F;
    }

    private static (double Mean, double Error) Measure(int[] counts)
    {
        var (mean, n) = (counts.Average(), counts.Length);
        return (mean, Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / (n - 1) / n));
    }
}
