using System.IO.Compression;

namespace Curriculum.Grading;

/// <summary>
/// What lies in an archive, read without writing anything to the disk: a name that leads out of the archive is refused,
/// and so is one that unpacks to more than it may.
/// </summary>
internal static class Archives
{
    /// <summary>The most bytes of one file, and of all of one archive when unpacked.</summary>
    public const long MostBytes = 512L << 20;

    private const long MostOfOne = 64L << 20;
    private const int MostEntries = 20_000,
        MostDeep = 3;

    /// <summary>The files of an archive that matter; archives in it are opened too, three deep.</summary>
    public static IReadOnlyList<Found> Open(Found archive, int depth = 1)
    {
        if (archive.Problem is not null)
        {
            return [Refused(archive, archive.Problem)];
        }

        if (depth > MostDeep)
        {
            return [Refused(archive, $"It is an archive in an archive, more than {MostDeep} deep.")];
        }

        try
        {
            return [.. Entries(archive).SelectMany(one => one.Is(ClassFolder.Archive) ? Inner(one, depth + 1) : [one])];
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return [Refused(archive, $"It is no archive that can be read ({error.Message.TrimEnd('.')}).")];
        }
    }

    // Whoever packed it chose the times in it; when it was handed in says the archive around it.
    private static IEnumerable<Found> Inner(Found archive, int depth) =>
        Open(archive, depth).Select(one => one with { Time = archive.Time });

    private static List<Found> Entries(Found archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive.Read()), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
        {
            return [Refused(archive, $"It holds {zip.Entries.Count} files; at most {MostEntries} are read.")];
        }

        if (zip.Entries.Sum(entry => entry.Length) is var sum and > MostBytes)
        {
            return [Refused(archive, $"It unpacks to {sum:N0} bytes; at most {MostBytes:N0} are read.")];
        }

        var found = new List<Found>();
        for (var k = 0; k < zip.Entries.Count; k++)
        {
            var (entry, index) = (zip.Entries[k], k);
            var parts = entry.FullName.Replace('\\', '/').Split('/');
            if (!ClassFolder.Matters(parts[^1]) || parts.Any(ClassFolder.IsLeftBehind) && !LeadsOut(parts))
            {
                continue;
            }

            IReadOnlyList<string> folder = [.. archive.Parts.SkipLast(1), Stem(archive.Name)];
            found.Add(
                LeadsOut(parts)
                    ? new(
                        [.. folder, parts[^1]],
                        null,
                        $"Its name in the archive leads out of it: {entry.FullName}",
                        () => []
                    )
                : entry.Length > MostOfOne
                    ? new(
                        [.. folder, .. parts],
                        null,
                        $"It unpacks to {entry.Length:N0} bytes; at most {MostOfOne:N0} are read.",
                        () => []
                    )
                : new([.. folder, .. parts], Time(entry), null, () => Read(archive, index))
            );
        }

        return found.Count > 0
            ? found
            : [ClassFolder.Empty([.. archive.Parts.SkipLast(1), Stem(archive.Name)], "The archive")];
    }

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    private static bool LeadsOut(string[] parts) =>
        parts.Any(part => part is "" or "." or "..") || parts[0].Contains(':', StringComparison.Ordinal);

    // Archives keep local times without a zone; a platform's are taken for UTC.
    private static DateTimeOffset Time(ZipArchiveEntry entry) => new(entry.LastWriteTime.DateTime, TimeSpan.Zero);

    private static byte[] Read(Found archive, int index)
    {
        using var zip = new ZipArchive(new MemoryStream(archive.Read()), ZipArchiveMode.Read);
        using var content = zip.Entries[index].Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (content.Read(buffer) is var count and > 0)
        {
            // What the archive says of its own size is not believed.
            if (bytes.Length + count > MostOfOne)
            {
                throw new InvalidDataException($"It unpacks to more than {MostOfOne:N0} bytes.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static Found Refused(Found archive, string problem) => archive with { Problem = problem, Read = () => [] };
}
