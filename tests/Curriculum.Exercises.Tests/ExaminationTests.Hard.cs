using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Tests;

// Answers that print, give back far too much, end late, or differ in a late digit.
public sealed partial class ExaminationTests
{
    private static readonly StringWriter s_printed = new(); // never closed: other tests may write here meanwhile

    [Fact]
    public void A_right_answer_that_prints_a_megabyte_a_call_is_right_and_what_it_prints_is_cut()
    {
        var before = Console.Out;
        Console.SetOut(s_printed);
        try
        {
            var verdict = _question.Check(
                v =>
                {
                    for (var k = 0; k < 10; k++)
                    {
                        Console.WriteLine(new string('x', 100_000));
                    }

                    return [.. v.Select(x => 2 * x)];
                },
                TimeSpan.FromSeconds(60)
            );

            Assert.Equal(VerdictKind.Correct, verdict.Kind);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.InRange(s_printed.ToString().Length, 1000, 30_000);
        Assert.Contains("is left out", s_printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_is_far_too_large_is_told_so_at_once()
    {
        var clock = Stopwatch.StartNew();
        var verdict = Exercise.MomentumMatrix.Check((lambda, s, beta) => Matrix<double>.Build.Dense(3000, 3000));
        Assert.Contains("3000×3000; it should be 2×2", verdict.Message, StringComparison.Ordinal);

        Assert.Contains(
            "has 10000000 items; it should have 0",
            _question.Check(v => new double[10_000_000]).Message,
            StringComparison.Ordinal
        );
        Assert.InRange(
            _question.Check(v => throw new InvalidOperationException(new string('x', 10_000_000))).Message.Length,
            100,
            500
        );
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Equal_looking_numbers_are_shown_with_the_digits_that_differ()
    {
        var verdict = Exercise.SharedGradient.Check(
            (v, g) => Vector<double>.Build.Dense(3, j => g * v.SubVector(j, g.Count)) * (1 + 1e-8)
        );
        var lines = verdict.Counterexample!.Split(Environment.NewLine);
        var answer = lines.Single(line => line.StartsWith("your answer: ", StringComparison.Ordinal))[13..];
        var right = lines.Single(line => line.StartsWith("should be:   ", StringComparison.Ordinal))[13..];

        Assert.NotEqual(right, answer);
    }
}
