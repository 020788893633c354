using Curriculum.Exercises.Chapter04;

namespace Curriculum.Exercises;

/// <summary>Notebook 04, gradient descent.</summary>
public static partial class Exercise
{
    /// <summary>4.1: the point x_k of gradient descent on ½xᵀSx.</summary>
    public static DescentPoint DescentPoint => new();

    /// <summary>4.2: how many steps of the zig-zag divide f by a given number.</summary>
    public static StepsToCut StepsToCut => new();

    /// <summary>4.3: the step of an exact line search on xᵀSx.</summary>
    public static ExactStep ExactStep => new();

    /// <summary>4.4: the fixed step with the smallest worst-case factor on ½xᵀSx.</summary>
    public static BestFixedStep BestFixedStep => new();
}
