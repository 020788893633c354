namespace Curriculum.Go.Records;

/// <summary>A game as a record holds it: the last position with all that was played, and komi.</summary>
/// <param name="Board">The position at the end of the main line.</param>
/// <param name="Komi">What White was given; 0 where the record does not say.</param>
public sealed record GameRecord(Board Board, double Komi)
{
    /// <summary>The position after the first so many moves of the record.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The record has fewer moves, or the number is negative.</exception>
    public Board After(int moves)
    {
        if (moves < 0 || moves > Board.Moves)
        {
            throw new ArgumentOutOfRangeException(
                null,
                $"The record has {Board.Moves} moves, so there is no position after {moves}: take 0 to {Board.Moves}."
            );
        }

        var board = Board;
        while (board.Moves > moves)
        {
            board = board.Previous!;
        }

        return board;
    }
}
