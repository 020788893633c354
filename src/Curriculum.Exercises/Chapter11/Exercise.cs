using Curriculum.Exercises.Chapter11;

namespace Curriculum.Exercises;

/// <summary>Notebook 11, counting the flat pieces.</summary>
public static partial class Exercise
{
    /// <summary>11.1: r(N, m) = Σ C(N, i), i ≤ m.</summary>
    public static PieceCount PieceCount => new();

    /// <summary>11.2: the pieces of the plane when some folds are parallel.</summary>
    public static ParallelFolds ParallelFolds => new();

    /// <summary>11.3: the pieces of one hidden layer on the line.</summary>
    public static LinePieces LinePieces => new();
}
