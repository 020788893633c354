using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises;

/// <summary>What every exercise has, whatever its answer looks like.</summary>
public abstract class Question
{
    /// <summary>How long an answer may take for all inputs together.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The id, such as "5.2": notebook 5, second exercise.</summary>
    public abstract string Id { get; }

    /// <summary>The name of the function the learner writes; by default the class's own.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The exercise in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence on why the right answer matters; shown with "correct".</summary>
    public abstract string Why { get; }

    /// <summary>Three hints: a nudge, the idea, nearly the answer.</summary>
    public abstract IReadOnlyList<string> Hints { get; }

    /// <summary>Prints the id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";

    /// <summary>Judges the right answer after <paramref name="distort"/> has spoilt it. A check that calls a spoilt
    /// answer correct sees too little; the tests look for that.</summary>
    internal abstract Verdict JudgeDistorted(Func<object?, object, object?> distort);

    /// <summary>Judges each named slip as if a learner had written it: each must get its own sentence.</summary>
    internal abstract IReadOnlyList<(string Message, Verdict Verdict)> JudgeSlips();

    /// <summary>A number between −3 and 3, never 0, often whole and otherwise with one decimal: easy to read in a
    /// counterexample.</summary>
    protected static double Number(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var sign = random.Next(2) == 0 ? -1 : 1;
        return sign * (random.Next(3) == 0 ? random.Next(1, 31) / 10.0 : random.Next(1, 4));
    }

    /// <summary>n such numbers.</summary>
    protected static Vector<double> Vector(Random random, int n) => Vector<double>.Build.Dense(n, _ => Number(random));

    /// <summary>A matrix of such numbers.</summary>
    protected static Matrix<double> Matrix(Random random, int rows, int columns) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => Number(random));
}
