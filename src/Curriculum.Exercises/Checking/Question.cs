using System.Reflection;
using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>What every exercise has, whatever its answer looks like.</summary>
public abstract class Question(string id, string title)
{
    /// <summary>How long an answer may take for all inputs together.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The id, such as "5.4": an exercise of notebook 5.</summary>
    public string Id { get; } = id;

    /// <summary>The name of the function the learner writes; by default the class's own.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The exercise in a few words.</summary>
    public string Title { get; } = title;

    /// <summary>One sentence on why the right answer matters; shown with "correct".</summary>
    public abstract string Why { get; }

    /// <summary>Three hints: a nudge, the idea, nearly the answer.</summary>
    public abstract IReadOnlyList<string> Hints { get; }

    /// <summary>Whether it is open: hundreds of objects are right, and the verdict says how good one is.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Prints the id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";

    /// <summary>
    /// Judges the right answer after <paramref name="distort"/> has spoilt it. A check that calls a spoilt answer
    /// correct sees too little; the tests look for that.
    /// </summary>
    internal abstract Verdict JudgeDistorted(Func<object?, object, object?> distort);

    /// <summary>Judges an answer that is right but for how it reads its input, or for what it does to it.</summary>
    /// <param name="read">What it makes of the input.</param>
    /// <param name="differs">Whether that ever makes a difference to the right result.</param>
    internal abstract Verdict JudgeReading(Func<object, object> read, out bool differs);

    /// <summary>
    /// Judges an answer that is right and then writes into what it was given; null if nothing can be.
    /// </summary>
    internal abstract Verdict? JudgeWriting(Func<object, bool> write);

    /// <summary>Judges each named slip as if a learner had written it: each must get its own sentence.</summary>
    internal abstract IReadOnlyList<(string Message, Verdict Verdict)> JudgeSlips();

    /// <summary>Judges an answer that runs in another process.</summary>
    /// <param name="call">Sends a request there and gives the reply.</param>
    /// <param name="wait">Waits for the check's thread; false when the answer's time is over.</param>
    internal abstract Verdict JudgeElsewhere(Func<byte[], byte[]> call, Func<Thread, TimeSpan, bool> wait);

    /// <summary>
    /// A number between −3 and 3, never 0, often whole and otherwise with one decimal: easy to read in a
    /// counterexample.
    /// </summary>
    protected static double Number(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var sign = random.Next(2) == 0 ? -1 : 1;
        return sign * (random.Next(3) == 0 ? random.Next(1, 31) / 10.0 : random.Next(1, 4));
    }

    /// <summary>So many random inputs of each size in turn.</summary>
    protected static IEnumerable<T> Drawn<TSize, T>(IEnumerable<TSize> sizes, int times, Func<TSize, T> draw) =>
        sizes.SelectMany(size => Enumerable.Range(0, times).Select(_ => draw(size)));

    /// <summary>n such numbers.</summary>
    protected internal static Vector<double> Vector(Random random, int n) =>
        Vector<double>.Build.Dense(n, _ => Number(random));

    /// <summary>A matrix of such numbers.</summary>
    protected internal static Matrix<double> Matrix(Random random, int rows, int columns) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => Number(random));
}

/// <summary>
/// An exercise: inputs to try, the right result for each, and the slips it knows by name. One class derives from this
/// for every exercise; the README of this folder shows how.
/// </summary>
/// <typeparam name="TAnswer">The delegate type of the function the learner writes.</typeparam>
/// <typeparam name="TInput">What the answer is given: one value, or a tuple of its arguments.</typeparam>
/// <typeparam name="TOutput">What the answer gives back.</typeparam>
public abstract partial class Question<TAnswer, TInput, TOutput>(string id, string title) : Question(id, title)
    where TAnswer : Delegate
{
    private IReadOnlyList<string>? _names,
        _parts;

    private static readonly MethodInfo s_invoke = typeof(TAnswer).GetMethod(nameof(Action.Invoke))!;

    /// <summary>
    /// How far a number may lie from the right one, relative to the largest in the result (and to 1).
    /// </summary>
    protected virtual double Tolerance => 1e-9;

    /// <summary>
    /// Wrong formulas with names. The first that agrees with the answer on all inputs gives the verdict.
    /// </summary>
    protected virtual IEnumerable<Slip<TInput, TOutput>> Slips => [];

    /// <summary>Other right results, where the question leaves a convention open; an answer must keep to one.</summary>
    protected virtual IEnumerable<Func<TInput, TOutput>> AlsoRight => [];

    /// <summary>
    /// The inputs to try: edge cases first, then seeded random ones. They are tried from small to large.
    /// </summary>
    protected abstract IEnumerable<TInput> Inputs(Random random);

    /// <summary>Calls the learner's function; a tuple's items are its arguments, in their order.</summary>
    protected virtual TOutput Ask(TAnswer answer, TInput input) =>
        (TOutput)s_invoke.Invoke(answer, BindingFlags.DoNotWrapExceptions, null, Arguments(input), null)!;

    /// <summary>The right result.</summary>
    protected abstract TOutput Right(TInput input);

    /// <summary>The arguments that awkward inputs leave as they are: labels, signs, what must keep a form.</summary>
    protected virtual IReadOnlyCollection<string> Kept => [];

    /// <summary>Whether the question may ask this; awkward inputs of which it is not true are left out.</summary>
    protected virtual bool Asks(TInput input) => true;

    /// <summary>
    /// Null if <paramref name="result"/> is right; otherwise a sentence. By default it is compared with <see
    /// cref="Right"/>; override where many results are right and a property tells which.
    /// </summary>
    protected virtual string? Flaw(TInput input, TOutput result)
    {
        var right = Right(input);
        return Comparison.Difference(right, result, SlackAt(input, right), Parts);
    }

    /// <summary>What is asked for an input, where no single result is the right one; null where one is.</summary>
    protected virtual string? Wanted(TInput input) => null;

    /// <summary>How good a right answer to an open exercise is, beside par and the best known.</summary>
    protected virtual string? Rank(IReadOnlyList<(TInput Input, TOutput Result)> results) => null;

    /// <summary>How far each part of the right result may lie off.</summary>
    protected IReadOnlyList<double> SlackAt(TInput input, TOutput right) =>
        Slack.Of(input, right, Right, IsKept, Tolerance);

    /// <summary>Judges an answer. Never throws; takes at most five seconds.</summary>
    public Verdict Check(TAnswer answer) => Check(answer, Limit);

    /// <summary>Judges an answer within a limit of one's own.</summary>
    public Verdict Check(TAnswer answer, TimeSpan limit) =>
        answer is null ? Words.NotStarted(this) : Judged(answer, limit) with { Of = AnswerText.NameOf(answer) };

    private Verdict Judged(TAnswer answer, TimeSpan limit) =>
        Roads.Sentence(answer) is { } road
            ? Words.Make(this, VerdictKind.KeepWorking, road)
            : Judge(input => Ask(answer, input), limit);

    internal override Verdict JudgeDistorted(Func<object?, object, object?> distort) =>
        Judge(input => (TOutput)distort(Copies.Of(Right(input)), input!)!, Limit);

    internal override Verdict JudgeReading(Func<object, object> read, out bool differs)
    {
        var seen = false;
        var verdict = Judge(
            input =>
            {
                var right = Right(input);
                var result = Right((TInput)read(input!));
                seen |= Comparison.Difference(right, result, SlackAt(input, right), []) is not null;
                return result;
            },
            Limit
        );
        differs = seen;
        return verdict;
    }

    internal override Verdict? JudgeWriting(Func<object, bool> write)
    {
        var wrote = false;
        var verdict = Judge(
            input =>
            {
                var right = Copies.Of(Right(input));
                wrote |= write(input!);
                return right;
            },
            Limit
        );
        return wrote ? verdict : null;
    }

    internal override IReadOnlyList<(string Message, Verdict Verdict)> JudgeSlips() =>
        [.. Slips.Select(slip => (slip.Message, Judge(slip.Wrong, Limit)))];

    internal override Verdict JudgeElsewhere(Func<byte[], byte[]> call, Func<Thread, TimeSpan, bool> wait)
    {
        var answer = new Elsewhere.RemoteAnswer(call).As<TAnswer>();
        return new Examination(this, input => Ask(answer, input), Limit, wait).Run();
    }

    // The readable inputs, and the awkward ones made of them.
    private List<TInput> AllInputs(int seed)
    {
        var random = new Random(seed);
        var readable = Inputs(random).ToList();
        return
        [
            .. readable,
            .. Awkward
                .Of(readable, IsKept, random)
                .Where(input => Asks(input) && Copies.Numbers(Right(input)).All(double.IsFinite)),
        ];
    }

    private bool IsKept(int part) => part < Names.Count && Kept.Contains(Names[part]);

    // What the learner calls the arguments: the items of Right's tuple, or its one parameter.
    private IReadOnlyList<string> Names => _names ??= ArgumentNames();

    private List<string> ArgumentNames() =>
        RightMethod.GetParameters()[0] is var input && typeof(ITuple).IsAssignableFrom(typeof(TInput))
            ? Items(input)
            : [input.Name!];

    // The names of the result's items, as Right declares them: (Matrix<double> W, Vector<double> c) has W and c.
    private IReadOnlyList<string> Parts => _parts ??= Items(RightMethod.ReturnParameter);

    private MethodInfo RightMethod =>
        GetType().GetMethod(nameof(Right), BindingFlags.Instance | BindingFlags.NonPublic, [typeof(TInput)])!;

    private static object?[] Arguments(TInput input) =>
        input is ITuple items ? [.. Enumerable.Range(0, items.Length).Select(k => items[k])] : [input];

    private static List<string> Items(ParameterInfo tuple) =>
        [.. tuple.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames.OfType<string>() ?? []];

    private Verdict Judge(Func<TInput, TOutput> ask, TimeSpan limit) => new Examination(this, ask, limit).Run();
}
