using Curriculum.Networks;
using Curriculum.Numerics;

namespace Curriculum.Benchmarks;

/// <summary>
/// Each training step's share of what one core can do, and where a convolutional net's time goes. Counted are the
/// multiplications and additions of the products alone: forward, ∂L/∂x and, but for the first layer, ∂L/∂v. Pooling,
/// ReLU, the loss and Adam take time and count for nothing.
/// </summary>
internal static class PeakTable
{
    private const int Warm = 128 * 1024; // numbers that a shard keeps at a time, as the library cuts a batch

    public static void Print(string filter)
    {
        Workers.Limit = 1;
        Console.WriteLine("| training step | µs | 10⁹ a second | of the peak |\n|---|---|---|---|");
        foreach (var (name, make, optimizer, batch) in Steps.Trainings)
        {
            if (!name.Contains(filter, StringComparison.Ordinal))
            {
                continue;
            }

            var before = MachinePeak.Measure();
            var time = Steps.Microseconds(Steps.TrainingStep(make(), optimizer, batch));
            var rate = 1e-3 * Operations(make()) * batch / time;
            var peak = Math.Max(before, MachinePeak.Measure());
            Console.WriteLine($"| {name} | {time:N1} | {rate:N1} | {rate / peak:P0} of {peak:N0} |");
        }

        if ("cnn-28".Contains(filter, StringComparison.Ordinal) || filter.StartsWith("cnn", StringComparison.Ordinal))
        {
            Console.WriteLine();
            PrintLayers(Steps.Convolutional());
        }
    }

    /// <summary>Multiplications and additions of one sample's products in a training step.</summary>
    private static long Operations(Network<float> F) =>
        F.Chain.Maps.Select((map, k) => Multiplies(map) ? 2 * (k == 0 ? 2 : 3) * map.Work : 0).Sum();

    private static bool Multiplies(Map<float> map) => map is AffineMap<float> or Conv2dMap<float>;

    // As a shard goes through the net: so many samples that all values stay in the second-level cache.
    private static void PrintLayers(Network<float> F)
    {
        var chain = F.Chain;
        var count = Warm / chain.SampleSize;
        var random = new Random(1);
        float[] Numbers(int size) => [.. Enumerable.Range(0, size).Select(_ => random.NextSingle() - 0.5f)];
        var (input, dx) = (Numbers(count * F.Input.Size), new float[F.X.Length]);
        var forward = new double[chain.Maps.Count];
        var backward = new double[chain.Maps.Count];
        chain.Forward(F.X, input, count, training: true);
        var offset = 0;
        for (var k = 0; k < forward.Length; k++)
        {
            var map = chain.Maps[k];
            var weights = F.X.AsMemory(offset, WeightsOf(map));
            offset += weights.Length;
            var (v, w) = (k == 0 ? input : Numbers(count * map.Input.Size), new float[count * map.Output.Size]);
            var (dw, dv) = (Numbers(w.Length), k == 0 ? [] : new float[v.Length]);
            var part = new float[weights.Length];
            // In place, as in the net, where the library does it so.
            var (to, back) = map.InPlace ? (v, dw) : (w, dv);
            forward[k] = Steps.Microseconds(() => map.Forward(weights.Span, v, to, count, training: true));
            backward[k] = Steps.Microseconds(() => map.Backward(weights.Span, v, to, dw, part, back, count));
        }

        var all = forward.Sum() + backward.Sum();
        var peak = MachinePeak.Measure();
        Console.WriteLine($"{count} samples at a time, in the second-level cache; the layers alone {all:N0} µs\n");
        Console.WriteLine("| layer | forward µs | back µs | of the time | of the peak |\n|---|---|---|---|---|");
        for (var k = 0; k < forward.Length; k++)
        {
            var (map, time) = (chain.Maps[k], forward[k] + backward[k]);
            var share = Multiplies(map) ? 2e-3 * (k == 0 ? 2 : 3) * map.Work * count / time / peak : 0;
            var size = $"{map.Input.Size} → {map.Output.Size}";
            Console.WriteLine(
                $"| {map.GetType().Name.Replace("Map`1", "", StringComparison.Ordinal)} {size} | {forward[k]:N1} "
                    + $"| {backward[k]:N1} | {time / all:P0} | {(share > 0 ? $"{share:P0}" : "–")} |"
            );
        }
    }

    private static int WeightsOf(Map<float> map) =>
        map switch
        {
            AffineMap<float> => (map.Input.Size + 1) * map.Output.Size,
            // Work is the patch times the outputs at each place of the image.
            Conv2dMap<float> => (int)(map.Work / (map.Output.Height * map.Output.Width)) + map.Output.Channels,
            _ => 0,
        };
}
