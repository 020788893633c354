using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using BigInteger = System.Numerics.BigInteger;

namespace Curriculum.Exercises;

/// <summary>
/// Prints values for a counterexample: short, exact where numbers are short, cut where they are many.
/// </summary>
internal static class Shown
{
    private const int Most = 12;

    public static string Value(object? value) =>
        value switch
        {
            null => "null",
            double number => Number(number),
            float number => Number(number),
            int or long or BigInteger or bool => string.Create(CultureInfo.InvariantCulture, $"{value}"),
            string text => $"\"{text}\"",
            Vector<double> vector => List(vector.Enumerate().Select(Number)),
            Matrix<double> matrix => Rows(matrix.RowCount, matrix.ColumnCount, (i, j) => Number(matrix[i, j])),
            ITuple tuple => $"({string.Join(", ", Copies.Parts(tuple).Select(Value))})",
            Array { Rank: 2 } table => Rows(
                table.GetLength(0),
                table.GetLength(1),
                (i, j) => Value(table.GetValue(i, j))
            ),
            Array { Rank: > 2 } block => Block(block),
            Delegate => "a function",
            IEnumerable items => List(items.Cast<object?>().Select(Value)),
            _ => value.ToString() ?? "",
        };

    /// <summary>One line for each part of an input: "a = [1, 2]".</summary>
    public static IEnumerable<string> Input(object? input, IReadOnlyList<string> names)
    {
        var parts = Copies.Parts(input);
        return parts.Select((part, i) => $"{(i < names.Count ? names[i] : $"input {i + 1}")} = {Value(part)}");
    }

    /// <summary>A result; a tuple's items with their names: "W = [2], c = [−6]".</summary>
    public static string Result(object? result, IReadOnlyList<string> parts) =>
        result is ITuple tuple && tuple.Length == parts.Count ? string.Join(", ", Input(result, parts)) : Value(result);

    private static string Number(double number) =>
        number == 0
            ? "0"
            : number
                .ToString(
                    Math.Abs(number) is >= 1e7 or (< 1e-3 and > 0) ? "0.####e0" : "0.######",
                    CultureInfo.InvariantCulture
                )
                .Replace('-', '−');

    private static string Number(float number) => Number((double)number);

    private static string List(IEnumerable<string> items)
    {
        var shown = items.Take(Most + 1).ToList();
        return shown.Count > Most ? $"[{string.Join(", ", shown.Take(Most))}, …]" : $"[{string.Join(", ", shown)}]";
    }

    private static string Rows(int rows, int columns, Func<int, int, string> entry)
    {
        if (rows > Most || columns > Most)
        {
            return $"a {rows}×{columns} matrix";
        }

        var lines = Enumerable
            .Range(0, rows)
            .Select(i => string.Join(" ", Enumerable.Range(0, columns).Select(j => entry(i, j))));
        return $"[{string.Join("; ", lines)}]";
    }

    private static string Block(Array block)
    {
        var shape = string.Join("×", Enumerable.Range(0, block.Rank).Select(block.GetLength));
        return $"{shape}: {List(block.Cast<object?>().Select(Value))}";
    }
}
