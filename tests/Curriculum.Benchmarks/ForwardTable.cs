using Curriculum.Numerics;

namespace Curriculum.Benchmarks;

/// <summary>The forward pass, one thread: ours, and ONNX Runtime's on the same net as the library exports it.</summary>
internal static class ForwardTable
{
    private const int Rounds = 3; // in turn, so that a busy moment does not fall on one side

    public static void Print(string filter)
    {
        Workers.Limit = 1;
        Console.WriteLine(
            "| forward | ours, µs | ONNX Runtime, µs | ratio | largest difference |\n|---|---|---|---|---|"
        );
        foreach (var (name, make, _, batch) in Steps.Trainings)
        {
            if (!name.Contains(filter, StringComparison.Ordinal))
            {
                continue;
            }

            var F = make();
            var random = new Random(batch);
            float[] input = [.. Enumerable.Range(0, batch * F.Input.Size).Select(_ => 2 * random.NextSingle() - 1)];
            var output = new float[batch * F.Output.Size];
            using var theirs = new OnnxForward(F, input, output, batch);
            theirs.Run();
            var difference = 0.0;
            var ours = F.Chain.Forward(F.X, input, batch, training: false);
            for (var i = 0; i < output.Length; i++)
            {
                difference = Math.Max(difference, Math.Abs(ours[i] - output[i]));
            }

            var (mine, other) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                mine = Math.Min(mine, Steps.Microseconds(() => F.Chain.Forward(F.X, input, batch, training: false)));
                other = Math.Min(other, Steps.Microseconds(theirs.Run));
            }

            Console.WriteLine($"| {name} | {mine:N1} | {other:N1} | **{other / mine:N2}** | {difference:G2} |");
        }
    }
}
