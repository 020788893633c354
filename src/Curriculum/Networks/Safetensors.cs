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
/// Matrices lie by rows in the file and by columns in memory; a matrix of one column is written as a vector. As the
/// format says, no name may stand twice and the tensors fill the data without a gap.
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
            RequireOnce(header.RootElement, "The header");
            List<TensorEntry> entries =
            [
                .. header
                    .RootElement.EnumerateObject()
                    .Where(entry => entry.Name != "__metadata__")
                    .Select(entry => TensorEntry.Read(entry)),
            ];
            RequireCover(entries, data.Length);
            var tensors = new Dictionary<string, (int, int, T[])>();
            foreach (var entry in entries)
            {
                tensors.Add(entry.Name, (entry.Rows, entry.Columns, Numbers<T>(entry, data)));
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

    /// <summary>No name may stand twice, neither in the header nor in an entry: which one would count?</summary>
    internal static void RequireOnce(JsonElement element, string owner)
    {
        var names = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                throw new InvalidDataException($"{owner} of the file has {property.Name} twice: it is damaged.");
            }
        }
    }

    /// <summary>The tensors lie one behind the other from the first byte of the data to the last.</summary>
    private static void RequireCover(IEnumerable<TensorEntry> entries, int size)
    {
        long at = 0;
        var before = "the header";
        foreach (var entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.End > size)
            {
                throw new InvalidDataException(
                    $"{entry.Name} ends at byte {entry.End} of {size}: the file is truncated."
                );
            }

            if (entry.Begin != at)
            {
                throw new InvalidDataException(
                    entry.Begin < at
                        ? $"{entry.Name} begins at byte {entry.Begin}, before the end of {before} at {at}: the file is "
                            + "damaged."
                        : $"Bytes {at} to {entry.Begin}, before {entry.Name}, belong to no tensor: the file is damaged."
                );
            }

            (at, before) = (entry.End, entry.Name);
        }

        if (at < size)
        {
            throw new InvalidDataException(
                $"Bytes {at} to {size}, after {before}, belong to no tensor: the file is damaged."
            );
        }
    }

    private static T[] Numbers<T>(TensorEntry entry, ReadOnlySpan<byte> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = data[(int)entry.Begin..(int)entry.End];
        var numbers = new T[entry.Rows * entry.Columns];
        for (var i = 0; i < numbers.Length; i++)
        {
            var number =
                entry.Width == 4
                    ? BinaryPrimitives.ReadSingleLittleEndian(values[(4 * i)..])
                    : BinaryPrimitives.ReadDoubleLittleEndian(values[(8 * i)..]);
            numbers[i] = T.CreateChecked(number);
            if (T.IsInfinity(numbers[i]) && double.IsFinite(number))
            {
                throw new InvalidDataException(
                    $"{entry.Name} holds {number} in row {i / entry.Columns}, column {i % entry.Columns}, which no "
                        + $"float reaches: load the file into a network of doubles."
                );
            }
        }

        return Transpose<T>(numbers, entry.Rows, entry.Columns);
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

/// <summary>What the header says of one tensor: its size, its numbers of 4 or 8 bytes, and where they lie.</summary>
internal sealed record TensorEntry(string Name, int Rows, int Columns, int Width, long Begin, long End)
{
    /// <exception cref="InvalidDataException">One sentence: type, size and place do not go together.</exception>
    public static TensorEntry Read(JsonProperty entry)
    {
        Safetensors.RequireOnce(entry.Value, $"The entry {entry.Name}");
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
            || range[1] < range[0]
            || range[1] - range[0] != (Int128)rows * columns * width // past 2⁶³ for the largest sizes
        )
        {
            throw new InvalidDataException(
                $"{entry.Name} is {rows}×{columns} of {type}, but its bytes are from {string.Join(" to ", range)}: "
                    + $"the file is damaged."
            );
        }

        return new(entry.Name, rows, columns, width, range[0], range[1]);
    }
}
