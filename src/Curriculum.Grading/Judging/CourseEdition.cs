using System.Text;

namespace Curriculum.Grading;

/// <summary>
/// The course as a class is judged by it. Seeds of the checks are part of it: they stand in its sources.
/// </summary>
/// <param name="Version">Names what the course asks and checks: equal on every machine with the same sources.</param>
/// <param name="Build">Names what really runs, the built library included; a result is kept for exactly that.</param>
/// <param name="Folder">The folder with <c>setup.csx</c>.</param>
/// <param name="Notebooks">Its notebooks, in order.</param>
/// <param name="ExerciseClass">The full name of the class <c>Exercise</c>; null calls it as the checks do.</param>
public sealed record CourseEdition(
    string Version,
    string Build,
    string Folder,
    IReadOnlyList<CourseNotebook> Notebooks,
    string? ExerciseClass
);

/// <summary>A notebook of the course.</summary>
/// <param name="Name">For example <c>05-sgd-and-kaczmarz</c>.</param>
/// <param name="Exercises">Its exercises, in order.</param>
public sealed record CourseNotebook(string Name, IReadOnlyList<CourseExercise> Exercises)
{
    /// <summary>The notebook of a file of the course.</summary>
    public static CourseNotebook Read(string name, byte[] bytes) =>
        new(name, CourseExercise.In(NotebookFile.Load(new MemoryStream(bytes), name)));

    internal void AppendTo(StringBuilder text)
    {
        text.Append(Name).Append('\n');
        foreach (var exercise in Exercises)
        {
            text.Append(exercise.Id)
                .Append('\n')
                .Append(exercise.Stub)
                .Append('\n')
                .Append(exercise.Check)
                .Append('\n');
        }
    }
}
