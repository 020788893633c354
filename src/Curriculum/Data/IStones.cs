namespace Curriculum.Data;

/// <summary>
/// Stones on the points of a grid, as a picture needs them: what the rules know of a position and what draws one both
/// know this, and neither knows the other.
/// </summary>
public interface IStones
{
    /// <summary>The number of columns.</summary>
    int Width { get; }

    /// <summary>The number of rows.</summary>
    int Height { get; }

    /// <summary>1 where Black has a stone, −1 where White has one, 0 on an empty point.</summary>
    /// <param name="index">row·width + column, from the lower left.</param>
    int Colour(int index);

    /// <summary>The point of the last move, by index; −1 for a pass, null at the beginning.</summary>
    int? Last { get; }

    /// <summary>1 if Black is to move, −1 if White is, 0 when the game is over.</summary>
    int Turn { get; }

    /// <summary>How many moves were played.</summary>
    int Moves { get; }
}
