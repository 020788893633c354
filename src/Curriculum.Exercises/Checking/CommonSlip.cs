namespace Curriculum.Exercises;

/// <summary>
/// Slips that fit any exercise, from one table: the right formula given another argument (−b for b, k + 1 for k, y for
/// z), or its result r changed (2r, r divided by a count, r transposed). Like a slip with a name, one is told only
/// where its own formula gives what the answer gives, on every input tried.
/// </summary>
/// <param name="Message">The sentence.</param>
/// <param name="Wrong">The wrong formula; null where it does not fit. It may throw where it has no value.</param>
/// <param name="Everywhere">Whether it must have a value at every input, for its sentence says so.</param>
internal sealed record CommonSlip<TInput, TOutput>(string Message, Func<TInput, object?> Wrong, bool Everywhere = false)
{
    /// <summary>All of them, the likeliest first.</summary>
    /// <param name="right">The right formula.</param>
    /// <param name="names">What the learner calls the arguments.</param>
    /// <param name="parts">What the items of the result are called, if it is a tuple.</param>
    public static IEnumerable<CommonSlip<TInput, TOutput>> All(
        Func<TInput, TOutput> right,
        IReadOnlyList<string> names,
        IReadOnlyList<string> parts
    ) =>
        [
            .. Twist.OfResults.Select(twist => new CommonSlip<TInput, TOutput>(
                $"At every input tried it is {Changed(twist, "result")}.",
                input => twist.Of(right(input)),
                true
            )),
            .. parts.SelectMany((name, part) => Twist.OfResults.Select(twist => Part(twist, right, name, part))),
            .. names.SelectMany((name, part) => Twist.All.Select(twist => Argument(twist, right, name, part))),
            .. Enumerable.Range(0, names.Count).SelectMany(one => Mixed(right, names, one)),
            .. Enumerable.Range(0, names.Count).SelectMany(one => Paired(right, names, one)),
            .. names.SelectMany((name, part) => Counted(right, name, part)),
        ];

    // "2r, where r is the right result", but "0" alone.
    private static string Changed(Twist twist, string what) =>
        twist.Text("r") is var text && text == twist.Text("") ? text : $"{text}, where r is the right {what}";

    private static CommonSlip<TInput, TOutput> Part(Twist twist, Func<TInput, TOutput> right, string name, int part) =>
        new(
            $"At every input tried your {name} is {Changed(twist, name)}; the rest is right.",
            input =>
                right(input) is var value && twist.Of(Copies.Parts(value)[part]) is { } twisted
                    ? Copies.With(value, part, twisted)
                    : null,
            true
        );

    private static CommonSlip<TInput, TOutput> Argument(
        Twist twist,
        Func<TInput, TOutput> right,
        string name,
        int part
    ) =>
        new(
            $"It is the right result with {twist.Text(name)} in place of {name}.",
            input =>
                twist.Of(Copies.Parts(input)[part]) is { } twisted ? right(Copies.With(input, part, twisted)) : null
        );

    // One argument in another's place, or the two exchanged.
    private static IEnumerable<CommonSlip<TInput, TOutput>> Mixed(
        Func<TInput, TOutput> right,
        IReadOnlyList<string> names,
        int one
    ) =>
        from other in Enumerable.Range(0, names.Count)
        where one != other
        from exchanged in (bool[])[false, true]
        where !exchanged || one < other
        select new CommonSlip<TInput, TOutput>(
            exchanged
                ? $"It is the right result with {names[one]} and {names[other]} exchanged."
                : $"It is the right result with {names[other]} in place of {names[one]}.",
            input =>
                Copies.Parts(input) is var parts && Alike(parts[one], parts[other])
                    ? right(
                        Copies.With(Copies.With(input, one, parts[other]), other, exchanged ? parts[one] : parts[other])
                    )
                    : null
        );

    // A list of samples and what goes with it, one of them left out; or a matrix without a column.
    private static IEnumerable<CommonSlip<TInput, TOutput>> Paired(
        Func<TInput, TOutput> right,
        IReadOnlyList<string> names,
        int one
    ) =>
        from other in Enumerable.Range(one, names.Count - one).Reverse() // two before one alone
        from twist in Twist.OfPairs
        let both = one == other ? names[one] : $"{names[one]} and {names[other]}"
        select new CommonSlip<TInput, TOutput>(
            $"It is the right result for {twist.Text(both)} entry or column.",
            input =>
                Copies.Parts(input) is var parts
                && twist.Of(parts[one]) is { } changed
                && twist.Of(parts[other]) is { } too
                    ? right(Copies.With(Copies.With(input, one, changed), other, too))
                    : null
        );

    // A sum for a mean and the like: the result times or over a count that the input has.
    private static IEnumerable<CommonSlip<TInput, TOutput>> Counted(
        Func<TInput, TOutput> right,
        string name,
        int part
    ) =>
        from count in Feature.Counts(name)
        from scale in (IEnumerable<(string Text, Func<double, double> Of)>)
            [
                ("r times n", n => n),
                ("r divided by n", n => 1 / n),
                ("r n/(n − 1)", n => n / (n - 1)),
                ("r (n − 1)/n", n => (n - 1) / n),
                ("r n/(n + 1)", n => n / (n + 1)),
            ]
        select new CommonSlip<TInput, TOutput>(
            $"At every input tried it is {scale.Text}, where r is the right result and n is {count.Text}.",
            input =>
                count.Of(Copies.Parts(input)[part]) is { } n ? Twist.Each(right(input), x => x * scale.Of(n)) : null,
            true
        );

    private static bool Alike(object? one, object? other) =>
        (one, other) switch
        {
            (Vector<double> a, Vector<double> b) => a.Count == b.Count,
            (Matrix<double> a, Matrix<double> b) => a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount,
            (Array a, Array b) => a.GetType() == b.GetType() && a.Length == b.Length,
            _ => one?.GetType() == other?.GetType(),
        };
}
