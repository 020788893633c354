namespace Curriculum.Notebooks;

/// <summary>The script that every notebook of a course loads before anything else.</summary>
public static class CourseSetup
{
    /// <summary>The script's file, beside the notebooks.</summary>
    public const string Name = "setup.csx";

    /// <summary>The whole first code cell of a notebook.</summary>
    public const string Load = $"#load \"{Name}\"";
}
