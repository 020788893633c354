using Curriculum.Data;
using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

// What is refused, each in a sentence.
public sealed partial class TrainingTests
{
    [Fact]
    public void More_folds_than_samples_gets_a_sentence()
    {
        Assert.Contains(
            "61 folds of 60 samples",
            Assert.Throws<ArgumentException>(() => CrossValidation.Folds(Clusters(), 61, Seed(1))).Message
        );
        Assert.Contains(
            "at least 2",
            Assert.Throws<ArgumentException>(() => CrossValidation.Folds(Clusters(), 1, Seed(1))).Message
        );
    }

    [Fact]
    public void Options_that_make_no_sense_get_a_sentence()
    {
        void Fails(string words, TrainingOptions options) =>
            Assert.Contains(
                words,
                Assert
                    .ThrowsAny<ArgumentException>(() =>
                        Train(Small(1), Loss.Square, Clusters(), new GradientDescent(0.1), options)
                    )
                    .Message
            );
        Fails("BatchSize = 0", new() { BatchSize = 0 });
        Fails("Epochs = -1", new() { Epochs = -1 });
        Fails("L2 = -1", new() { L2 = -1 });
        Fails("Patience needs Validation", new() { Patience = 3 });
        Fails("Patience = 0", new() { Patience = 0, Validation = Clusters() });
    }

    [Fact]
    public void Data_that_do_not_fit_get_a_sentence_when_the_first_step_is_asked_for()
    {
        var wide = new DataSet(Matrix<double>.Build.Dense(3, 2), [0, 1]);
        var labels = new DataSet(Matrix<double>.Build.Dense(2, 2), [0, 5]);
        Assert.Contains(
            "takes inputs of size 2; the data have 3",
            Assert
                .Throws<ArgumentException>(() => Train(Small(1), Loss.Square, wide, new GradientDescent(0.1)).Count())
                .Message
        );
        Assert.Contains(
            "Label 5 for a network with 3 outputs",
            Assert
                .Throws<ArgumentException>(() =>
                    Train(Small(1), Loss.SoftmaxCrossEntropy, labels, new GradientDescent(0.1)).Count()
                )
                .Message
        );
    }
}
