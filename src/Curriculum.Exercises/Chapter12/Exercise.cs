using Curriculum.Exercises.Chapter12;

namespace Curriculum.Exercises;

/// <summary>Notebook 12, universal approximation.</summary>
public static partial class Exercise
{
    /// <summary>12.1: the weights of one hidden layer through given points.</summary>
    public static SlopeChanges SlopeChanges => new();

    /// <summary>12.2: the error of straight pieces on x², between the knots.</summary>
    public static SquareError SquareError => new();

    /// <summary>12.3: x² from tents.</summary>
    public static DeepSquare DeepSquare => new();
}
