using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Learning;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>A batch cut into a fixed number of lanes, each with its own chain: samples go through the whole network while warm in the cache.</summary>
/// <remarks>
/// The number of lanes depends on the batch and the network, never on the machine, and the lanes' gradients are added in order:
/// the same bits for any number of threads. For networks with few weights, whose gradient is cheap to add up.
/// </remarks>
internal sealed class Lanes<T>(Func<Chain<T>> make) : IPieces where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 8;
    private const int MostWeights = 32 * 1024;
    private const long WorthALane = 1_000_000;          // multiplications, some ten microseconds
    private const int WarmNumbers = 128 * 1024;         // what a lane keeps at a time: half of a second-level cache in float

    private readonly List<Lane> lanes = [];
    private ReadOnlyMemory<T> inputs;
    private ReadOnlyMemory<T> targets;
    private T[] x = [];
    private Loss? loss;
    private int count;
    private int used;
    private bool training;

    /// <summary>1, 2, 4 or 8.</summary>
    public static int CountFor(Chain<T> chain, int count)
    {
        if (chain.WeightCount > MostWeights || chain.CouplesSamples) return 1;
        long worth = Math.Min(3 * chain.Work * count / WorthALane, count);
        return worth < 2 ? 1 : (int)Math.Min(Most, BitOperations.RoundUpToPowerOf2((ulong)worth + 1) / 2);
    }

    public double LossAndGradient(int lanesWanted, T[] x, Batch<T> batch, Loss loss, Span<T> dx, bool training)
    {
        for (int lane = lanes.Count; lane < lanesWanted; lane++)
        {
            var chain = make();
            chain.Vary(lane);
            lanes.Add(new(chain));
        }
        (this.x, this.loss, this.training, used, count) = (x, loss, training, lanesWanted, batch.Count);
        (inputs, targets) = (batch.InputMemory, batch.TargetMemory);
        Workers.Run(lanesWanted, this);
        double value = 0;
        for (int lane = 0; lane < lanesWanted; lane++)
        {
            value += lanes[lane].Loss;
            if (lane == 0) lanes[lane].Sum.AsSpan().CopyTo(dx);
            else TensorPrimitives.Add(dx, lanes[lane].Sum, dx);
        }
        return value;
    }

    public void Run(int piece)
    {
        var lane = lanes[piece];
        var chain = lane.Chain;
        int inputSize = inputs.Length / count, outputSize = targets.Length / count;
        int first = (int)((long)count * piece / used), end = (int)((long)count * (piece + 1) / used);
        int step = Math.Max(1, WarmNumbers / chain.SampleSize);
        lane.Loss = 0;
        for (int at = first; at < end; at += step)
        {
            int n = Math.Min(step, end - at);
            var v = inputs.Span.Slice(at * inputSize, n * inputSize);
            var w = chain.Forward(x, v, n, training);
            lane.Loss += loss!.Evaluate(w, targets.Span.Slice(at * outputSize, n * outputSize), outputSize, count, chain.OutputSlope(n));
            chain.Backward(x, v, at == first ? lane.Sum : lane.Part, [], n);
            if (at > first) TensorPrimitives.Add(lane.Sum, lane.Part, lane.Sum);
        }
    }

    /// <summary>A chain and its gradient: the sum so far, and that of the samples in hand.</summary>
    private sealed class Lane(Chain<T> chain)
    {
        public Chain<T> Chain { get; } = chain;

        public T[] Sum { get; } = new T[chain.WeightCount];

        public T[] Part { get; } = new T[chain.WeightCount];

        public double Loss { get; set; }
    }
}
