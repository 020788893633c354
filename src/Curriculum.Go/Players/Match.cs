namespace Curriculum.Go;

/// <summary>Games between two players.</summary>
public static class Match
{
    /// <summary>
    /// One game on an empty board, to two passes or to the limit of 3n² moves; gives the last position.
    /// </summary>
    /// <exception cref="ArgumentException">A player gave a move that is not legal.</exception>
    public static Board Play(int size, Func<Board, Move> black, Func<Board, Move> white, int? moveLimit = null)
    {
        ArgumentNullException.ThrowIfNull(black);
        ArgumentNullException.ThrowIfNull(white);
        var board = Board.Empty(size);
        var limit = moveLimit ?? 3 * board.Points;
        while (!board.IsOver && board.Moves < limit)
        {
            board = board.Play(board.ToMove == Stone.Black ? black(board) : white(board));
        }

        return board;
    }

    /// <summary>
    /// Several games with colours by turns: how many the first player won, and its mean margin in points.
    /// </summary>
    /// <param name="size">n, the side of the board.</param>
    /// <param name="first">Black in games 0, 2, 4, …</param>
    /// <param name="second">Black in games 1, 3, 5, …</param>
    /// <param name="games">How many.</param>
    public static (int Wins, double Margin) Play(int size, Func<Board, Move> first, Func<Board, Move> second, int games)
    {
        if (games < 1)
        {
            throw new ArgumentException($"{games} games: a match needs at least 1.");
        }

        var (wins, sum) = (0, 0.0);
        for (var game = 0; game < games; game++)
        {
            var margin =
                game % 2 == 0 ? Play(size, first, second).Score().Margin : -Play(size, second, first).Score().Margin;
            wins += margin > 0 ? 1 : 0;
            sum += margin;
        }

        return (wins, sum / games);
    }
}
