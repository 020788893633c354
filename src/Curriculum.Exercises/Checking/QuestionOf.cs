using System.Reflection;
using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>An exercise: inputs to try, the right result for each, and the slips it knows by name. One class derives
/// from this for every exercise; the README of this folder shows how.</summary>
/// <typeparam name="TAnswer">The delegate type of the function the learner writes.</typeparam>
/// <typeparam name="TInput">What the answer is given: one value, or a tuple of its arguments.</typeparam>
/// <typeparam name="TOutput">What the answer gives back.</typeparam>
public abstract class Question<TAnswer, TInput, TOutput> : Question
    where TAnswer : Delegate
{
    /// <summary>
    /// The arguments' names, in the order of <typeparamref name="TInput"/>; counterexamples print them.
    /// </summary>
    protected abstract IReadOnlyList<string> Names { get; }

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

    /// <summary>Calls the learner's function.</summary>
    protected abstract TOutput Ask(TAnswer answer, TInput input);

    /// <summary>The right result.</summary>
    protected abstract TOutput Right(TInput input);

    /// <summary>Null if <paramref name="result"/> is right; otherwise a sentence. By default it is compared with
    /// <see cref="Right"/>; override where many results are right and a property tells which.</summary>
    protected virtual string? Flaw(TInput input, TOutput result) =>
        Comparison.Difference(Right(input), result, Tolerance, Parts);

    /// <summary>Judges an answer. Never throws; takes at most five seconds.</summary>
    public Verdict Check(TAnswer answer) => Check(answer, Limit);

    /// <summary>Judges an answer within a limit of one's own.</summary>
    public Verdict Check(TAnswer answer, TimeSpan limit) =>
        answer is null ? Examination.NotStarted(this) : Judge(input => Ask(answer, input), limit);

    internal override Verdict JudgeDistorted(Func<object?, object, object?> distort) =>
        Judge(input => (TOutput)distort(Copies.Of(Right(input)), input!)!, Limit);

    internal override IReadOnlyList<(string Message, Verdict Verdict)> JudgeSlips() =>
        [.. Slips.Select(slip => (slip.Message, Judge(slip.Wrong, Limit)))];

    // The names of the result's items, as Right declares them: (Matrix<double> W, Vector<double> c) has W and c.
    private IReadOnlyList<string> Parts =>
        GetType()
            .GetMethod(nameof(Right), BindingFlags.Instance | BindingFlags.NonPublic, [typeof(TInput)])
            ?.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>()
            ?.TransformNames.OfType<string>()
            .ToList()
        ?? [];

    private Verdict Judge(Func<TInput, TOutput> ask, TimeSpan limit)
    {
        var examination = new Examination<TInput, TOutput>(this, ask)
        {
            Names = Names,
            Parts = Parts,
            Inputs = () => Inputs(new Random(18065)),
            Right = Right,
            Flaw = Flaw,
            Slips = Slips,
            AlsoRight = AlsoRight,
            Tolerance = Tolerance,
        };
        return examination.Run(limit);
    }
}
