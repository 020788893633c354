using Curriculum.Exercises.Chapter02;

namespace Curriculum.Exercises;

/// <summary>Notebook 02, the chain rule and backpropagation.</summary>
public static partial class Exercise
{
    /// <summary>2.1: ∂w_i/∂A_jk = δ_ij v_k.</summary>
    public static WeightTensor WeightTensor => new();

    /// <summary>2.2: ∂L/∂v where v feeds two maps.</summary>
    public static SharedNode SharedNode => new();

    /// <summary>2.3: all four gradients of a two-layer network.</summary>
    public static Backprop Backprop => new();

    /// <summary>2.4: ∂L/∂A = GVᵀ and ∂L/∂b = G·1 for the mean over a batch.</summary>
    public static BatchGradient BatchGradient => new();

    /// <summary>2.5: x − s∇L for both matrices at once.</summary>
    public static DescentStep DescentStep => new();

    /// <summary>2.6: M₁M₂…M_L w in the cheap order.</summary>
    public static CheapOrder CheapOrder => new();
}
