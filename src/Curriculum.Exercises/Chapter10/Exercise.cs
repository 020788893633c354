using Curriculum.Exercises.Chapter10;

namespace Curriculum.Exercises;

/// <summary>Notebook 10, convolutional nets.</summary>
public static partial class Exercise
{
    /// <summary>10.1: A = x₁L + x₀C + x₋₁R.</summary>
    public static FilterMatrix FilterMatrix => new();

    /// <summary>10.2: ∂L/∂x_j = Σ_i g_i v_{i−j}.</summary>
    public static SharedGradient SharedGradient => new();

    /// <summary>10.3: ∂L/∂v = Aᵀg.</summary>
    public static PassedBack PassedBack => new();

    /// <summary>10.4: nine weights moving over an image.</summary>
    public static FilterImage FilterImage => new();

    /// <summary>10.5: the gradient of max-pooling goes to the winner.</summary>
    public static PoolGradient PoolGradient => new();
}
