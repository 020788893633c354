using System.Globalization;

namespace Curriculum.Go.Players;

/// <summary>
/// Plain Monte Carlo: random playouts after each legal move, shared out evenly; the move whose playouts win most, of
/// equals the one with the larger mean margin. The pass is a move like any other. No tree, no knowledge.
/// </summary>
/// <param name="playouts">The playouts for one choice, over all its moves; each move has at least one.</param>
public sealed class MonteCarloPlayer(int playouts = 1000) : IPlayer
{
    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Monte Carlo, {playouts} playouts");

    /// <inheritdoc/>
    public Move Choose(Board board, double komi, Random random)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(random);
        var sign = (int)board.ToMove;
        // Points that are eyes are filled by nobody who has another move.
        var moves = board.Legal.Where(move => move.IsPass || !board.IsOwnEye(board.IndexOf(move))).ToArray();
        var each = Math.Max(1, playouts / moves.Length);
        return moves
            .Select(move => (Move: move, Value: Value(board.Play(move), each, komi, sign, random)))
            .MaxBy(choice => choice.Value)
            .Move;
    }

    private static (double Wins, double Margin) Value(Board after, int each, double komi, int sign, Random random)
    {
        if (after.IsOver)
        {
            var margin = sign * after.Score(komi).Margin;
            return (each * Points(margin), each * margin);
        }

        var (wins, margins) = (0.0, 0.0);
        foreach (var score in Playouts.Run(after, each, random))
        {
            var margin = sign * (score - komi);
            wins += Points(margin);
            margins += margin;
        }

        return (wins, margins);
    }

    private static double Points(double margin) => (1 + Math.Sign(margin)) / 2.0;
}
