using Curriculum.Exercises.Chapter09;

namespace Curriculum.Exercises;

/// <summary>Notebook 09, more weights than samples.</summary>
public static partial class Exercise
{
    /// <summary>9.1: Σ (n_k + 1)·n_{k+1}.</summary>
    public static WeightCount WeightCount => new();

    /// <summary>9.2: Aᵀ(AAᵀ)⁻¹b.</summary>
    public static ShortestSolution ShortestSolution => new();
}
