using Xunit.Sdk;

namespace Curriculum.Tests.Claims;

public sealed class ClaimSeedsTests
{
    [Fact]
    public void The_short_form_stops_at_the_first_seed_that_fails()
    {
        List<int> tried = [];
        Assert.ThrowsAny<XunitException>(() =>
            ClaimSeeds.Each(
                [4, 6],
                seed =>
                {
                    tried.Add(seed);
                    Assert.NotEqual(4, seed);
                },
                times: 1
            )
        );
        Assert.Equal([4], tried);
    }

    [Fact]
    public void The_long_form_goes_on_and_tells_on_how_many_seeds_the_claim_fails()
    {
        List<int> tried = [];
        var failure = Assert.ThrowsAny<XunitException>(() =>
            ClaimSeeds.Each(
                [4, 6],
                seed =>
                {
                    tried.Add(seed);
                    Assert.True(seed % 4 > 0, $"{seed} is a multiple of 4");
                },
                times: 3
            )
        );
        Assert.Equal([4, 6, 7, 8, 9, 10], tried);
        Assert.StartsWith("2 of 6 seeds:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("seed 8: 8 is a multiple of 4", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_is_taken_over_more_seeds_in_the_long_form()
    {
        Assert.Equal([3, 4], ClaimSeeds.From(3, 2, times: 1));
        Assert.Equal([3, 4, 5, 6, 7, 8], ClaimSeeds.From(3, 2, times: 3));
    }

    [Fact]
    public void A_claim_that_holds_on_all_seeds_passes_in_both_forms()
    {
        ClaimSeeds.Each([1, 2], seed => Assert.True(seed > 0), times: 1);
        ClaimSeeds.Each([1, 2], seed => Assert.True(seed > 0), times: 5);
    }
}
