using Curriculum.Exercises.Chapter06;

namespace Curriculum.Exercises;

/// <summary>Notebook 06, momentum.</summary>
public static partial class Exercise
{
    /// <summary>6.1: the point x_k of the heavy ball on ½xᵀSx.</summary>
    public static HeavyBall HeavyBall => new();

    /// <summary>6.2: the matrix R of one momentum step along an eigenvector.</summary>
    public static MomentumMatrix MomentumMatrix => new();

    /// <summary>6.3: where momentum starts to diverge.</summary>
    public static LargestStableStep LargestStableStep => new();

    /// <summary>6.4: the best step size and the best β.</summary>
    public static OptimalMomentum OptimalMomentum => new();
}
