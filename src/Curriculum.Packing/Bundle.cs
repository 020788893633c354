using System.Text;

namespace Curriculum.Packing;

/// <summary>
/// Files one after the other, name, length, bytes: small files pack far better together. The page takes the first byte
/// for the name's length.
/// </summary>
internal static class Bundle
{
    private const int LongestName = 127;

    /// <summary>A bundle of files, in their order.</summary>
    /// <exception cref="InvalidOperationException">A name has more than 127 bytes.</exception>
    public static byte[] Of(IEnumerable<string> names, Func<string, byte[]> read)
    {
        var bundle = new MemoryStream();
        using (var to = new BinaryWriter(bundle, Encoding.UTF8))
        {
            foreach (var name in names)
            {
                if (Encoding.UTF8.GetByteCount(name) is var bytes and > LongestName)
                {
                    throw new InvalidOperationException(
                        $"The name {name} has {bytes} bytes; a bundle's may have {LongestName}."
                    );
                }

                var file = read(name);
                to.Write(name);
                to.Write(file.Length);
                to.Write(file);
            }
        }

        return bundle.ToArray();
    }
}
