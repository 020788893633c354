namespace Curriculum.Go;

/// <summary>What is on a point, or whose turn it is: Black = 1, White = −1, Empty = 0.</summary>
public enum Stone : sbyte
{
    /// <summary>A white stone: −1.</summary>
    White = -1,

    /// <summary>No stone: 0.</summary>
    Empty = 0,

    /// <summary>A black stone: 1. Black begins.</summary>
    Black = 1,
}

/// <summary>What a colour answers to.</summary>
public static class StoneExtensions
{
    /// <summary>The opponent's colour; Empty stays Empty.</summary>
    public static Stone Other(this Stone stone) => (Stone)(-(sbyte)stone);
}
