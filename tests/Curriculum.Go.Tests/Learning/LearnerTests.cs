using Curriculum.Data;
using Curriculum.Go.Players;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

public sealed class LearnerTests
{
    private static readonly LearningOptions s_small = new()
    {
        Seed = 3,
        Games = 24,
        Visits = 24,
        BatchSize = 32,
        Window = 1000,
    };

    [Fact]
    public void The_same_games_and_the_same_weights_come_of_one_thread_and_of_several()
    {
        var threads = Workers.Limit;
        try
        {
            float[] Weights(int limit)
            {
                Workers.Limit = limit;
                var net = Small();
                _ = Learner.Learn(net, s_small with { Generations = 2, FullShare = 0.5 }).Count();
                return net.Network.X;
            }

            var one = Weights(1);
            Assert.Equal(one, Weights(2));
            Assert.Equal(one, Weights(3));
            Assert.NotEqual(one, Small().Network.X);
        }
        finally
        {
            Workers.Limit = threads;
        }
    }

    [Fact]
    public void A_generation_lowers_the_loss_of_the_games_it_learned_from()
    {
        var net = Small();
        var games = new SelfPlay(net, s_small).Play(0, s_small.Games);
        Example[] examples = [.. games.SelectMany(game => game.Examples)];
        var data = new DataSet(
            new Columns(examples.SelectMany(example => example.Planes).ToArray(), 72),
            null,
            new Columns(examples.SelectMany(example => example.Target).ToArray(), 20),
            null
        );
        var loss = GoNet.Loss(3);
        var before = net.Network.Loss(data, loss);
        var generation = Assert.Single(Learner.Learn(net, s_small with { Generations = 1 }));
        Assert.Equal(examples.Length, generation.Positions);
        Assert.True(net.Network.Loss(data, loss) < before - 0.1, $"{before} → {net.Network.Loss(data, loss)}");
    }

    [Fact]
    public void From_random_weights_the_policy_alone_comes_to_beat_the_uniform_player_on_3x3()
    {
        var (net, any) = (Small(), new UniformPlayer(anyMove: true));
        var untrained = Match.Play(3, new PolicyPlayer(net), any, 40, Seed(1));
        _ = Learner.Learn(net, s_small with { Generations = 30 }).Count();
        var trained = Match.Play(3, new PolicyPlayer(net), any, 40, Seed(1));
        Assert.True(trained.Wins >= 34 && untrained.Wins < 34, $"{untrained} → {trained}");
        Assert.Equal("b2", Searcher.Search(net, Board.Empty(3)).Best.ToString());
    }

    [Fact]
    public void No_game_is_longer_than_its_limit_and_targets_are_chances_that_agree_with_the_end()
    {
        var games = new SelfPlay(Small(), s_small with { MoveLimit = 7 }).Play(0, 20);
        Assert.Contains(games, game => game.Board.Moves == 7);
        foreach (var game in games)
        {
            Assert.InRange(game.Board.Moves, 2, 7);
            Assert.All(
                game.Examples,
                example =>
                {
                    Assert.All(example.Target, chance => Assert.InRange(chance, 0, 1));
                    Assert.Equal(1, example.Target[..10].Sum(), 1e-5);
                    Assert.Equal(example.Target[11..].Average(), example.Target[10], 1e-5);
                }
            );
            Assert.Equal(game.Board.Moves, game.Examples.Count());
            // The first position is Black's: its value is the margin.
            Assert.Equal((1 + Outcome.Margin(game.Owners!)) / 2, game.Examples.First().Target[10]);
        }
    }

    [Fact]
    public void Only_full_searches_are_learned_from()
    {
        var games = new SelfPlay(Small(), s_small with { FullShare = 0.25 }).Play(0, 40);
        Assert.InRange(
            games.Sum(game => game.Examples.Count()) / (double)games.Sum(game => game.Board.Moves),
            0.15,
            0.35
        );
    }

    [Fact]
    public void A_part_of_the_games_begins_after_random_moves()
    {
        int Begun(double part) =>
            new SelfPlay(Small(), s_small with { RandomStarts = part })
                .Play(0, 40)
                .Count(game => game.Examples.Count() < game.Board.Moves);
        Assert.Equal(0, Begun(0));
        Assert.InRange(Begun(0.5), 10, 30);
        Assert.Equal(40, Begun(1));
    }

    [Fact]
    public void The_values_target_lies_between_the_end_and_what_the_search_found()
    {
        double[] Targets(double share) =>
            [
                .. new SelfPlay(Small(), s_small with { SearchShare = share })
                    .Play(0, 10)
                    .SelectMany(game => game.Examples)
                    .Select(example => (double)example.Target[10]),
            ];
        var (end, half, search) = (Targets(0), Targets(0.5), Targets(1));
        Assert.Equal(end.Zip(search, (z, q) => (z + q) / 2).ToArray(), half, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.NotEqual(end, search);
    }

    [Fact]
    public void The_replay_window_keeps_the_latest()
    {
        var replay = new Replay(3);
        for (var i = 0; i < 8; i++)
        {
            replay.Add(new([i], []));
        }

        Assert.Equal([5f, 6, 7], Enumerable.Range(0, replay.Count).Select(i => replay[i].Planes[0]).Order());
    }

    [Fact]
    public void Generations_are_made_while_somebody_goes_through_them()
    {
        var net = Small();
        var generations = Learner.Learn(net, s_small);
        Assert.Contains("No generation has been made yet", generations.ToString());
        Assert.Equal(Small().Network.X, net.Network.X);
        Assert.Equal([0, 1], generations.Take(2).Select(generation => generation.K));
        Assert.Equal("2 generations made.", generations.ToString());
    }

    [Fact]
    public void Options_that_cannot_be_get_one_sentence()
    {
        string Message(LearningOptions options) =>
            Assert.Throws<ArgumentException>(() => Learner.Learn(Small(), options)).Message;
        Assert.Contains("Games = 0", Message(s_small with { Games = 0 }));
        Assert.Contains("FullShare = 0", Message(s_small with { FullShare = 0 }));
        Assert.Contains("RandomStarts = 2", Message(s_small with { RandomStarts = 2 }));
        Assert.Contains("SearchShare = NaN", Message(s_small with { SearchShare = double.NaN }));
        Assert.Contains("Reuse = -1", Message(s_small with { Reuse = -1 }));
        Assert.Contains("Generations = -1", Message(s_small with { Generations = -1 }));
        Assert.Contains("Noise = 3", Message(s_small with { Noise = 3 }));
    }

    private static GoNet Small() => GoNet.Random(3, Seed(1), channels: 8, blocks: 1);
}
