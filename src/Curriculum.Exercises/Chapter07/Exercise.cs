using Curriculum.Exercises.Chapter07;

namespace Curriculum.Exercises;

/// <summary>Notebook 07, Adam.</summary>
public static partial class Exercise
{
    /// <summary>7.1: an exponentially weighted mean with bias correction.</summary>
    public static RunningMean RunningMean => new();

    /// <summary>7.2: where Adam is after given gradients.</summary>
    public static AdamPoint AdamPoint => new();
}
