using Curriculum.Autodiff;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Tests.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Autodiff;

/// <summary>
/// Dual numbers and the tape as the oracle of every backward pass written by hand: not to the seven digits of a
/// difference quotient, but to rounding. The rows are those of the gradient check.
/// </summary>
public sealed class OracleTests
{
    public static TheoryData<string, Func<Random, Network<double>>> Layers => GradientCheckTests.Layers;

    public static TheoryData<Loss> Losses => GradientCheckTests.Losses;

    /// <summary>D2, D5: ∂L/∂x by hand = by the tape = by dual numbers along a random direction.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Hand_written_backward_is_what_the_tape_and_dual_numbers_give(
        string name,
        Func<Random, Network<double>> make
    )
    {
        foreach (var loss in new[] { Loss.HalfSquare, Loss.SoftmaxCrossEntropy })
        {
            Check(name, make, loss, training: false);
            if (name != "Dropout") // which neurons it drops is its own secret
            {
                Check(name, make, loss, training: true);
            }
        }
    }

    /// <summary>L2–L5: every loss through a small network.</summary>
    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_has_the_gradient_of_its_formula(Loss loss) =>
        Check(loss.ToString()!, r => [Affine(4, 6, r), Tanh(), Affine(6, 3, r)], loss, training: false);

    /// <summary>A batch of one is summed in another way, and its loss is not a mean of several.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void One_sample_alone_has_the_loss_and_gradient_of_the_formula(
        string name,
        Func<Random, Network<double>> make
    ) => Check(name, make, Loss.HalfSquare, training: false, count: 1);

    /// <summary>L2–L5: every loss of one sample, behind a ReLU.</summary>
    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_of_one_sample_is_its_formula(Loss loss) =>
        Check(loss.ToString()!, r => [Affine(4, 6, r), ReLU(), Affine(6, 3, r)], loss, training: false, count: 1);

    /// <summary>
    /// D2, exercise: ⟨g, Ju⟩ = ⟨Jᵀg, u⟩ with Ju by dual numbers and Jᵀg by hand, to a relative Tolerances.Exact.
    /// </summary>
    [Fact]
    public void Forward_and_backward_are_adjoint()
    {
        var random = Seed(3);
        Network<double> F = [Affine(5, 7, random), ReLU(), Affine(7, 3, random)];
        Vector<double> v = RandomVector(5, random),
            y = RandomVector(3, random),
            u = RandomVector(F.Weights.Count, random);
        var Ju = Dual.Derivative(
            x =>
                GenericNetwork.Forward(
                    F,
                    x,
                    [
                        [.. v.Select(vi => (Dual)vi)],
                    ],
                    training: false
                )[0],
            F.Weights,
            u
        );
        var g = F.Forward(v) - y;
        var left = g.DotProduct(Ju);
        Assert.Equal(left, F.Gradient(v, y, Loss.HalfSquare).Vector.DotProduct(u), Tolerances.Exact * Math.Abs(left));
    }

    private static void Check(string name, Func<Random, Network<double>> make, Loss loss, bool training, int count = 3)
    {
        var random = Seed(11);
        var F = make(random);
        Disturb(F, random);

        var (V, Y) = (RandomMatrix(F.Input.Size, count, random), Targets(loss, F.Output.Size, count, random));
        double[][] columns = V.ToColumnArrays(),
            targets = Y.ToColumnArrays();
        var u = RandomVector(F.Weights.Count, random);

        // Before the library runs: in training batch normalisation moves its running averages.
        var tape = Tape.Gradient(x => Loss(x), F.Weights);
        var slope = Dual.Derivative(x => [Loss(x)], F.Weights, u)[0];
        var value = Loss<Dual>([.. F.Weights.Select(x => (Dual)x)]).Value;
        var byHand = F.Gradient(new DataSet(V, Y), loss, training);

        Assert.True(
            (tape - byHand.Vector).InfinityNorm()
                <= 10 * Tolerances.Exact * (Tolerances.SmallestSize + tape.InfinityNorm()),
            $"{name}, {loss}, training {training}: the tape and the backward pass differ by "
                + $"{(tape - byHand.Vector).InfinityNorm()}"
        );
        Assert.Equal(value, byHand.Loss, Tolerances.Exact * (1 + Math.Abs(value)));
        Assert.Equal(tape.DotProduct(u), slope, 10 * Tolerances.Exact * (Tolerances.SmallestSize + tape.L1Norm()));

        T Loss<T>(T[] x)
            where T : IScalar<T> =>
            GenericLoss.Mean(
                loss,
                GenericNetwork.Forward(F, x, [.. columns.Select(v => Array.ConvertAll(v, T.Constant))], training),
                targets
            );
    }
}
