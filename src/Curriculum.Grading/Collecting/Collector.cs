using System.Security.Cryptography;
using System.Text;
using Curriculum.Grading.Hosting;

namespace Curriculum.Grading;

/// <summary>
/// Finds what a class handed in: a folder each, files with names, archives of Canvas, Moodle and Gradescope, checkouts.
/// Each notebook is found once, and nothing is written.
/// </summary>
internal static class Collector
{
    private const int MostFiles = 100;
    private const string OthersNames =
        "Its files are named as a platform names those of a class. If it is a class, name this archive itself; if it "
        + "is a student's, unpack it into a folder of the student's name.";

    /// <summary>The files, in the order of students and paths; a notebook handed in twice is there once.</summary>
    /// <param name="paths">Folders, archives and notebooks; full paths that exist.</param>
    /// <param name="course">Names of the course's notebooks: a file that has one is no student's name.</param>
    public static IReadOnlyList<Handed> Find(IReadOnlyList<string> paths, IReadOnlyList<string> course)
    {
        var named = paths
            .Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            .Distinct()
            .Select(path => (Path: path, Files: Of(path, course).ToList()))
            .ToList();
        var found = named
            .SelectMany(one => IsOneOfSeveral(one, named) ? Renamed(one) : one.Files)
            .OrderBy(one => one.Student, StringComparer.Ordinal)
            .ThenBy(one => one.Path, StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        return
        [
            .. found
                .Where(one => one.Problem is not null || IsNew(one, seen))
                .GroupBy(one => one.Student)
                .SelectMany(files => files.Select((file, k) => k < MostFiles ? file : TooMany(file))),
        ];
    }

    // Folders named one by one that hold hw.ipynb each are students; hw is none.
    private static bool IsOneOfSeveral(
        (string Path, List<Handed> Files) one,
        List<(string Path, List<Handed> Files)> named
    ) => Alone(one) is { } student && named.Exists(other => other.Path != one.Path && Alone(other) == student);

    // The only name in a folder, when it is that of a file directly in it.
    private static string? Alone((string Path, List<Handed> Files) one) =>
        Directory.Exists(one.Path)
        && one.Files.TrueForAll(file => !file.Path.Contains('/', StringComparison.Ordinal))
        && one.Files.Select(file => file.Student).Distinct().ToList() is [var student]
            ? student
            : null;

    private static IEnumerable<Handed> Renamed((string Path, List<Handed> Files) one) =>
        one.Files.Select(file => file with { Student = OneLine(Path.GetFileName(one.Path)) });

    // Where the best of several counts, whoever hands in enough guesses is right once.
    private static Handed TooMany(Handed file) =>
        file with
        {
            Problem = $"It is one of more than {MostFiles} notebooks of one student, and no more are graded.",
            Read = () => [],
        };

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
            var found = ClassFolder.In(path).ToList();
            var isClass = found.TrueForAll(one => one.Parts.Count == 1 && one.Is(ClassFolder.Archive) && IsClass(one));
            return Named([.. found.SelectMany(one => Unpacked(one, isClass))], course, Path.GetFileName(path));
        }

        var file = ClassFolder.File(path, [Path.GetFileName(path)]);
        return file.Is(ClassFolder.Archive)
            ? Named([.. Inside(Archives.Open(file))], course, Path.GetFileNameWithoutExtension(path))
            : Named([file], course, Path.GetFileName(Path.GetDirectoryName(path)) ?? "");
    }

    // Archives of platforms alone are a class. Beside students' files an archive is a student's, who may have put into
    // it what looks like others' work; and who packed it chose the times in it.
    private static IEnumerable<Found> Unpacked(Found one, bool isClass) =>
        !one.Is(ClassFolder.Archive) ? [one]
        : isClass ? Inside(Archives.Open(one))
        : one.Parts.Count == 1 && IsClass(one) ? [one with { Problem = OthersNames, Read = () => [] }]
        : Archives.Open(one).Select(entry => entry with { Time = one.Time });

    private static bool IsClass(Found archive) =>
        Archives.Open(archive) is var inside
        && inside.All(entry => entry.Parts.Count > 1)
        && Platforms.HoldsClass(inside);

    private static IEnumerable<Found> Inside(IEnumerable<Found> archive) =>
        archive.Select(one => one.Parts.Count > 1 ? one with { Parts = [.. one.Parts.Skip(1)] } : one);

    private static IEnumerable<Handed> Named(List<Found> files, IReadOnlyList<string> course, string around)
    {
        var bare = files.ConvertAll(one =>
            one.Parts.Count > 1 && Platforms.IsAround(one.Parts[0]) ? one with { Parts = [.. one.Parts.Skip(1)] } : one
        );
        // One that lies deeper came with a student's files, and would give them any name and time.
        var metadata = bare.Find(one => one.Parts is [ClassFolder.Metadata] && one.Problem is null);
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
        var path = OneLine(string.Join('/', one.Parts));
        return new(OneLine(name ?? student), path, time ?? one.Time, late, one.Problem, one.Read);
    }

    // A name with a line end in it would write lines of its own into every report.
    private static string OneLine(string name) =>
        string.Concat(PlainWords.Of(name).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
