using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Curriculum.Networks;

/// <summary>
/// The safetensors format: 8 bytes header length, a JSON header with type, shape and offsets of each name, then the
/// numbers.
/// </summary>
/// <remarks>
/// Matrices lie by rows in the file and by columns in memory; a matrix of one column is written as a vector.
/// </remarks>
internal static class Safetensors
{
    private const int LargestHeader = 100_000_000;

    public static void Write<T>(
        Stream stream,
        IReadOnlyList<(string Name, int Rows, int Columns, Memory<T> Values)> tensors
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var header = new MemoryStream();
        using (var json = new Utf8JsonWriter(header))
        {
            json.WriteStartObject();
            long offset = 0;
            foreach (var (name, rows, columns, values) in tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", typeof(T) == typeof(double) ? "F64" : "F32");
                json.WriteStartArray("shape");
                json.WriteNumberValue(rows);
                if (columns > 1)
                {
                    json.WriteNumberValue(columns);
                }

                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += (long)values.Length * Marshal.SizeOf<T>());
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (header.Length % 8 != 0)
        {
            header.WriteByte((byte)' ');
        }

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header.ToArray());
        foreach (var (_, rows, columns, values) in tensors)
        {
            stream.Write(MemoryMarshal.AsBytes(Transpose<T>(values.Span, columns, rows).AsSpan()));
        }
    }

    public static Dictionary<string, (int Rows, int Columns, T[] Values)> Read<T>(Stream stream)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (bytes.Length < 8)
        {
            throw new InvalidDataException($"The file is {bytes.Length} bytes long: no safetensors file.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (length < 2 || length > LargestHeader || 8 + length > bytes.Length)
        {
            throw new InvalidDataException(
                $"The file states a header of {length} bytes and has {bytes.Length - 8}: no safetensors file, or "
                    + $"truncated."
            );
        }

        var data = bytes[(8 + (int)length)..];
        try
        {
            using var header = JsonDocument.Parse(bytes.Slice(8, (int)length).ToArray());
            var tensors = new Dictionary<string, (int, int, T[])>();
            foreach (var entry in header.RootElement.EnumerateObject())
            {
                if (entry.Name != "__metadata__")
                {
                    tensors.Add(entry.Name, ReadTensor<T>(entry, data));
                }
            }

            return tensors;
        }
        catch (Exception broken)
            when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                "The header of the file is not that of a safetensors file: it is damaged.",
                broken
            );
        }
    }

    private static (int Rows, int Columns, T[] Values) ReadTensor<T>(JsonProperty entry, ReadOnlySpan<byte> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        long[] range = [.. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(at => at.GetInt64())];
        var type = entry.Value.GetProperty("dtype").GetString();
        var width = type switch
        {
            "F32" => 4,
            "F64" => 8,
            _ => throw new InvalidDataException($"{entry.Name} has numbers of type {type}; F32 and F64 can be read."),
        };
        if (shape.Length is 0 or > 2)
        {
            throw new InvalidDataException($"{entry.Name} has {shape.Length} dimensions; weights have 1 or 2.");
        }

        var (rows, columns) = (shape[0], shape.Length == 2 ? shape[1] : 1);
        if (
            rows < 0
            || columns < 0
            || range.Length != 2
            || range[0] < 0
            || range[1] - range[0] != (long)rows * columns * width
        )
        {
            throw new InvalidDataException(
                $"{entry.Name} is {rows}×{columns} of {type}, but its bytes are from {string.Join(" to ", range)}: "
                    + $"the file is damaged."
            );
        }

        if (range[1] > data.Length)
        {
            throw new InvalidDataException(
                $"{entry.Name} ends at byte {range[1]} of {data.Length}: the file is truncated."
            );
        }

        var values = data[(int)range[0]..(int)range[1]];
        var numbers = new T[rows * columns];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] =
                width == 4
                    ? T.CreateChecked(BinaryPrimitives.ReadSingleLittleEndian(values[(4 * i)..]))
                    : T.CreateChecked(BinaryPrimitives.ReadDoubleLittleEndian(values[(8 * i)..]));
        }

        return (rows, columns, Transpose<T>(numbers, rows, columns));
    }

    /// <summary>From rows to columns: outer × inner becomes inner × outer.</summary>
    private static T[] Transpose<T>(ReadOnlySpan<T> values, int outer, int inner)
    {
        var turned = new T[values.Length];
        for (var i = 0; i < outer; i++)
        {
            for (var j = 0; j < inner; j++)
            {
                turned[j * outer + i] = values[i * inner + j];
            }
        }

        return turned;
    }
}
