using System.Buffers.Binary;
using System.IO.Compression;

namespace Curriculum.Data;

/// <summary>An IDX file of bytes: 0, 0, 8, the number of dimensions, the sizes (big-endian), then the values.</summary>
internal sealed record IdxFile(int[] Sizes, byte[] Values)
{
    public static IdxFile Open(string path, int dimensions)
    {
        using var file = File.OpenRead(path);
        try
        {
            return Read(file, Path.GetFileName(path), dimensions);
        }
        catch (InvalidDataException broken)
            when (!broken.Message.Contains(Path.GetFileName(path), StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"{Path.GetFileName(path)} is damaged: its gzip data end wrongly; fetch it again.",
                broken
            );
        }
    }

    public static IdxFile Read(Stream stream, string name, int dimensions)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        if (bytes is [0x1f, 0x8b, ..])
        {
            using var plain = new MemoryStream();
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            gzip.CopyTo(plain);
            bytes = plain.ToArray();
        }
        var header = 4 + 4 * dimensions;
        if (bytes.Length < 4)
        {
            throw new InvalidDataException($"{name} is {bytes.Length} bytes long: no IDX file.");
        }

        if (bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 8)
        {
            throw new InvalidDataException(
                $"{name} begins with {Convert.ToHexString(bytes.AsSpan(0, 4))}: no IDX file of bytes."
            );
        }

        if (bytes[3] != dimensions)
        {
            throw new InvalidDataException(
                $"{name} has {bytes[3]} dimensions where {dimensions} belong: images and labels may be swapped."
            );
        }

        if (bytes.Length < header)
        {
            throw new InvalidDataException(
                $"{name} is truncated: {bytes.Length} bytes, the header alone needs {header}; fetch it again."
            );
        }

        var sizes = new int[dimensions];
        long expected = 1;
        for (var d = 0; d < dimensions; d++)
        {
            sizes[d] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + 4 * d));
            if (sizes[d] < 0)
            {
                throw new InvalidDataException($"{name} states a size of {sizes[d]}: it is damaged; fetch it again.");
            }

            expected = Math.Min(expected * sizes[d], long.MaxValue >> 32);
        }
        if (bytes.Length - header != expected)
        {
            throw new InvalidDataException(
                $"{name} states {string.Join(" × ", sizes)} = {expected} bytes and holds {bytes.Length - header}: "
                    + $"it is truncated or damaged; fetch it again."
            );
        }

        return new(sizes, bytes[header..]);
    }
}
