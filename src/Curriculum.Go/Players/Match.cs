namespace Curriculum.Go.Players;

/// <summary>Games between two players, komi 0.</summary>
public static class Match
{
    /// <summary>One game from a position to two passes, or to 3n² moves in all; gives the last position.</summary>
    /// <exception cref="ArgumentException">A player gave a move that is not legal.</exception>
    public static Board Play(Board board, IPlayer black, IPlayer white, Random random)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(black);
        ArgumentNullException.ThrowIfNull(white);
        while (!board.IsOver && board.Moves < 3 * board.Points)
        {
            board = board.Play((board.ToMove == Stone.Black ? black : white).Choose(board, 0, random));
        }

        return board;
    }

    /// <summary>Games on an empty n×n board with colours by turns: the first player's wins and mean margin.</summary>
    /// <param name="size">n, the side of the board.</param>
    /// <param name="first">Black in games 0, 2, 4, …</param>
    /// <param name="second">Black in games 1, 3, 5, …</param>
    /// <param name="games">How many.</param>
    /// <param name="random">Where the players' chances come from.</param>
    public static (int Wins, double Margin) Play(int size, IPlayer first, IPlayer second, int games, Random random)
    {
        if (games < 1)
        {
            throw new ArgumentException($"{games} games: a match needs at least 1.");
        }

        var (wins, sum) = (0, 0.0);
        for (var game = 0; game < games; game++)
        {
            var black = game % 2 == 0;
            var end = Play(Board.Empty(size), black ? first : second, black ? second : first, random);
            var margin = (black ? 1 : -1) * end.Score().Margin;
            wins += margin > 0 ? 1 : 0;
            sum += margin;
        }

        return (wins, sum / games);
    }
}
