using Curriculum.Exercises.Chapter08;

namespace Curriculum.Exercises;

/// <summary>Notebook 08, generalization.</summary>
public static partial class Exercise
{
    /// <summary>8.1: sign(c)·max(|c| − η, 0).</summary>
    public static SoftThreshold SoftThreshold => new();

    /// <summary>8.2: e_i/(1 − h_ii).</summary>
    public static LeftOutErrors LeftOutErrors => new();

    /// <summary>8.3: (test − μ)/σ with μ and σ of the training data.</summary>
    public static Standardized Standardized => new();

    /// <summary>8.4: the fold of each sample, no hand in two.</summary>
    public static HandFolds HandFolds => new();
}
