using Curriculum.Exercises.Chapter01;

namespace Curriculum.Exercises;

/// <summary>Notebook 01, composition.</summary>
public static partial class Exercise
{
    /// <summary>1.1: w = A₂ ReLU(A₁v + b₁) + b₂.</summary>
    public static ForwardPass ForwardPass => new();
}
