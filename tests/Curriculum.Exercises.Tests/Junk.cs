using System.Collections;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using BigInteger = System.Numerics.BigInteger;

namespace Curriculum.Exercises.Tests;

/// <summary>Answers no check was written for: each spoils a right result, and none may pass.</summary>
internal static class Junk
{
    /// <summary>Name → (right result, input) → the spoilt one.</summary>
    public static IEnumerable<(string Name, Func<object?, object, object?> Distort)> All()
    {
        var random = new Random(18065);
        object? previous = null;
        yield return ("null", (right, _) => right is ValueType ? Each(right, _ => 0) : null);
        yield return ("zeros", (right, _) => Each(right, _ => 0));
        yield return ("ones", (right, _) => Each(right, _ => 1));
        yield return ("minus ones", (right, _) => Each(right, _ => -1));
        yield return ("NaN", (right, _) => Each(right, _ => double.NaN));
        yield return ("infinity", (right, _) => Each(right, _ => double.PositiveInfinity));
        yield return ("random numbers of the right shape", (right, _) => Each(right, _ => random.Next(-50, 50) / 7.0));
        yield return ("a shift that grows", (right, _) => Spoilt(right));
        yield return ("the opposite", (right, _) => Each(right, x => -x));
        yield return ("twice the right result", (right, _) => Each(right, x => 2 * x));
        yield return ("the absolute values", (right, _) => Each(right, Math.Abs));
        yield return (
            "the result of the call before",
            (right, _) =>
            {
                var stale = previous ?? Each(right, _ => 0);
                previous = right;
                return stale;
            }
        );
        yield return ("the input", (right, input) => FromInput(right, input));
        yield return ("transposed", (right, _) => Turn(right));
        yield return ("one entry off", (right, _) => OneOff(right));
    }

    /// <summary>Spoilings that a right result may survive: positive numbers are their absolute values.</summary>
    public static bool MayEqual(string name) => name is "the absolute values" or "transposed";

    /// <summary>A result that is wrong in every number.</summary>
    public static object? Spoilt(object? right) => Each(right, x => x + 1 + Math.Abs(x) / 100);

    private static object? Each(object? value, Func<double, double> change) =>
        value switch
        {
            double x => change(x),
            float x => (float)change(x),
            int x => (int)Whole(change(x)),
            long x => (long)Whole(change(x)),
            BigInteger x => (BigInteger)Whole(change((double)x)),
            bool x => change(x ? 1 : 0) > 0,
            Vector<double> v => v.Map(change, Zeros.Include),
            Matrix<double> m => m.Map(change, Zeros.Include),
            ITuple tuple => Activator.CreateInstance(
                tuple.GetType(),
                [.. Copies.Parts(tuple).Select(p => Each(p, change))]
            ),
            string text => change(1) > 0.5 ? text + "?" : "",
            Array array => Fill(array, (old, _) => Each(old, change)),
            IList list => Fill(list, change),
            _ => value,
        };

    private static double Whole(double x) => double.IsFinite(x) ? Math.Clamp(Math.Round(x), -1e9, 1e9) : int.MinValue;

    private static Array Fill(Array array, Func<object?, int[], object?> entry)
    {
        var copy = (Array)array.Clone();
        foreach (var place in Places(array))
        {
            copy.SetValue(entry(array.GetValue(place), place), place);
        }

        return copy;
    }

    private static IList Fill(IList list, Func<double, double> change)
    {
        var copy = (IList)Activator.CreateInstance(list.GetType())!;
        foreach (var item in list)
        {
            copy.Add(Each(item, change));
        }

        return copy;
    }

    private static IEnumerable<int[]> Places(Array array)
    {
        var place = new int[array.Rank];
        for (var k = 0; k < array.Length; k++)
        {
            var rest = k;
            for (var d = array.Rank - 1; d >= 0; d--)
            {
                place[d] = rest % array.GetLength(d);
                rest /= array.GetLength(d);
            }

            yield return [.. place];
        }
    }

    private static object? FromInput(object? right, object input) =>
        right is null
            ? input
            : Copies.Parts(input).FirstOrDefault(part => part is not null && right.GetType().IsInstanceOfType(part))
                ?? Each(right, _ => 0);

    private static object? Turn(object? right) =>
        right switch
        {
            Matrix<double> m => m.Transpose(),
            Vector<double> v => Vector<double>.Build.DenseOfEnumerable(v.Reverse()),
            ITuple tuple => Activator.CreateInstance(tuple.GetType(), [.. Copies.Parts(tuple).Select(Turn)]),
            Array { Rank: 1 } a => Fill(a, (_, place) => a.GetValue(a.Length - 1 - place[0])),
            Array { Rank: 2 } a when a.GetLength(0) == a.GetLength(1) => Fill(a, (_, p) => a.GetValue(p[1], p[0])),
            _ => right,
        };

    private static object? OneOff(object? right)
    {
        var done = false;
        return Each(
            right,
            x =>
            {
                var y = done ? x : x + 1;
                done = true;
                return y;
            }
        );
    }
}
