namespace Curriculum.Grading;

/// <summary>
/// Which notebook of the course a student's notebook answers: the same name, or most of its cells and names.
/// </summary>
public static class NotebookMatch
{
    /// <summary>The notebook answered, or null.</summary>
    /// <param name="course">The course's notebooks.</param>
    /// <param name="notebook">The student's.</param>
    /// <param name="name">The student's file's name without extension.</param>
    public static CourseNotebook? Find(IReadOnlyList<CourseNotebook> course, NotebookFile notebook, string name)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(name);
        return course
            .Select(one =>
                (
                    Notebook: one,
                    Matches: StudentPlan.Matches(notebook, one.Exercises),
                    SameName: name.Contains(one.Name, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Where(one => one.Notebook.Exercises.Count > 0 && (one.Matches > 0 || one.SameName))
            .OrderByDescending(one => one.SameName)
            .ThenByDescending(one => one.Matches)
            .Select(one => one.Notebook)
            .FirstOrDefault();
    }
}
