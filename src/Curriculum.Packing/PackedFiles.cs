using System.Collections.Concurrent;
using System.Security.Cryptography;
using ZstdSharp;

namespace Curriculum.Packing;

/// <summary>Files packed with Zstandard; what was packed before is taken from a cache, by its hash.</summary>
internal static class PackedFiles
{
    private const string Extension = ".zst";
    private const int Level = 22;

    /// <summary>Writes each file under its name and .zst, and leaves nothing else in the cache.</summary>
    public static void Write(IReadOnlyDictionary<string, byte[]> files, string cache, string folder)
    {
        Directory.CreateDirectory(cache);
        var used = new ConcurrentDictionary<string, bool>();
        Parallel.ForEach(
            files.OrderByDescending(file => file.Value.Length),
            file =>
            {
                var kept = Kept(file.Value);
                if (used.TryAdd(kept, true) && !File.Exists(kept))
                {
                    File.WriteAllBytes(kept + ".new", Pack(file.Value));
                    File.Move(kept + ".new", kept);
                }
            }
        );
        foreach (var (name, bytes) in files)
        {
            File.Copy(Kept(bytes), Path.Combine(folder, name + Extension));
        }

        foreach (var old in Directory.EnumerateFiles(cache).Except(used.Keys).ToList())
        {
            File.Delete(old);
        }

        string Kept(byte[] bytes) => Path.Combine(cache, Hash(bytes) + Extension);
    }

    /// <summary>The bytes of a file that was written.</summary>
    public static long Size(string folder, string name) => new FileInfo(Path.Combine(folder, name + Extension)).Length;

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static byte[] Pack(byte[] bytes)
    {
        using var compressor = new Compressor(Level);
        return compressor.Wrap(bytes).ToArray();
    }
}
