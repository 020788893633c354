using Curriculum.Exercises.Chapter01;

namespace Curriculum.Exercises;

/// <summary>Notebook 01, composition.</summary>
public static partial class Exercise
{
    /// <summary>1.1: w = A₂ ReLU(A₁v + b₁) + b₂.</summary>
    public static ForwardPass ForwardPass => new();

    /// <summary>1.2: n layers, ReLU on all but the last.</summary>
    public static DeepForward DeepForward => new();

    /// <summary>1.3: W = A₂DA₁ and c = A₂Db₁ + b₂ with F(u) = Wu + c near v.</summary>
    public static LocalMap LocalMap => new();
}
