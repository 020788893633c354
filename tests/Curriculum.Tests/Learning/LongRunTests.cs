using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>A run that is asked for without end costs what its steps cost.</summary>
public sealed class LongRunTests
{
    private static readonly DataSet s_data = new(Mat([1, 2, 3], [2, 1, 0]), Mat([1, 2, 3]));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(2_000_000_000)]
    [InlineData(50_000_000)]
    public void Any_number_of_epochs_can_be_broken_off_after_three_steps(int epochs)
    {
        Network<double> F = [Affine(2, 1, Seed(0))];
        var options = new TrainingOptions { Epochs = epochs, BatchSize = 2 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var last = Train(F, Loss.Square, s_data, new GradientDescent(0.01), options).Take(3).Last();
        Assert.Equal((2, 1, 3), (last.K, last.Epoch, last.History.Count));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void A_step_keeps_its_loss_and_history_while_the_run_grows_past_what_was_set_aside()
    {
        Network<double> F = [Affine(2, 1, Seed(0))];
        var options = new TrainingOptions { Epochs = 140_000, BatchSize = 3 };
        var steps = new List<TrainingStep>();
        double[] losses = [];
        foreach (var step in Train(F, Loss.Square, s_data, new GradientDescent(1e-6), options))
        {
            if (step.K is 0 or 65_535 or 65_536 or 139_999)
            {
                steps.Add(step);
                losses = [.. losses, step.Loss];
            }
        }

        Assert.Equal(losses, steps.Select(step => step.Loss));
        Assert.Equal([1, 65_536, 65_537, 140_000], steps.Select(step => step.History.Count));
        Assert.Equal(losses[1], steps[3].History[65_535]);
        Assert.True(losses.SequenceEqual(losses.OrderDescending()));
    }

    [Fact]
    public void A_range_test_says_what_batch_it_needs_and_takes_any_number_of_steps()
    {
        Network<double> F = [Affine(2, 1, Seed(0))];
        foreach (var size in (int[])[0, -1, int.MinValue])
        {
            Assert.Contains(
                $"BatchSize = {size}",
                Assert
                    .Throws<ArgumentException>(() =>
                        RangeTest.Run(F, Loss.Square, s_data, new GradientDescent(1), batchSize: size)
                    )
                    .Message
            );
        }

        var path = RangeTest.Run(
            F,
            Loss.Square,
            s_data,
            new GradientDescent(1),
            smallest: 1e300,
            largest: 1e305,
            steps: int.MaxValue,
            batchSize: int.MaxValue
        );
        Assert.InRange(path.Count, 1, 5); // it explodes at once, and ends there
    }

    [Fact]
    public void A_schedule_that_gives_no_step_size_says_at_which_step()
    {
        void Fails(string words, Func<double> at) =>
            Assert.Contains(words, Assert.Throws<InvalidOperationException>(() => at()).Message);
        Fails("at step 1 is NaN (1·NaN^k)", () => StepSize.Exponential(1, double.NaN).At(1));
        Fails("at step 3 is -0.125", () => StepSize.Exponential(1, -0.5).At(3));
        Fails("at step 2 is Infinity", () => StepSize.Of(k => 1 / (2.0 - k)).At(2));
        Assert.Equal(0.25, StepSize.Exponential(1, 0.5).At(2));
    }
}
