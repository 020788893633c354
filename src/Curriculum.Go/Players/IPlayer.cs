namespace Curriculum.Go.Players;

/// <summary>Somebody who chooses moves. The same board, komi and random numbers give the same move.</summary>
public interface IPlayer
{
    /// <summary>What a table of results calls it.</summary>
    string Name { get; }

    /// <summary>n, when it plays on n×n points only; null when it plays on any board.</summary>
    int? Size => null;

    /// <summary>A legal move of <see cref="Board.ToMove"/> on a board whose game is not over.</summary>
    /// <param name="board">The position, with all that was played before.</param>
    /// <param name="komi">What White is given.</param>
    /// <param name="random">Where its chances come from.</param>
    Move Choose(Board board, double komi, Random random);
}
