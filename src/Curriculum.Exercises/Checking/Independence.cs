namespace Curriculum.Exercises;

/// <summary>
/// Finds the arguments a wrong answer never looks at. The commonest reason is a variable of the notebook with a similar
/// name, which is right there and nowhere else.
/// </summary>
internal static class Independence
{
    private const int Enough = 3,
        Most = 200;

    /// <summary>A blank and a sentence, or nothing when the answer looks at each argument.</summary>
    public static string Sentence<TInput, TOutput>(
        IReadOnlyList<TInput> inputs,
        IReadOnlyList<string> names,
        Func<TInput, TOutput> ask,
        Func<TInput, TOutput> right,
        double tolerance
    )
    {
        var unused = names.Where((_, part) => IsUnused(inputs, part, ask, right, tolerance)).ToList();
        return unused.Count switch
        {
            0 => "",
            1 => $" It also stays the same when only {unused[0]} changes: does your code use the argument {unused[0]}, "
                + "or a variable of the notebook?",
            _ => $" It also stays the same when only {string.Join(" or only ", unused)} changes: does your code use "
                + "these arguments, or variables of the notebook?",
        };
    }

    private static bool IsUnused<TInput, TOutput>(
        IReadOnlyList<TInput> inputs,
        int part,
        Func<TInput, TOutput> ask,
        Func<TInput, TOutput> right,
        double tolerance
    )
    {
        var seen = 0;
        foreach (var (input, other) in Pairs(inputs, part).Take(Most))
        {
            var changed = Copies.With(input, part, Copies.Parts(other)[part]);
            if (
                Value(right, input) is not { } before
                || Value(right, changed) is not { } after
                || Comparison.Difference(before, after, tolerance) is null
            )
            {
                continue; // nothing to be seen: the right result stays the same too
            }

            if (
                Value(ask, input) is not { } one
                || Value(ask, changed) is not { } two
                || Comparison.Difference(one, two, 0) is not null
            )
            {
                return false;
            }

            seen++;
        }

        return seen >= Enough;
    }

    /// <summary>
    /// Each input with another that differs in this part, but not in the part's shape. The first of each shape come
    /// first: an answer may skip an argument for one layer only, or one sample.
    /// </summary>
    private static IEnumerable<(TInput Input, TInput Other)> Pairs<TInput>(IReadOnlyList<TInput> inputs, int part) =>
        from turn in (
            from input in inputs
            let shape = Shape(Copies.Parts(input)[part])
            where shape.Numbers > 0
            group input by shape into alike
            from turn in alike.Select((input, turn) => (Input: input, Turn: turn))
            select turn
        ).OrderBy(turn => turn.Turn)
        let own = Copies.Parts(turn.Input)[part]
        from other in inputs
            .Where(candidate =>
                Copies.Parts(candidate)[part] is var its
                && Shape(own) == Shape(its)
                && Comparison.Difference(own, its, 1e-6) is not null
            )
            .Take(2)
        select (turn.Input, other);

    private static (int Numbers, int Rows) Shape(object? value) =>
        (Copies.Numbers(value).Count(), value is Matrix<double> matrix ? matrix.RowCount : 0);

    private static object? Value<TInput, TOutput>(Func<TInput, TOutput> function, TInput input)
    {
        try
        {
            return Copies.Of(function(Copies.Of(input)));
        }
#pragma warning disable CA1031 // a mixture of two inputs need not be one
        catch (Exception exception)
            when (exception is not ThreadInterruptedException and not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
