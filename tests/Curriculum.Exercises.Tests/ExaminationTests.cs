using Curriculum.Autodiff;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Exercises.Tests;

public sealed partial class ExaminationTests
{
    private readonly DoubleIt _question = new();

    [Fact]
    public void A_right_answer_is_correct_and_says_why()
    {
        var verdict = _question.Check(v => [.. v.Select(x => x + x)]);

        Assert.Equal(VerdictKind.Correct, verdict.Kind);
        Assert.Equal("Because.", verdict.Message);
        Assert.Null(verdict.Counterexample);
    }

    [Fact]
    public void Another_convention_is_correct_if_kept_to_on_all_inputs()
    {
        Assert.Equal(VerdictKind.Correct, _question.Check(v => [.. v.Select(x => -2 * x)]).Kind);
        Assert.Equal(
            VerdictKind.KeepWorking,
            _question.Check(v => [.. v.Select(x => v.Length == 1 ? -2 * x : 2 * x)]).Kind
        );
    }

    [Fact]
    public void A_sparse_matrix_is_judged_by_its_entries()
    {
        var verdict = Exercise.MomentumMatrix.Check(
            (lambda, s, beta) => Matrix<double>.Build.SparseOfRowArrays([1, -s], [lambda, beta - s * lambda])
        );

        Assert.Equal(VerdictKind.Correct, verdict.Kind);
    }

    [Fact]
    public void A_host_with_one_thread_is_told_before_each_input_what_to_say_if_the_answer_does_not_end()
    {
        var told = new List<string>();
        AppContext.SetData(
            "curriculum.checking",
            (Action<string, TimeSpan>)(
                (verdict, _) =>
                {
                    lock (told)
                    {
                        told.Add(verdict);
                    }
                }
            )
        );
        try
        {
            _question.Check(v => [.. v.Select(x => x + x)], TimeSpan.FromSeconds(60));
        }
        finally
        {
            AppContext.SetData("curriculum.checking", null);
        }

        var ours = told.Where(verdict => verdict.Contains("\"exercise\":\"0.1\"", StringComparison.Ordinal)).ToList();
        Assert.True(ours.Count > 2, $"told {ours.Count} times");
        var last = System.Text.Json.JsonDocument.Parse(ours[^1]).RootElement;
        Assert.Equal("keep working", last.GetProperty("verdict").GetString());
        Assert.Contains(
            "had not come to an end after 60 s",
            last.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("v = [", last.GetProperty("counterexample").GetString(), StringComparison.Ordinal);
        Assert.Contains("", told);
    }

    [Fact]
    public void A_stub_and_null_are_not_started()
    {
        Assert.Equal(VerdictKind.NotStarted, _question.Check(_ => throw new NotImplementedException()).Kind);
        Assert.Equal(VerdictKind.NotStarted, _question.Check(null!).Kind);
    }

    [Fact]
    public void The_smallest_failing_input_is_shown()
    {
        var verdict = _question.Check(v => [.. v.Select(x => 2 * x + (v.Length >= 2 ? 1 : 0))]);

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        var shown = verdict.Counterexample!.Split('\n')[0];
        Assert.Equal(2, shown.Split(',').Length);
        Assert.Contains("your answer: ", verdict.Counterexample, StringComparison.Ordinal);
        Assert.Contains("should be:   ", verdict.Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wrong_item_of_a_tuple_is_named_as_the_learner_declares_it()
    {
        var verdict = Exercise.Backprop.Check(
            (A1, b1, A2, b2, v, y) =>
            {
                var v1 = ReLU(A1 * v + b1);
                var dw = A2 * v1 + b2 - y;
                var d1 = Diag(Step(v1)) * A2.T * dw;
                return (d1.OuterProduct(v), d1, dw.OuterProduct(v1), dw + 1);
            }
        );

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.StartsWith("In db2 (part 4 of 4): the number is not right.", verdict.Message, StringComparison.Ordinal);
        Assert.Contains("your answer: dA1 = [", verdict.Counterexample, StringComparison.Ordinal);
        Assert.Matches(@"should be: .*, dA2 = \[.*\], db2 = \[", verdict.Counterexample);
    }

    [Fact]
    public void Multiplications_are_counted_by_name()
    {
        var verdict = Exercise.CheapOrder.Check((M, w) => MatrixChain.FromTheLeft([.. M, w]));

        Assert.Equal(VerdictKind.Almost, verdict.Kind);
        Assert.Matches(@"your answer: product = \[.*\], multiplications = \d+", verdict.Counterexample);
    }

    [Fact]
    public void A_slip_is_named_and_is_almost()
    {
        var verdict = _question.Check(v => [.. v.Select(x => x * x)]);

        Assert.Equal((VerdictKind.Almost, DoubleIt.SquareSlip), (verdict.Kind, verdict.Message));
    }

    [Fact]
    public void The_first_hint_follows_the_slip_where_the_slip_has_one()
    {
        Assert.Equal([DoubleIt.SquareHint, "two", "three"], _question.Check(v => [.. v.Select(x => x * x)]).Hints);
        Assert.Equal(["one", "two", "three"], _question.Check(v => [v[0]]).Hints);
        Assert.Equal(["one", "two", "three"], _question.Check(v => [.. v.Select(x => x + 9)]).Hints);
    }

    [Fact]
    public void An_argument_that_an_answer_never_looks_at_is_named()
    {
        const double Sigma2 = 6.39; // as if the notebook held it
        var verdict = Exercise.VarianceAfter.Check((data, s, k) => s * Sigma2 / (2 - s) * (1 - Math.Pow(1 - s, 2 * k)));

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.Contains("when only data changes", verdict.Message, StringComparison.Ordinal);
        Assert.Contains("a variable of the notebook?", verdict.Message, StringComparison.Ordinal);
        Assert.Contains(
            "when only data or only s or only k changes",
            Exercise.VarianceAfter.Check((data, s, k) => 7).Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "stays the same",
            Exercise.VarianceAfter.Check((data, s, k) => data[0] * s + k).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_argument_skipped_for_the_smallest_inputs_only_is_not_called_unused()
    {
        var verdict = Exercise.DeepForward.Check(
            (A, b, v) =>
            {
                for (var k = 1; k < A.Length; k++)
                {
                    v = ReLU(A[k] * v + b[k]);
                }

                return v;
            }
        );

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.DoesNotContain("stays the same", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_without_a_value_on_small_inputs_is_named_all_the_same()
    {
        var verdict = _question.Check(v => [v[0]]);

        Assert.Equal((VerdictKind.Almost, "You took only the first entry."), (verdict.Kind, verdict.Message));
    }

    [Fact]
    public void A_changed_argument_is_noticed_though_the_result_is_right()
    {
        var verdict = _question.Check(v =>
        {
            for (var i = 0; i < v.Length; i++)
            {
                v[i] *= 2;
            }

            return v;
        });

        Assert.Equal(VerdictKind.Almost, verdict.Kind);
        Assert.Contains("changed its own input", verdict.Message, StringComparison.Ordinal);
        Assert.Contains("afterwards", verdict.Counterexample!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_keeps_something_from_call_to_call_is_told_so()
    {
        var calls = 0;
        var verdict = _question.Check(v => [.. v.Select(x => 2 * x + calls++)]);

        Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
        Assert.Contains("from call to call", verdict.Message, StringComparison.Ordinal);
    }
}
