using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Microsoft.DotNet.Interactive.Formatting;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests;

/// <summary>A training shown at the end of a cell is a sentence, and to show it trains nothing.</summary>
public sealed class TrainingShownTests
{
    [Theory]
    [InlineData("text/plain"), InlineData("text/html")]
    public void A_training_nobody_went_through_says_so_on_the_host(string mimeType)
    {
        Hosts.HostFormatters.Register();
        Network<double> F = [Affine(Mat([1, 2]), Vec(0))];
        var data = new DataSet(Mat([1, 2, 3], [0, 1, 1]), Mat([1, 0, 2]));
        var before = F.Weights.Clone();

        var steps = Train(F, Loss.Square, data, new GradientDescent(0.01), new() { Epochs = 2, BatchSize = 3 });
        Assert.StartsWith("No step has been made yet", steps.ToDisplayString(mimeType), StringComparison.Ordinal);
        Assert.Equal(before, F.Weights);

        var result = Fit(F, Loss.Square, data, new GradientDescent(0.01), new() { Epochs = 2, BatchSize = 3 });
        Assert.StartsWith("2 steps in 2 epochs: loss ", result.ToDisplayString(mimeType), StringComparison.Ordinal);
        Assert.NotEqual(before, F.Weights);
    }
}
