using Curriculum.Exercises.Chapter13;

namespace Curriculum.Exercises;

/// <summary>Notebook 13, digits: the whole machine.</summary>
public static partial class Exercise
{
    /// <summary>13.2: entry (true class, answered class) counts the samples.</summary>
    public static CountConfusions CountConfusions => new();

    /// <summary>13.3: the epoch whose weights early stopping keeps.</summary>
    public static BestEpoch BestEpoch => new();

    /// <summary>13.4: v + A₂ReLU(A₁v + b₁) + b₂.</summary>
    public static ResidualBlock ResidualBlock => new();

    /// <summary>13.5: I + A₂DA₁.</summary>
    public static ResidualJacobian ResidualJacobian => new();
}
