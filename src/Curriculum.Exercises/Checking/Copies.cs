using System.Collections;
using System.Runtime.CompilerServices;
using BigInteger = System.Numerics.BigInteger;

namespace Curriculum.Exercises;

/// <summary>
/// Copies the values that go into an answer and come out of it, so that nobody writes into another's.
/// </summary>
internal static class Copies
{
    private const int LongestSequence = 1_000_000;

    public static T Of<T>(T value) => (T)Copy(value)!;

    /// <summary>The parts of a value: a tuple's items, or the value alone.</summary>
    public static IReadOnlyList<object?> Parts(object? value) =>
        value is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : [value];

    /// <summary>A value with one of its parts replaced.</summary>
    public static T With<T>(T value, int part, object? other) =>
        value is ITuple tuple
            ? (T)
                Activator.CreateInstance(
                    tuple.GetType(),
                    [.. Parts(tuple).Select((own, i) => Copy(i == part ? other : own))]
                )!
            : Of((T)other!);

    /// <summary>All numbers in a value, in order.</summary>
    public static IEnumerable<double> Numbers(object? value) =>
        value switch
        {
            null => [],
            double or float or int or long or bool => [Convert.ToDouble(value, null)],
            BigInteger big => [(double)big],
            Vector<double> vector => vector.Enumerate(),
            Matrix<double> matrix => matrix.ToColumnMajorArray(),
            ITuple tuple => Parts(tuple).SelectMany(Numbers),
            string => [],
            IEnumerable items => items.Cast<object?>().SelectMany(Numbers),
            _ => [],
        };

    /// <summary>All numbers in a value that are no whole numbers by their type.</summary>
    public static IEnumerable<double> Reals(object? value) =>
        value switch
        {
            double or float => [Convert.ToDouble(value, null)],
            Vector<double> or Matrix<double> => Numbers(value),
            ITuple tuple => Parts(tuple).SelectMany(Reals),
            string or int[] or long[] => [],
            IEnumerable items => items.Cast<object?>().SelectMany(Reals),
            _ => [],
        };

    private static object? Copy(object? value) =>
        value switch
        {
            null or string => value,
            Vector<double> vector => vector.Clone(),
            Matrix<double> matrix => matrix.Clone(),
            ITuple tuple => CopyTuple(tuple),
            Array array => CopyArray(array),
            IEnumerable items => CopySequence(items, value.GetType()),
            _ => value,
        };

    private static object CopyTuple(ITuple tuple) =>
        Activator.CreateInstance(tuple.GetType(), [.. Parts(tuple).Select(Copy)])!;

    private static Array CopyArray(Array array)
    {
        var copy = (Array)array.Clone();
        if (array.GetType().GetElementType()!.IsPrimitive)
        {
            return copy;
        }

        if (array.Rank > 1)
        {
            return copy; // of several dimensions: numbers only
        }

        for (var i = 0; i < copy.Length; i++)
        {
            copy.SetValue(Copy(copy.GetValue(i)), i);
        }

        return copy;
    }

    // A lazy sequence is run once, here, under the time limit; one without end is cut.
    private static object CopySequence(IEnumerable items, Type type)
    {
        var element = type.GetInterfaces()
            .Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
        if (element is null || items is IDictionary)
        {
            return items;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in items)
        {
            list.Add(Copy(item));
            if (list.Count > LongestSequence)
            {
                throw new InvalidOperationException($"The result has more than {LongestSequence:N0} items.");
            }
        }

        return list;
    }
}
