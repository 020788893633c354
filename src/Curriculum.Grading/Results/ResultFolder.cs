using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Curriculum.Grading;

/// <summary>A folder that grading writes: <c>results/STUDENT/result.json</c>, what was kept, and the reports.</summary>
internal sealed class ResultFolder(string path)
{
    private const string FileName = "result.json";

    public string Path { get; } = path;

    public string Kept => In("kept");

    private string Results => In("results");

    private string Shards => In("shards");

    public string In(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public StudentResult? Find(string student)
    {
        var file = FileOf(student);
        try
        {
            return File.Exists(file) ? StudentResult.Read(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null; // written by another version: graded anew
        }
    }

    public void Write(StudentResult result) => WholeFile.Write(FileOf(result.Student), result.ToBytes());

    /// <summary>All results, in the order of students.</summary>
    /// <exception cref="JsonException">A file is no result.</exception>
    public IReadOnlyList<StudentResult> All() =>
        !Directory.Exists(Results)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(Results, FileName, SearchOption.AllDirectories)
                    .Select(file => StudentResult.Read(File.ReadAllBytes(file)))
                    .OrderBy(result => result.Student, StringComparer.Ordinal),
            ];

    /// <summary>Deletes a student's result; false when there is none.</summary>
    public bool Forget(string student)
    {
        var there = File.Exists(FileOf(student));
        if (there)
        {
            Directory.Delete(System.IO.Path.GetDirectoryName(FileOf(student))!, recursive: true);
        }

        return there;
    }

    /// <summary>
    /// Takes away the results of a share that are of nobody in the class any more; says whose they were.
    /// </summary>
    public IReadOnlyList<string> Keep(IReadOnlySet<string> students, Share share)
    {
        var gone = All()
            .Select(result => result.Student)
            .Where(student => share.Has(student) && !students.Contains(student))
            .ToList();
        foreach (var student in gone)
        {
            Forget(student);
        }

        return gone;
    }

    /// <summary>Notes that a share is done; the one run notes nothing and forgets all shares.</summary>
    public void Done(Share share, string what)
    {
        if (share.Count == 1)
        {
            if (Directory.Exists(Shards))
            {
                Directory.Delete(Shards, recursive: true);
            }
        }
        else
        {
            WholeFile.Write(ShardFile(share), Encoding.UTF8.GetBytes(what));
        }
    }

    /// <summary>
    /// Takes a share's note away while it is worked on, and the notes of other divisions of the class.
    /// </summary>
    public void Begin(Share share)
    {
        var others = string.Create(CultureInfo.InvariantCulture, $"-of-{share.Count}.done");
        foreach (
            var note in Notes().Where(note => !note.EndsWith(others, StringComparison.Ordinal)).Append(ShardFile(share))
        )
        {
            if (File.Exists(note))
            {
                File.Delete(note);
            }
        }
    }

    /// <summary>Why the results are not whole yet, in a sentence; null when they are.</summary>
    public string? Missing()
    {
        var notes = Notes();
        if (notes.Length == 0)
        {
            return null;
        }

        var names = notes.Select(note => System.IO.Path.GetFileNameWithoutExtension(note).Split("-of-")).ToList();
        var counts = names.Select(name => name[1]).Distinct().ToList();
        if (counts.Count > 1)
        {
            return $"The shards are of {string.Join(" and ", counts)}: empty {Shards} and grade again.";
        }

        var count = int.Parse(counts[0], CultureInfo.InvariantCulture);
        var missing = Enumerable
            .Range(0, count)
            .Where(k => !names.Exists(name => name[0] == k.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        return missing.Count > 0 ? $"Of {count} shards these have not finished: {string.Join(", ", missing)}."
            : notes.Select(File.ReadAllText).Distinct().Count() > 1
                ? "The shards were graded by different courses or policies: grade again."
            : null;
    }

    private string[] Notes() => Directory.Exists(Shards) ? Directory.GetFiles(Shards, "*.done") : [];

    private string ShardFile(Share share) =>
        System.IO.Path.Combine(
            Shards,
            string.Create(CultureInfo.InvariantCulture, $"{share.Index}-of-{share.Count}.done")
        );

    private string FileOf(string student) => System.IO.Path.Combine(Results, Platforms.Slug(student), FileName);
}
