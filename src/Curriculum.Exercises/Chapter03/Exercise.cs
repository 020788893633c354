using Curriculum.Exercises.Chapter03;

namespace Curriculum.Exercises;

public static partial class Exercise
{
    /// <summary>(1/N) Σ ‖F_i − true_i‖² over the columns.</summary>
    public static MeanSquareLoss MeanSquareLoss => new();

    /// <summary>(1/N) Σ max(0, 1 − t_i F_i).</summary>
    public static HingeLoss HingeLoss => new();

    /// <summary>−(1/N) Σ [y log ŷ + (1 − y) log(1 − ŷ)], with 0·log 0 = 0.</summary>
    public static CrossEntropy CrossEntropy => new();

    /// <summary>p_j = e^{w_j} / Σ_k e^{w_k} in each column, finite for every w.</summary>
    public static SoftmaxColumns SoftmaxColumns => new();

    /// <summary>∂L/∂W = (P − Y)/N for the mean cross-entropy of softmax.</summary>
    public static LogitGradient LogitGradient => new();
}
