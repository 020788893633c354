namespace Curriculum.Data;

/// <summary>Data that come in blocks, each from one source: one writer, one patient, one day.</summary>
public sealed partial class DataSet
{
    private readonly Blocks? _blocks;

    /// <summary>Whether it is known which block each sample comes from.</summary>
    public bool HasBlocks => _blocks is not null;

    /// <summary>The block of each sample, counted from 0. Made on each call.</summary>
    /// <exception cref="InvalidOperationException">These data have no blocks.</exception>
    public int[] Blocks => [.. _order.Select(i => Known.Of[i])];

    private Blocks Known =>
        _blocks
        ?? throw new InvalidOperationException("These data do not say which block a sample comes from: use Split.");

    /// <summary>The block of sample i.</summary>
    /// <exception cref="InvalidOperationException">These data have no blocks.</exception>
    public int Block(int i) => Known.Of[_order[i]];

    /// <summary>
    /// Two parts without a block in common: in a seeded order, each block goes to the first part if it still fits into
    /// <paramref name="fraction"/> of the samples. Neighbouring blocks that may come from one hand stay together.
    /// </summary>
    /// <exception cref="InvalidOperationException">These data have no blocks.</exception>
    /// <exception cref="ArgumentException">The fraction leaves no block for one of the parts.</exception>
    public (DataSet Train, DataSet Test) SplitByBlock(Random random, double fraction = 0.8)
    {
        var known = Known;
        var mixed = Shuffled(random);
        var groups = mixed.Select(known.GroupOf).Distinct().Order().ToArray();
        random.Shuffle(groups);
        var first = new HashSet<int>();
        var held = 0;
        foreach (var group in groups)
        {
            var count = mixed.Count(i => known.GroupOf(i) == group);
            if (held + count <= fraction * Count)
            {
                first.Add(group);
                held += count;
            }
        }
        if (!(fraction > 0 && fraction < 1) || first.Count == 0)
        {
            throw new ArgumentException(
                $"A split of {groups.Length} groups of blocks at fraction {fraction} leaves one part empty."
            );
        }
        return (
            new(this, [.. mixed.Where(i => first.Contains(known.GroupOf(i)))]),
            new(this, [.. mixed.Where(i => !first.Contains(known.GroupOf(i)))])
        );
    }
}
