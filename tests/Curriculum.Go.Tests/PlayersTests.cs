using Curriculum.Go.Players;

namespace Curriculum.Go.Tests;

public sealed class PlayersTests
{
    [Fact]
    public void Playouts_obey_the_rules_and_end()
    {
        // Full but for two black eyes: nothing is left to play.
        var board = Board.Parse("X.X\nXXX\n.XX");
        Assert.Equal([9, 9, 9], Playouts.Run(board, 3, new Random(1)));
        Assert.Equal([0], Playouts.Run(Board.Empty(1, 1), 1, new Random(1)));
    }

    [Fact]
    public void Playouts_have_the_mean_of_random_games_by_the_rules()
    {
        var random = new Random(18);
        var player = new UniformPlayer();
        const int Games = 3000;
        var sum = 0.0;
        for (var game = 0; game < Games; game++)
        {
            var board = Board.Empty(4);
            while (!board.IsOver)
            {
                board = board.Play(player.Choose(board, 0, random));
            }

            sum += board.Score().Margin;
        }

        var margins = Playouts.Run(Board.Empty(4), 20000, new Random(18));
        var mean = margins.Average();
        var deviation = Math.Sqrt(margins.Average(margin => (margin - mean) * (margin - mean)));
        Assert.InRange(sum / Games - mean, -4 * deviation / Math.Sqrt(Games), 4 * deviation / Math.Sqrt(Games));
    }

    [Fact]
    public void Monte_Carlo_beats_the_uniform_player()
    {
        var (strong, weak) = (new MonteCarloPlayer(200), new UniformPlayer());
        var won = 0;
        for (var game = 0; game < 10; game++)
        {
            var random = new Random(game);
            var colour = game % 2 == 0 ? Stone.Black : Stone.White;
            var board = Board.Empty(5);
            for (var move = 0; move < 200 && !board.IsOver; move++)
            {
                IPlayer player = board.ToMove == colour ? strong : weak;
                board = board.Play(player.Choose(board, 0.5, random));
            }

            won += board.Score(0.5).Winner == colour ? 1 : 0;
        }

        Assert.InRange(won, 9, 10);
    }

    [Fact]
    public void The_uniform_player_fills_no_eye_of_its_own()
    {
        var board = Board.Parse("X.X\nXXX\n.XX");
        Assert.Equal(Move.Pass, new UniformPlayer().Choose(board, 0, new Random(1)));
        Assert.NotEqual(
            Move.Pass,
            Enumerable
                .Range(0, 20)
                .Select(seed => new UniformPlayer(anyMove: true).Choose(board, 0, new Random(seed)))
                .First(move => !move.IsPass)
        );
    }
}
