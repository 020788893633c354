namespace Curriculum.Data;

/// <summary>Which block of the file each sample stands in, and which blocks are kept on one side of a split.</summary>
/// <param name="Of">The block of each sample of the shared storage.</param>
/// <param name="Groups">The group of each block: neighbours that may be one hand share it.</param>
internal sealed record Blocks(int[] Of, int[] Groups)
{
    /// <summary>The blocks of these samples, in this order.</summary>
    public Blocks Select(int[] samples) => new([.. samples.Select(i => Of[i])], Groups);

    /// <summary>The group of sample i.</summary>
    public int GroupOf(int i) => Groups[Of[i]];
}
