using System.Security.Cryptography;
using System.Text;

namespace Curriculum.Grading;

/// <summary>
/// Finds what a class handed in: a folder each, files with names, archives of Canvas, Moodle and Gradescope, checkouts.
/// Each notebook is found once, and nothing is written.
/// </summary>
internal static class Collector
{
    /// <summary>The files, in the order of students and paths; a notebook handed in twice is there once.</summary>
    /// <param name="paths">Folders, archives and notebooks; full paths that exist.</param>
    /// <param name="course">Names of the course's notebooks: a file that has one is no student's name.</param>
    public static IReadOnlyList<Handed> Find(IReadOnlyList<string> paths, IReadOnlyList<string> course)
    {
        var found = paths
            .Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            .Distinct()
            .SelectMany(path => Of(path, course))
            .OrderBy(one => one.Student, StringComparer.Ordinal)
            .ThenBy(one => one.Path, StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        return [.. found.Where(one => one.Problem is not null || IsNew(one, seen))];
    }

    private static bool IsNew(Handed one, HashSet<(string, string)> seen)
    {
        try
        {
            return seen.Add((one.Student, Convert.ToHexString(SHA256.HashData(one.Read()))));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return true; // said where it is graded
        }
    }

    private static IEnumerable<Handed> Of(string path, IReadOnlyList<string> course)
    {
        if (Directory.Exists(path))
        {
            var all = ClassFolder.In(path).SelectMany(one => Unpacked(one, isTop: one.Parts.Count == 1)).ToList();
            return Named(all, course, around: Path.GetFileName(path));
        }

        var file = ClassFolder.File(path, [Path.GetFileName(path)]);
        return file.Is(ClassFolder.Archive)
            ? Named([.. Inside(Archives.Open(file))], course, Path.GetFileNameWithoutExtension(path))
            : Named([file], course, Path.GetFileName(Path.GetDirectoryName(path)) ?? "");
    }

    // An archive at the top is a student's, or a whole class as a platform packs it.
    private static IEnumerable<Found> Unpacked(Found one, bool isTop)
    {
        if (!one.Is(ClassFolder.Archive))
        {
            return [one];
        }

        var inside = Archives.Open(one);
        return isTop && inside.All(entry => entry.Parts.Count > 1) && Platforms.HoldsClass(inside)
            ? Inside(inside)
            : inside;
    }

    private static IEnumerable<Found> Inside(IEnumerable<Found> archive) =>
        archive.Select(one => one.Parts.Count > 1 ? one with { Parts = [.. one.Parts.Skip(1)] } : one);

    private static IEnumerable<Handed> Named(List<Found> files, IReadOnlyList<string> course, string around)
    {
        var bare = files.ConvertAll(one =>
            one.Parts.Count > 1 && Platforms.IsAround(one.Parts[0]) ? one with { Parts = [.. one.Parts.Skip(1)] } : one
        );
        var metadata = bare.FirstOrDefault(one => one.Name == ClassFolder.Metadata && one.Problem is null);
        var text = metadata is null ? null : Encoding.UTF8.GetString(metadata.Read());
        return bare.Where(one => one.Name != ClassFolder.Metadata).Select(one => Handed(one, text, course, around));
    }

    private static Handed Handed(Found one, string? metadata, IReadOnlyList<string> course, string around)
    {
        var top = one.Parts.Count > 1 ? one.Parts[0] : ClassFolder.Stem(one.Name);
        var (student, late) = Platforms.Owner(top);
        if (one.Parts.Count > 1 && !late)
        {
            late = Platforms.Owner(ClassFolder.Stem(one.Name)).Late;
        }

        // A notebook under the course's own name, at the top: the folder around it is the student.
        if (one.Parts.Count == 1 && course.Contains(student, StringComparer.OrdinalIgnoreCase))
        {
            student = around;
        }

        var (name, time) = metadata is null ? (null, null) : Platforms.Metadata(metadata, top);
        return new(name ?? student, string.Join('/', one.Parts), time ?? one.Time, late, one.Problem, one.Read);
    }
}
