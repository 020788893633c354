using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>The cells of the course, as they stand in a notebook.</summary>
public sealed class CallSiteTests
{
    private readonly Random _random = Seed(7);
    private readonly Matrix<double> _a1 = Mat([1, -2], [0.5, 1], [-1, 3], [2, 0.25]);
    private readonly Vector<double> _b1 = Vec(0.1, -0.2, 0.3, 0.4);
    private readonly Matrix<double> _a2 = Mat([1, 2, -1, 0.5], [-0.5, 1, 2, 1], [1, 1, -1, 0.25]);
    private readonly Vector<double> _b2 = Vec(0.3, -0.1, 0.2);
    private readonly Matrix<double> _a3 = Mat([1, -1, 0.5], [2, 0.5, 1]);
    private readonly Vector<double> _b3 = Vec(0.05, -0.4);
    private readonly Vector<double> _v = Vec(1, 3); // one neuron of each layer is off
    private readonly Vector<double> _y = Vec(1, 0);

    [Fact]
    public void Composition_applies_the_last_named_function_first()
    {
        var F1 = Affine(_a1, _b1).Then(ReLU()); // F₁(v) = ReLU(A₁v + b₁)
        var F2 = Affine(_a2, _b2).Then(ReLU());
        var F3 = Affine(_a3, _b3); // no ReLU after the last map
        var F = Compose(F3, F2, F1); // F = F₃ ∘ F₂ ∘ F₁
        var w = F.Forward(Vec(3, 1));

        var expected = _a3 * ReLU(_a2 * ReLU(_a1 * Vec(3, 1) + _b1) + _b2) + _b3;
        Assert.True((w - expected).L2Norm() < Tolerances.FewRoundings);
        Assert.Equal("2 → 4 → 3 → 2 (35 weights)", F.ToString());
    }

    [Fact]
    public void Composing_copies_weights_so_training_never_changes_the_parts()
    {
        var F1 = Affine(_a1, _b1).Then(ReLU());
        var F = Compose(Affine(_a2, _b2), F1);
        var (before, A) = (F1.Forward(_v), _a1.Clone());
        F.Weights.Multiply(2, F.Weights);
        Assert.Equal(before, F1.Forward(_v));
        Assert.Equal(A, _a1);
    }

    [Fact]
    public void The_lectures_figure_has_twenty_weights()
    {
        var F = Affine(3, 4, _random).Then(ReLU()).Then(Affine(4, 1, _random, bias: false));
        Assert.Equal("3 → 4 → 1 (20 weights)", F.ToString());
        Assert.Equal(["A1", "b1", "A2"], F.WeightNames);
    }

    [Fact]
    public void Backpropagation_by_hand_is_the_librarys()
    {
        var F = Compose(Affine(_a3, _b3), Affine(_a2, _b2).Then(ReLU()), Affine(_a1, _b1).Then(ReLU()));
        var v1 = ReLU(_a1 * _v + _b1);
        var v2 = ReLU(_a2 * v1 + _b2);
        var w = _a3 * v2 + _b3;
        var dw = w - _y; // L = ½‖w − y‖²
        var d2 = Diag(Step(v2)) * _a3.T * dw; // Step(0) = 0
        var d1 = Diag(Step(v1)) * _a2.T * d2;
        var dA1 = d1.OuterProduct(_v); // ∂L/∂A₁ = d₁ vᵀ

        Assert.True((dA1 - F.Gradient(_v, _y, Loss.HalfSquare)["A1"]).L2Norm() < Tolerances.Double);
        Assert.True((d1 - F.Gradient(_v, _y, Loss.HalfSquare).Biases["b1"]).L2Norm() < Tolerances.Double);
    }

    [Fact]
    public void A_convolutional_net_in_float_trains_in_a_foreach()
    {
        var (train, test) = Digits.Load().Split(Seed(18065));
        Network<float> F =
        [
            Image(1, 8, 8),
            Conv2d(1, 16, kernel: 3, _random),
            ReLU(),
            MaxPool2d(),
            Affine(16 * 3 * 3, 10, _random),
        ];
        var last = double.NaN;
        foreach (
            var step in Train(
                F,
                Loss.SoftmaxCrossEntropy,
                train,
                new GradientDescent(0.1),
                new() { Epochs = 3, Seed = 7 }
            )
        )
        {
            if (step.K % 10 == 0)
            {
                last = step.History[^1];
            }
        }

        Assert.Equal("1×8×8 → 16×6×6 → 16×3×3 → 10 (1,610 weights)", F.ToString());
        Assert.True(last < 1);
        Assert.True(F.Accuracy(test) > 0.85, $"accuracy {F.Accuracy(test)}");
    }
}
