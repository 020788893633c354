namespace Curriculum.Exercises.Tests;

/// <summary>On the course's own engine an answer that never ends costs a verdict, and no core afterwards.</summary>
[Collection("sessions")]
public sealed class EndlessAnswerTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { Thread.Sleep(1); } catch { } }")]
    [InlineData("Thread.Sleep(Timeout.Infinite); return v;")]
    public void An_endless_answer_gets_a_verdict_and_is_stopped(string body)
    {
        var seen = SolvedNotebook.Try(
            "1.1",
            $$"""
            using System.Threading;
            Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
            {
                AppContext.SetData("endless answer", Thread.CurrentThread);
                {{body}}
            }
            """,
            seconds: 1
        );

        Assert.Contains("had not come to an end after 1 s", seen.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"A1 = \[[^ ,;\]]+\]", seen.ToString()); // the smallest input is where it hangs
        var thread = Assert.IsType<Thread>(AppContext.GetData("endless answer"));
        Assert.True(thread.Join(TimeSpan.FromSeconds(6)), "the abandoned thread still runs");
    }
}
