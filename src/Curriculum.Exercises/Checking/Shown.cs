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
    private const int Most = 12,
        Usual = 6,
        InputDigits = 10,
        All = 17;

    /// <summary>A value with so many digits behind the point.</summary>
    public static string Value(object? value, int digits = Usual) =>
        value switch
        {
            null => "null",
            double number => Number(number, digits),
            float number => Number(number, digits),
            int or long or BigInteger => Minus(string.Create(CultureInfo.InvariantCulture, $"{value}")),
            bool yes => yes ? "True" : "False",
            string text => $"\"{text}\"",
            Vector<double> vector => List(vector.Enumerate().Select(x => Number(x, digits))),
            Matrix<double> matrix => Rows(matrix.RowCount, matrix.ColumnCount, (i, j) => Number(matrix[i, j], digits)),
            ITuple tuple => $"({string.Join(", ", Copies.Parts(tuple).Select(part => Value(part, digits)))})",
            Array { Rank: 2 } table => Rows(
                table.GetLength(0),
                table.GetLength(1),
                (i, j) => Value(table.GetValue(i, j), digits)
            ),
            Array { Rank: > 2 } block => Block(block, digits),
            Delegate => "a function",
            IEnumerable items => List(items.Cast<object?>().Select(item => Value(item, digits))),
            _ => value.ToString() ?? "",
        };

    /// <summary>One line for each part of an input: "a = [1, 2]".</summary>
    public static IEnumerable<string> Input(object? input, IReadOnlyList<string> names) =>
        Named(input, names, InputDigits);

    /// <summary>A result; a tuple's items with their names: "W = [2], c = [−6]".</summary>
    public static string Result(object? result, IReadOnlyList<string> parts, int digits = Usual) =>
        result is ITuple tuple && tuple.Length == parts.Count
            ? string.Join(", ", Named(result, parts, digits))
            : Value(result, digits);

    /// <summary>Two results with as many digits as it takes to tell them apart.</summary>
    public static (string One, string Other) Apart(object? one, object? other, IReadOnlyList<string> parts)
    {
        foreach (var digits in (int[])[Usual, 9, 12])
        {
            var pair = (One: Result(one, parts, digits), Other: Result(other, parts, digits));
            if (pair.One != pair.Other)
            {
                return pair;
            }
        }

        return (Result(one, parts, All), Result(other, parts, All));
    }

    private static IEnumerable<string> Named(object? value, IReadOnlyList<string> names, int digits) =>
        Copies
            .Parts(value)
            .Select((part, i) => $"{(i < names.Count ? names[i] : $"input {i + 1}")} = {Value(part, digits)}");

    private static string Number(double number, int digits)
    {
        if (number == 0)
        {
            return "0";
        }

        var places = new string('#', digits);
        var format = Math.Abs(number) is >= 1e7 or (< 1e-3 and > 0) ? $"0.{places[2..]}e0" : $"0.{places}";
        return Minus(number.ToString(digits == All ? "R" : format, CultureInfo.InvariantCulture));
    }

    private static string Minus(string number) => number.Replace('-', '−');

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

    private static string Block(Array block, int digits)
    {
        var shape = string.Join("×", Enumerable.Range(0, block.Rank).Select(block.GetLength));
        return $"{shape}: {List(block.Cast<object?>().Select(item => Value(item, digits)))}";
    }
}
