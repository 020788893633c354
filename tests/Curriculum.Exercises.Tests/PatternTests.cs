using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Tests;

/// <summary>What is told of a wrong answer whose slip has no name: a formula that gives all its results, the entries
/// that are wrong, or the bound beyond which it is.</summary>
public sealed class PatternTests
{
    private const double Factor = 1.37;

    public static TheoryData<string> Ids =>
        [.. Exercise.All.Where(question => !question.IsOpen).Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_fixed_multiple_of_the_right_result_is_told_as_that(string id)
    {
        var real = true;
        var verdict = Find(id)
            .JudgeDistorted(
                (right, _) =>
                {
                    var times = Twist.Each(right, x => Factor * x);
                    real &= times is not null;
                    return times ?? right;
                }
            );

        Assert.True(
            !real || verdict.Message.Contains("it is the right result times 1.37.", StringComparison.Ordinal),
            verdict.ToString()
        );
    }

    [Theory]
    [InlineData("1.1", "b1", "2b1")]
    [InlineData("1.2", "v", "v + 1")]
    [InlineData("2.2", "z", "z − 1")]
    [InlineData("8.2", "b", "|b|")]
    [InlineData("4.1", "k", "2k")]
    [InlineData("6.3", "beta", "1 − beta")]
    [InlineData("7.1", "beta", "beta²")]
    [InlineData("8.1", "c", "c + 1")]
    [InlineData("10.3", "xm1", "|xm1|")]
    [InlineData("13.2", "truth", "truth from back to front")]
    public void The_right_formula_of_another_argument_is_told_as_that(string id, string name, string changed)
    {
        var question = Find(id);
        var twist = Twist.All.Single(twist => twist.Text(name) == changed);
        var part = PartOf(question, name);

        var verdict = question.JudgeReading(
            input => Copies.With(input, part, twist.Of(Copies.Parts(input)[part]) ?? Copies.Parts(input)[part]),
            out _
        );

        Assert.Contains(
            $"It is the right result with {changed} in place of {name}.",
            verdict.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("3.3", "It is the right result for y and yhat without the last entry or column.")]
    [InlineData("2.4", "It is the right result for V and Y without the last entry or column.")]
    public void A_sample_that_is_left_out_is_told(string id, string words)
    {
        var verdict = Find(id)
            .JudgeReading(
                input =>
                    input switch
                    {
                        (Vector<double> { Count: > 1 } y, Vector<double> yhat) => (
                            y.SubVector(0, y.Count - 1),
                            yhat.SubVector(0, y.Count - 1)
                        ),
                        (Matrix<double> A, Vector<double> b, Matrix<double> { ColumnCount: > 1 } V, Matrix<double> Y) =>
                            (A, b, V.RemoveColumn(V.ColumnCount - 1), Y.RemoveColumn(V.ColumnCount - 1)),
                        _ => input,
                    },
                out _
            );

        Assert.EndsWith(words, verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_formula_that_one_input_refutes_is_not_told(string id)
    {
        var calls = 0;
        var verdict = Find(id)
            .JudgeDistorted(
                (right, _) =>
                    Twist.Each(right, x => calls < 8 ? Factor * x : 3 * x - 1) is { } other
                        ? (calls++, other).other
                        : right
            );

        Assert.DoesNotContain("1.37", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_that_parts_right_from_wrong_is_told()
    {
        var verdict = Find("1.2")
            .JudgeDistorted(
                (right, input) =>
                    input is (Matrix<double>[] { Length: > 3 }, Vector<double>[], Vector<double> v)
                        ? (Vector<double>)right! + v.PointwisePower(2).Sum() + 1
                        : right
            );

        Assert.EndsWith(
            "At the inputs tried it is right wherever the length of A is below 4, and wrong from there up.",
            verdict.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_only_one_entry_is_ever_wrong_it_is_named()
    {
        var verdict = Find("10.3")
            .JudgeDistorted(
                (right, input) =>
                {
                    var result = ((Vector<double>)right!).Clone();
                    result[^1] += 1 + Copies.Numbers(input).Sum(x => x * x);
                    return result;
                }
            );

        Assert.EndsWith("only the last entry is ever wrong.", verdict.Message, StringComparison.Ordinal);
    }

    private static Question Find(string id) => Exercise.All.Single(question => question.Id == id);

    private static int PartOf(Question question, string name)
    {
        var verdict = question.JudgeDistorted((right, _) => Twist.Each(right, x => x + 1.5) ?? Junk.Spoilt(right));
        return Array.FindIndex(
            verdict.Counterexample!.Split(Environment.NewLine),
            line => line.StartsWith(name + " = ", StringComparison.Ordinal)
        );
    }
}
