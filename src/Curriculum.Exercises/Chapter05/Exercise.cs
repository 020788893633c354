using Curriculum.Exercises.Chapter05;

namespace Curriculum.Exercises;

/// <summary>Notebook 05, stochastic gradient descent and Kaczmarz.</summary>
public static partial class Exercise
{
    /// <summary>5.1: the gradient of the loss on a minibatch.</summary>
    public static MinibatchGradient MinibatchGradient => new();

    /// <summary>5.2: one Kaczmarz step.</summary>
    public static KaczmarzStep KaczmarzStep => new();

    /// <summary>5.3: the probabilities of Strohmer and Vershynin.</summary>
    public static RowProbabilities RowProbabilities => new();

    /// <summary>5.4: the variance of stochastic gradient descent after k steps.</summary>
    public static VarianceAfter VarianceAfter => new();
}
