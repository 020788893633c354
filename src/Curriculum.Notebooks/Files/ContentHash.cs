using System.Security.Cryptography;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>SHA-256 in lower-case hexadecimal: equal for what is equal.</summary>
public static class ContentHash
{
    /// <summary>Of a text, in UTF-8.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of files' names below a folder and their bytes, in the order of their names.</summary>
    public static string OfFiles(string folder, IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
