using Curriculum.Go;
using Curriculum.Go.Players;

namespace Curriculum.Exercises.Chapter14;

using Output = (int games, int wins, int points, string problem);
using Answer = Func<Board, Random, Move>;

/// <summary>
/// A way to choose moves on 5×5, judged by games with both colours against a player that chooses among all points but
/// its own eyes with equal probability.
/// </summary>
/// <remarks>Open: any rule will do that wins seven of ten games. The games are the same at every call.</remarks>
public sealed class RuleOfThumb() : Question<Answer, int, Output>("14.4", "Open: a rule of thumb")
{
    private const int Size = 5;

    // Mean points: of taking what can be taken and else playing safe, and of the best of the rules that were tried.
    private const double Par = 19.8,
        BestKnown = 24.2;

    public override bool IsOpen => true;

    public override string Why =>
        "A few lines of what people know about Go go far against chance. The net of this notebook is told none of "
        + "them.";

    public override IReadOnlyList<string> Hints =>
        [
            "What would a beginner do after ten minutes? Take what can be taken, save what is about to be taken, "
                + "and never "
                + "fill an eye of one's own.",
            "Try every move of board.Legal: next = board.Play(move) has fewer stones of the rival where something was "
                + "captured, and next.Liberties(move) tells how safe the new stone stands. Add up points for what "
                + "you like.",
            "board.Legal.MaxBy(move => ...) picks the move with the largest number; a little of random.NextDouble() "
                + "decides between equals. Which number shall the pass have, so that it is the last choice?",
        ];

    protected override IEnumerable<Slip<int, Output>> Slips =>
        [
            new("You always pass, and the other side gets the whole board.", games => Play((_, _) => Move.Pass, games)),
            new(
                "You always take the first of the legal moves: from the corner along the edge, and into your own eyes.",
                games => Play((board, _) => board.Legal[0], games)
            ),
            new(
                "You take any legal move by chance, the pass and your own eyes, too. The other side keeps its eyes.",
                games => Play((board, random) => board.Legal[random.Next(board.Legal.Count)], games)
            ),
        ];

    protected override IEnumerable<int> Inputs(Random random) => [10, 30, 60];

    protected override Output Ask(Answer answer, int input) => Play(answer, input);

    protected override Output Right(int games) => (games, games, Size * Size * games, "");

    protected override string? Flaw(int input, Output result) =>
        !string.IsNullOrEmpty(result.problem) ? result.problem
        : result.games != input ? $"Asked are {input} games."
        : result.wins > input || Math.Abs(result.points) > Size * Size * input ? "More was won than there is."
        : 10 * result.wins < 7 * input
            ? $"Your rule won {result.wins} of {input} games against a player that takes any point by chance; seven of "
                + "ten are asked."
        : null;

    protected override string Wanted(int input) => $"at least {7 * input / 10} of {input} games won";

    protected override string? Rank(IReadOnlyList<(int Input, Output Result)> results)
    {
        var (games, wins, points) = (
            results.Sum(one => one.Result.games),
            results.Sum(one => one.Result.wins),
            results.Sum(one => one.Result.points)
        );
        var mean = Math.Round((double)points / games, 1);
        return FormattableString.Invariant(
                $"Your rule won {wins} of {games} games, by {mean:0.0} of 25 points on the mean. "
            )
            + FormattableString.Invariant($"Par is {Par} points, the best known to the course {BestKnown}")
            + (mean > BestKnown ? ": yours is better!" : ".");
    }

    // Game k is Black's for k even; the seeds are fixed, so that the same rule plays the same games.
    private static Output Play(Answer answer, int games)
    {
        var (wins, points) = (0, 0);
        for (var game = 0; game < games; game++)
        {
            var rule = new Rule(answer, new(1000 * games + game));
            var (black, uniform) = (game % 2 == 0, new UniformPlayer());
            try
            {
                var end = Match.Play(
                    Board.Empty(Size),
                    black ? rule : uniform,
                    black ? uniform : rule,
                    new(-1000 * games - game)
                );
                var margin = (black ? 1 : -1) * (int)end.Score().Margin;
                (wins, points) = (wins + (margin > 0 ? 1 : 0), points + margin);
            }
            catch (IllegalMoveException illegal)
            {
                return (games, wins, points, $"Game {game + 1}, move {illegal.Number}: {illegal.Message}");
            }
        }

        return (games, wins, points, "");
    }

    private sealed class Rule(Answer answer, Random chances) : IPlayer
    {
        public string Name => "the rule";

        public Move Choose(Board board, double komi, Random random)
        {
            var move = answer(board, chances);
            return board.WhyNot(move) is { } reason ? throw new IllegalMoveException(board.Moves + 1, reason) : move;
        }
    }

    private sealed class IllegalMoveException(int number, string reason) : Exception(reason)
    {
        public int Number { get; } = number;
    }
}
