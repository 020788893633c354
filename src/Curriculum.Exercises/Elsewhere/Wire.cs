using System.Runtime.CompilerServices;
using Curriculum.Autodiff;
using Curriculum.Go;
using Curriculum.Networks;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>
/// Values as bytes, by their declared type: what a question gives to an answer in another process, and what comes
/// back. Numbers keep every bit. The same text is compiled into the host of the answers.
/// </summary>
/// <param name="objects">How objects are named that stay where they are, and where counted numbers are made.</param>
internal sealed class Wire(IWireObjects objects)
{
    private const int MostBytes = 64 << 20,
        MostText = 1 << 20;

    /// <summary>A value as bytes.</summary>
    /// <exception cref="InvalidOperationException">It takes more than 64 MB, or its type has no wire form.</exception>
    public byte[] Bytes(Type type, object? value)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        Write(writer, type, value);
        return memory.ToArray();
    }

    /// <summary>The value of such bytes.</summary>
    public object? Value(Type type, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        return Read(reader, type);
    }

    private void Write(BinaryWriter to, Type type, object? value)
    {
        if (to.BaseStream.Length > MostBytes)
        {
            throw new InvalidOperationException("A value takes more than 64 MB.");
        }

        if (!type.IsValueType)
        {
            to.Write(value is not null);
        }

        switch (value)
        {
            case null:
                break;
            case bool or int or long or double:
                WriteNumber(to, value);
                break;
            case string text:
                to.Write(text.Length > MostText ? text[..MostText] : text);
                break;
            case Vector<double> vector:
                WriteAll(to, [vector.Count], vector.Count);
                vector.ToList().ForEach(to.Write);
                break;
            case Matrix<double> matrix:
                WriteAll(to, [matrix.RowCount, matrix.ColumnCount], (long)matrix.RowCount * matrix.ColumnCount);
                matrix.ToColumnMajorArray().ToList().ForEach(to.Write);
                break;
            case Array array:
                WriteArray(to, type.GetElementType()!, array);
                break;
            case ITuple:
                foreach (var field in type.GetFields())
                {
                    Write(to, field.FieldType, field.GetValue(value));
                }

                break;
            case Counted counted:
                objects.Seen(counted);
                to.Write(counted.Value);
                break;
            case Random random:
                WireGame.Write(to, random);
                break;
            case Board board:
                WireGame.Write(to, board);
                break;
            case Move move:
                to.Write(move.ToString());
                break;
            case Network<double> network:
                WireNetwork.Write(to, network, (kind, part) => Write(to, kind, part));
                break;
            case IOwnValue own:
                to.Write(objects.NameOf(own));
                break;
            default:
                throw new InvalidOperationException($"A {type.Name} has no wire form.");
        }
    }

    private object? Read(BinaryReader from, Type type)
    {
        if (!type.IsValueType && !from.ReadBoolean())
        {
            return null;
        }

        return type == typeof(bool) ? from.ReadBoolean()
            : type == typeof(int) ? from.ReadInt32()
            : type == typeof(long) ? from.ReadInt64()
            : type == typeof(double) ? from.ReadDouble()
            : type == typeof(string) ? from.ReadString()
            : type == typeof(Vector<double>) ? Vector<double>.Build.Dense(ReadNumbers(from, ReadSizes(from, 1)))
            : type == typeof(Matrix<double>) ? ReadMatrix(from)
            : type.IsArray ? ReadArray(from, type.GetElementType()!, type.GetArrayRank())
            : typeof(ITuple).IsAssignableFrom(type)
                ? Activator.CreateInstance(type, [.. type.GetFields().Select(field => Read(from, field.FieldType))])
            : type == typeof(Counted) ? objects.Number(from.ReadDouble())
            : type == typeof(Random) ? WireGame.ReadRandom(from)
            : type == typeof(Board) ? WireGame.ReadBoard(from)
            : type == typeof(Move) ? Move.Parse(from.ReadString())
            : type == typeof(Network<double>) ? WireNetwork.Read(from, kind => Read(from, kind))
            : type == typeof(IOwnValue) ? objects.Named(from.ReadInt32())
            : throw new InvalidOperationException($"A {type.Name} has no wire form.");
    }

    private static void WriteNumber(BinaryWriter to, object value)
    {
        switch (value)
        {
            case bool yes:
                to.Write(yes);
                break;
            case int small:
                to.Write(small);
                break;
            case long whole:
                to.Write(whole);
                break;
            default:
                to.Write((double)value);
                break;
        }
    }

    private static void WriteAll(BinaryWriter to, int[] sizes, long count)
    {
        if (count > MostBytes / sizeof(double))
        {
            throw new InvalidOperationException("A value takes more than 64 MB.");
        }

        sizes.ToList().ForEach(to.Write);
    }

    private void WriteArray(BinaryWriter to, Type element, Array array)
    {
        WriteAll(to, [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], array.LongLength);
        foreach (var item in array)
        {
            Write(to, element, item);
        }
    }

    private static Matrix<double> ReadMatrix(BinaryReader from)
    {
        var sizes = ReadSizes(from, 2);
        return Matrix<double>.Build.Dense(sizes[0], sizes[1], ReadNumbers(from, sizes));
    }

    private Array ReadArray(BinaryReader from, Type element, int rank)
    {
        var sizes = ReadSizes(from, rank);
        var array = Array.CreateInstance(element, sizes);
        var place = new int[rank];
        for (long k = 0; k < array.LongLength; k++)
        {
            var rest = k;
            for (var axis = rank - 1; axis >= 0; axis--)
            {
                (rest, var at) = Math.DivRem(rest, sizes[axis]);
                place[axis] = (int)at;
            }

            array.SetValue(Read(from, element), place);
        }

        return array;
    }

    // Never more is set aside than there are bytes to fill it.
    private static int[] ReadSizes(BinaryReader from, int rank)
    {
        var sizes = new int[rank];
        var count = 1.0;
        for (var axis = 0; axis < rank; axis++)
        {
            sizes[axis] = from.ReadInt32();
            count *= sizes[axis];
        }

        return Array.TrueForAll(sizes, size => size >= 0) && count <= from.BaseStream.Length - from.BaseStream.Position
            ? sizes
            : throw new InvalidDataException($"No value has the sizes {string.Join("×", sizes)}.");
    }

    private static double[] ReadNumbers(BinaryReader from, int[] sizes)
    {
        var numbers = new double[sizes.Aggregate(1, (product, size) => product * size)];
        for (var k = 0; k < numbers.Length; k++)
        {
            numbers[k] = from.ReadDouble();
        }

        return numbers;
    }
}

/// <summary>How one side of the wire names what is no data.</summary>
internal interface IWireObjects
{
    /// <summary>A number that is about to be sent.</summary>
    void Seen(Counted number);

    /// <summary>A number that came.</summary>
    Counted Number(double value);

    /// <summary>The name of an object.</summary>
    int NameOf(IOwnValue value);

    /// <summary>The object of a name.</summary>
    IOwnValue Named(int name);
}
