using System.IO.Compression;
using System.Text;

namespace Curriculum.Cli.Tests;

/// <summary>
/// A class as classes are: right in the usual way and in odd ones, slips, stubs, empty, broken, renamed and zipped
/// twice, late, ids lost, code that prints tags and escapes, code that ends the process. Equal arguments make equal
/// classes.
/// </summary>
/// <param name="folder">Where the class is written.</param>
/// <param name="notebook">A notebook's text: of a kind (right, slip, wrong, open, lost, evil, exit), and the how
/// manieth
/// of that kind.</param>
internal sealed class MessyClass(string folder, Func<string, int, string> notebook)
{
    public static readonly string[] Kinds =
    [
        "right",
        "slip",
        "wrong",
        "open",
        "empty",
        "broken",
        "renamed",
        "zipped twice",
        "late",
        "lost",
        "evil",
        "exit",
        "two",
        "nothing",
        "right",
        "slip",
    ];

    /// <summary>Writes the class and gives students with their kinds.</summary>
    public IReadOnlyList<(string Student, string Kind)> Write(int count)
    {
        var students = new List<(string Student, string Kind)>();
        for (var k = 0; k < count; k++)
        {
            var (student, kind) = ($"s{k:000}", Kinds[k % Kinds.Length]);
            Write(student, kind, k / Kinds.Length);
            students.Add((student, kind));
        }

        return students;
    }

    private void Write(string student, string kind, int k)
    {
        switch (kind)
        {
            case "empty":
                File($"{student}/hand-in.ipynb", []);
                break;
            case "broken":
                File($"{student}/hand-in.ipynb", Bytes(notebook("right", k)[..200]));
                break;
            case "renamed":
                File($"{student}.ipynb.txt", Bytes(notebook("right", k)));
                break;
            case "zipped twice":
                File($"{student}.zip", Zipped("inner.zip", Zipped("work/hand-in.ipynb", Bytes(notebook("right", k)))));
                break;
            case "late":
                File($"{student}_LATE_{k + 1}_7_hand-in.ipynb", Bytes(notebook("right", k)));
                break;
            case "two":
                File($"{student}/first.ipynb", Bytes(notebook("wrong", k)));
                File($"{student}/second.ipynb", Bytes(notebook("right", k)));
                break;
            case "nothing":
                File($"{student}/letter.txt", Bytes("I was ill."));
                break;
            default:
                File($"{student}/hand-in.ipynb", Bytes(notebook(kind, k)));
                break;
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void File(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
    }

    private static byte[] Zipped(string name, byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return stream.ToArray();
    }
}
