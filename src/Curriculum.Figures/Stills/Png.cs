using System.Buffers.Binary;
using System.IO.Compression;

namespace Curriculum.Figures.Stills;

/// <summary>
/// The smallest PNG writer that does: 8-bit RGBA, no filter. A matrix as an image is then a few hundred bytes.
/// </summary>
internal static class Png
{
    public static string DataAddress(int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> pixel)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        Chunk(bytes, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + 4 * width];
            for (var i = 0; i < height; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    (row[1 + 4 * j], row[2 + 4 * j], row[3 + 4 * j], row[4 + 4 * j]) = pixel(i, j);
                }

                zip.Write(row);
            }
        }
        Chunk(bytes, "IDAT"u8, packed.ToArray());
        Chunk(bytes, "IEND"u8, []);
        return "data:image/png;base64," + Convert.ToBase64String(bytes.ToArray());
    }

    private static void Chunk(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(name);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), data));
        to.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
            {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
            }
        }
        return crc;
    }
}
