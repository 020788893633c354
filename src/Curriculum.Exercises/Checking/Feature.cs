namespace Curriculum.Exercises;

/// <summary>A number by which inputs can be told apart: an argument itself, a length, a size.</summary>
/// <param name="Text">What it is called, such as "the number of rows of A".</param>
/// <param name="Of">Its value for an argument; null where it has none.</param>
internal sealed record Feature(string Text, Func<object?, double?> Of)
{
    /// <summary>Those that count something.</summary>
    public static IEnumerable<Feature> Counts(string name) =>
        [
            new(name, value => value is int n ? n : null),
            new(
                $"the length of {name}",
                value =>
                    value switch
                    {
                        Vector<double> v => v.Count,
                        Array { Rank: 1 } array => array.Length,
                        _ => null,
                    }
            ),
            new($"the number of rows of {name}", value => value is Matrix<double> m ? m.RowCount : null),
            new($"the number of columns of {name}", value => value is Matrix<double> m ? m.ColumnCount : null),
        ];

    /// <summary>Those that tell how large its numbers are.</summary>
    public static IEnumerable<Feature> Sizes(string name) =>
        [
            new(name, value => value is double x ? x : null),
            new($"the smallest number in {name}", value => Extreme(value, numbers => numbers.Min())),
            new($"the largest number in {name}", value => Extreme(value, numbers => numbers.Max())),
            new($"the largest |number| in {name}", value => Extreme(value, numbers => numbers.Max(Math.Abs))),
            new(
                $"the count of repeated values in {name}",
                value => Extreme(value, numbers => numbers.Count - numbers.Distinct().Count())
            ),
        ];

    private static double? Extreme(object? value, Func<List<double>, double> of)
    {
        var numbers = value is Vector<double> or Matrix<double> or Array { Rank: 1 }
            ? Copies.Numbers(value).ToList()
            : [];
        return numbers.Count == 0 ? null : of(numbers);
    }
}
