using System.Reflection;

namespace Curriculum.Exercises;

/// <summary>Every exercise by name: <c>Exercise.KaczmarzStep.Check(KaczmarzStep)</c>. Each exercise's own file adds its
/// property here.</summary>
public static partial class Exercise
{
    /// <summary>All exercises, in the order of the course.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        .. typeof(Exercise)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => typeof(Question).IsAssignableFrom(property.PropertyType))
            .Select(property => (Question)property.GetValue(null)!)
            .OrderBy(question => Version.Parse(question.Id)),
    ];
}
