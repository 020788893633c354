using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Curriculum.Exercises.Tests;

// Answers that throw or do not come to an end.
public sealed partial class ExaminationTests
{
    [Theory]
    [InlineData("null", "gave back null")]
    [InlineData("nan", "NaN")]
    [InlineData("longer", "The result has 1 item; it should have 0.")]
    [InlineData("index", "an entry that is not there (Index")]
    [InlineData("argument", "ArgumentException: No such thing.")]
    [InlineData("mute", "MuteException: it has no message.")]
    [InlineData("unreadable", "MuteException: its message cannot be read (InvalidOperationException).")]
    [InlineData("recursion", "calls itself again and again")]
    public void What_goes_wrong_becomes_a_sentence(string what, string words)
    {
        // A busy machine takes seconds to come back from a deep recursion; the limit is not what is tested here.
        var verdict = _question.Check(
            v =>
                what switch
                {
                    "null" => null!,
                    "nan" => [.. v.Select(_ => double.NaN)],
                    "longer" => [.. v, 1],
                    "index" => [v[v.Length]],
                    "argument" => throw new ArgumentException("No such thing."),
                    "mute" => throw new MuteException(() => null!),
                    "unreadable" => throw new MuteException(() => throw new InvalidOperationException()),
                    _ => Endless(v),
                },
            TimeSpan.FromSeconds(60)
        );

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.Contains(words, verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_loop_gets_a_verdict()
    {
        using var release = new ManualResetEventSlim();
        var clock = Stopwatch.StartNew();
        var verdict = _question.Check(
            v =>
            {
                release.Wait();
                return v;
            },
            TimeSpan.FromSeconds(0.2)
        );
        release.Set();

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.Contains("had not come to an end after 0.2 s", verdict.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"took {clock.Elapsed}");
    }

    [Fact]
    public void The_input_of_an_endless_loop_is_shown_not_an_earlier_mistake()
    {
        using var release = new ManualResetEventSlim();
        var verdict = _question.Check(
            v =>
            {
                if (v.Length == 2)
                {
                    release.Wait();
                }

                return [.. v, 0];
            },
            TimeSpan.FromSeconds(0.3)
        );
        release.Set();

        Assert.Contains("had not come to an end", verdict.Message, StringComparison.Ordinal);
        Assert.Equal(2, verdict.Counterexample!.Split(',').Length);
    }

    [Fact]
    public void A_sequence_without_end_gets_a_verdict()
    {
        var verdict = new Naturals().Check(n => Forever(), TimeSpan.FromSeconds(60));

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.Contains("more than 1,000,000 items", verdict.Message, StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Correct, new Naturals().Check(n => Enumerable.Range(0, n)).Kind);
    }

    private static IEnumerable<int> Forever()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    // The engine puts this guard into every function of a cell.
    private static double[] Endless(double[] v)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return [.. Endless(v), 0];
    }

    private sealed class Naturals()
        : Question<Func<int, IEnumerable<int>>, int, IEnumerable<int>>("0.2", "The first n naturals")
    {
        public override string Why => "Because.";

        public override IReadOnlyList<string> Hints => ["one", "two", "three"];

        protected override IEnumerable<int> Inputs(Random random) => [0, 1, 5];

        protected override IEnumerable<int> Ask(Func<int, IEnumerable<int>> answer, int input) => answer(input);

        protected override IEnumerable<int> Right(int n) => Enumerable.Range(0, n);
    }

    private sealed class MuteException(Func<string> message) : Exception
    {
        public override string Message => message();
    }
}
