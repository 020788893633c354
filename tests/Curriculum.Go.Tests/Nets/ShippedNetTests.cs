using Curriculum.Go.Players;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

/// <summary>The net of data/go, which is built into the library.</summary>
public sealed class ShippedNetTests
{
    private static readonly SearchOptions s_search = new() { Visits = 200 };

    [Fact]
    public void It_opens_in_the_centre_and_an_opening_beside_it_is_worth_less_to_it()
    {
        var net = GoNet.Shipped();
        Assert.Equal(5, net.Size);
        Assert.Equal("c3", Searcher.Search(net, Board.Empty(5), s_search).Best.ToString());
        // Known: +25 and +3.
        double After(string move) => 25 * Searcher.Search(net, Board.Empty(5).Play(move), s_search).Value;
        Assert.InRange(After("c3"), After("c2") + 1, 25);
    }

    [Fact]
    public void Its_policy_alone_beats_the_player_that_knows_nothing_and_an_untrained_net_does_not()
    {
        (int Wins, double Margin) Play(GoNet net) =>
            Match.Play(5, new PolicyPlayer(net), new UniformPlayer(), 40, Seed(18));
        Assert.InRange(Play(GoNet.Shipped()).Wins, 39, 40);
        Assert.InRange(Play(GoNet.Random(5, Seed(18))).Wins, 0, 38);
    }

    [Fact]
    public void After_the_centre_it_beats_a_player_of_a_thousand_playouts_every_time()
    {
        var black = new SearchPlayer(GoNet.Shipped(), s_search);
        var margins = Enumerable
            .Range(1, 4)
            .Select(seed =>
                Match.Play(Board.Empty(5).Play("c3"), black, new MonteCarloPlayer(1000), Seed(seed)).Score().Margin
            )
            .ToArray();
        Assert.True(margins.Min() > 0 && margins.Average() >= 12, string.Join(", ", margins));
    }

    [Fact]
    public void Every_call_gives_a_net_of_its_own()
    {
        var (one, other) = (GoNet.Shipped(), GoNet.Shipped());
        Array.Clear(one.Network.X);
        Assert.NotEqual(one.Network.X, other.Network.X);
        Assert.Equal(other.Network.X, GoNet.Shipped().Network.X);
    }
}
