using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

// Train, which somebody goes through, and Fit, which goes through it.
public sealed partial class TrainingTests
{
    [Fact]
    public void Fit_makes_the_steps_of_Train_to_the_end_and_says_what_happened()
    {
        var (watched, fitted) = (Small(1), Small(1));
        var options = new TrainingOptions { Epochs = 3, BatchSize = 25 }; // 60 samples: three steps an epoch
        var steps = Train(watched, Loss.SoftmaxCrossEntropy, Clusters(), new Adam(0.01), options).ToList();
        var result = Fit(fitted, Loss.SoftmaxCrossEntropy, Clusters(), new Adam(0.01), options);

        Assert.Equal(watched.Weights, fitted.Weights);
        Assert.Equal(steps.Select(step => step.Loss), result.History);
        Assert.Equal((9, 3, steps[^1].Loss), (result.Steps, result.Epochs, result.Loss));
        Assert.Empty(result.ValidationHistory);
        Assert.True(double.IsNaN(result.ValidationLoss) && !result.StoppedEarly);
        Assert.StartsWith("9 steps in 3 epochs: loss ", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_has_the_validation_loss_of_every_epoch_and_puts_the_best_weights_back()
    {
        var F = Small(1);
        var options = new TrainingOptions
        {
            Epochs = 200,
            BatchSize = 60,
            Validation = Clusters(),
            Patience = 2,
        };
        var result = Fit(F, Loss.SoftmaxCrossEntropy, Clusters(), new GradientDescent(30), options); // far too large
        Assert.Equal(result.Epochs, result.ValidationHistory.Count);
        Assert.True(result is { StoppedEarly: true, Epochs: < 200 }, $"{result}");
        Assert.Equal(result.ValidationHistory[^1], result.ValidationLoss);
        Assert.Equal(result.ValidationHistory.Min(), F.Loss(Clusters(), Loss.SoftmaxCrossEntropy), Tolerances.Exact);
        Assert.EndsWith(
            "stopped early, with the weights of the best epoch",
            result.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fit_for_no_epoch_makes_no_step_and_says_so()
    {
        var F = Small(1);
        var before = F.Weights.Clone();
        var result = Fit(F, Loss.SoftmaxCrossEntropy, Clusters(), new Adam(0.01), new() { Epochs = 0 });
        Assert.Equal(before, F.Weights);
        Assert.Equal((0, 0), (result.Steps, result.Epochs));
        Assert.True(double.IsNaN(result.Loss));
        Assert.Equal("No step: Epochs is 0.", result.ToString());
        Assert.Throws<ArgumentException>(() =>
            Fit(F, Loss.SoftmaxCrossEntropy, Clusters(), new Adam(0.01), new() { Epochs = -1 })
        );
    }

    [Fact]
    public void A_training_that_nobody_went_through_says_so_and_makes_no_step_by_that()
    {
        var F = Small(1);
        var before = F.Weights.Clone();
        var steps = Train(
            F,
            Loss.SoftmaxCrossEntropy,
            Clusters(),
            new Adam(0.01),
            new() { Epochs = 2, BatchSize = 60 }
        );
        Assert.StartsWith("No step has been made yet", steps.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, F.Weights);
        Assert.Equal("1 step made.", $"{(steps.First(), steps).steps}");
        Assert.Equal(2, steps.Count());
        Assert.Equal("3 steps made.", steps.ToString());
    }
}
