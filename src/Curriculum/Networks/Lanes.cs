using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Learning;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// A batch cut into a fixed number of lanes, each with its own chain: samples go through the whole network while warm
/// in the cache.
/// </summary>
/// <remarks>
/// The number of lanes depends on the batch and the network, never on the machine, and the lanes' gradients are added
/// in order:
/// the same bits for any number of threads. For networks with few weights, whose gradient is cheap to add up.
/// </remarks>
internal sealed class Lanes<T>(Func<Chain<T>> make) : IPieces
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 8;
    private const int MostWeights = 32 * 1024;
    private const long WorthALane = 1_000_000; // multiplications, some ten microseconds
    private const int WarmNumbers = 128 * 1024; // what a lane keeps at a time: half of a second-level cache in float

    private readonly List<Lane> _lanes = [];
    private ReadOnlyMemory<T> _inputs;
    private ReadOnlyMemory<T> _targets;
    private T[] _x = [];
    private Loss? _loss;
    private int _count;
    private int _used;
    private bool _training;

    /// <summary>1, 2, 4 or 8.</summary>
    public static int CountFor(Chain<T> chain, int count)
    {
        if (chain.WeightCount > MostWeights || chain.CouplesSamples)
        {
            return 1;
        }

        var worth = Math.Min(3 * chain.Work * count / WorthALane, count);
        return worth < 2 ? 1 : (int)Math.Min(Most, BitOperations.RoundUpToPowerOf2((ulong)worth + 1) / 2);
    }

    public double LossAndGradient(int lanesWanted, T[] x, Batch<T> batch, Loss loss, Span<T> dx, bool training)
    {
        for (var lane = _lanes.Count; lane < lanesWanted; lane++)
        {
            var chain = make();
            chain.Vary(lane);
            _lanes.Add(new(chain));
        }
        (_x, _loss, _training, _used, _count) = (x, loss, training, lanesWanted, batch.Count);
        (_inputs, _targets) = (batch.InputMemory, batch.TargetMemory);
        Workers.Run(lanesWanted, this);
        double value = 0;
        for (var lane = 0; lane < lanesWanted; lane++)
        {
            value += _lanes[lane].Loss;
            if (lane == 0)
            {
                _lanes[lane].Sum.AsSpan().CopyTo(dx);
            }
            else
            {
                TensorPrimitives.Add(dx, _lanes[lane].Sum, dx);
            }
        }
        return value;
    }

    public void Run(int piece)
    {
        var lane = _lanes[piece];
        var chain = lane.Chain;
        int inputSize = _inputs.Length / _count,
            outputSize = _targets.Length / _count;
        int first = (int)((long)_count * piece / _used),
            end = (int)((long)_count * (piece + 1) / _used);
        var step = Math.Max(1, WarmNumbers / chain.SampleSize);
        lane.Loss = 0;
        for (var at = first; at < end; at += step)
        {
            var n = Math.Min(step, end - at);
            var v = _inputs.Span.Slice(at * inputSize, n * inputSize);
            var w = chain.Forward(_x, v, n, _training);
            lane.Loss += _loss!.Evaluate(
                w,
                _targets.Span.Slice(at * outputSize, n * outputSize),
                outputSize,
                _count,
                chain.OutputSlope(n)
            );
            chain.Backward(_x, v, at == first ? lane.Sum : lane.Part, [], n);
            if (at > first)
            {
                TensorPrimitives.Add(lane.Sum, lane.Part, lane.Sum);
            }
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
