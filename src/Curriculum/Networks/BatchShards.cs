using System.Numerics;
using Curriculum.Learning;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// A batch cut into a fixed number of shards, each with its own chain: samples go through the whole network while warm
/// in the cache.
/// </summary>
/// <remarks>
/// The number of shards depends on the batch and the network, never on the machine, and the shards' gradients are added
/// in order:
/// the same bits for any number of threads. For networks with few weights, whose gradient is cheap to add up.
/// </remarks>
internal sealed class BatchShards<T>(Func<Chain<T>> make) : IPartitioned
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Most = 8;
    private const int MostWeights = 32 * 1024;
    private const long WorthAShard = 1_000_000; // multiplications, some ten microseconds
    private const int WarmNumbers = 128 * 1024; // what a shard keeps at a time: half of a second-level cache in float

    private readonly List<Shard> _shards = [];
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

        var worth = Math.Min(3 * chain.Work * count / WorthAShard, count);
        return worth < 2 ? 1 : (int)Math.Min(Most, BitOperations.RoundUpToPowerOf2((ulong)worth + 1) / 2);
    }

    public double LossAndGradient(int shardCount, T[] x, Batch<T> batch, Loss loss, Span<T> dx, bool training)
    {
        for (var shard = _shards.Count; shard < shardCount; shard++)
        {
            var chain = make();
            chain.Reseed(shard);
            _shards.Add(new(chain));
        }
        (_x, _loss, _training, _used, _count) = (x, loss, training, shardCount, batch.Count);
        (_inputs, _targets) = (batch.InputMemory, batch.TargetMemory);
        Workers.Run(shardCount, this);
        double value = 0;
        for (var shard = 0; shard < shardCount; shard++)
        {
            value += _shards[shard].Loss;
            if (shard == 0)
            {
                _shards[shard].Sum.AsSpan().CopyTo(dx);
            }
            else
            {
                Elementwise.Add(_shards[shard].Sum, dx);
            }
        }
        return value;
    }

    public void Run(int part)
    {
        var shard = _shards[part];
        var chain = shard.Chain;
        int inputSize = _inputs.Length / _count,
            outputSize = _targets.Length / _count;
        int first = (int)((long)_count * part / _used),
            end = (int)((long)_count * (part + 1) / _used);
        var step = Math.Max(1, WarmNumbers / chain.SampleSize);
        shard.Loss = 0;
        for (var at = first; at < end; at += step)
        {
            var n = Math.Min(step, end - at);
            var v = _inputs.Span.Slice(at * inputSize, n * inputSize);
            var w = chain.Forward(_x, v, n, _training);
            shard.Loss += _loss!.Evaluate(
                w,
                _targets.Span.Slice(at * outputSize, n * outputSize),
                outputSize,
                _count,
                chain.OutputGradient(n)
            );
            chain.Backward(_x, v, at == first ? shard.Sum : shard.Part, [], n);
            if (at > first)
            {
                Elementwise.Add<T>(shard.Part, shard.Sum);
            }
        }
    }

    /// <summary>A chain and its gradient: the sum so far, and that of the samples in hand.</summary>
    private sealed class Shard(Chain<T> chain)
    {
        public Chain<T> Chain { get; } = chain;

        public T[] Sum { get; } = new T[chain.WeightCount];

        public T[] Part { get; } = new T[chain.WeightCount];

        public double Loss { get; set; }
    }
}
