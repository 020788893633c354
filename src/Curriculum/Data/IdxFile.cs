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

    /// <summary>
    /// Reads a plain or gzip file; of data that unpack to more than their header states, no more than that.
    /// </summary>
    /// <exception cref="InvalidDataException">One sentence: no IDX file of bytes, or a damaged one.</exception>
    public static IdxFile Read(Stream stream, string name, int dimensions)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        if (memory.GetBuffer().AsSpan(0, (int)memory.Length) is not [0x1f, 0x8b, ..])
        {
            return Parse(memory, name, dimensions);
        }

        using var gzip = new GZipStream(memory, CompressionMode.Decompress);
        return Parse(gzip, name, dimensions);
    }

    private static IdxFile Parse(Stream stream, string name, int dimensions)
    {
        var bytes = new byte[4 + 4 * dimensions];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length < 4)
        {
            throw new InvalidDataException($"{name} is {length} bytes long: no IDX file.");
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

        if (length < bytes.Length)
        {
            throw new InvalidDataException(
                $"{name} is truncated: {length} bytes, the header alone needs {bytes.Length}; fetch it again."
            );
        }

        var sizes = new int[dimensions];
        var expected = Int128.One;
        for (var d = 0; d < dimensions; d++)
        {
            sizes[d] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + 4 * d));
            if (sizes[d] < 0)
            {
                throw new InvalidDataException($"{name} states a size of {sizes[d]}: it is damaged; fetch it again.");
            }

            expected *= sizes[d];
        }
        return new(
            sizes,
            ReadValues(stream, expected, $"{name} states {string.Join(" × ", sizes)} = {expected} bytes")
        );
    }

    /// <summary>
    /// As many bytes as expected and no more. Memory grows with what is there, not with what is stated.
    /// </summary>
    private static byte[] ReadValues(Stream stream, Int128 expected, string states)
    {
        using var values = new MemoryStream();
        var part = new byte[1 << 16];
        int read;
        while (values.Length <= expected && (read = stream.Read(part)) > 0)
        {
            values.Write(part.AsSpan(0, read));
            if (values.Length > Array.MaxLength - part.Length)
            {
                throw new InvalidDataException($"{states}: more than fit in memory.");
            }
        }

        if (values.Length == expected)
        {
            return values.ToArray();
        }

        var least = values.Length > expected && stream.Read(part) > 0 ? "at least " : "";
        throw new InvalidDataException(
            $"{states} and holds {least}{values.Length}: it is truncated or damaged; fetch it again."
        );
    }
}
