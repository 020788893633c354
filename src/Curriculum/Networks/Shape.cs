namespace Curriculum.Networks;

/// <summary>
/// What one sample is between two layers: channels × height × width. A plain vector of size n is n × 1 × 1.
/// </summary>
/// <remarks>A sample lies in memory pixel by pixel in reading order, the channels of one pixel together.</remarks>
public readonly record struct Shape(int Channels, int Height, int Width)
{
    /// <summary>A plain vector of <paramref name="size"/> numbers.</summary>
    public static Shape Vector(int size) => new(size, 1, 1);

    /// <summary>Numbers in one sample.</summary>
    public int Size => Channels * Height * Width;

    /// <summary>16×3×3 for an image, 10 for a vector.</summary>
    public override string ToString() => Height > 1 || Width > 1 ? $"{Channels}×{Height}×{Width}" : $"{Channels}";
}
