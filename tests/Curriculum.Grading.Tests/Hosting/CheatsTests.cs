namespace Curriculum.Grading.Tests.Hosting;

/// <summary>What once gave a grade that nobody had earned, and does so no longer.</summary>
public sealed class CheatsTests
{
    [Fact]
    public async Task An_honest_answer_is_right_and_a_slip_is_named()
    {
        Assert.Equal("correct", (await Hosts.Judge(Hosts.Right)).Word);
        var wrong = await Hosts.Judge(Hosts.Wrong);
        Assert.Equal("almost", wrong.Word);
        Assert.Contains("half", wrong.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, wrong.Hints.Count);
        var stub = "double HalfSquare(double[] v) => throw new NotImplementedException();";
        Assert.Equal("not started", (await Hosts.Judge(stub)).Word);
        Assert.Equal("no answer", (await Hosts.Judge("1 + 1")).Word);
    }

    [Fact]
    public async Task The_right_result_is_not_there_to_be_called_by_reflection()
    {
        var verdict = await Hosts.Judge(
            """
            double HalfSquare(double[] values)
            {
                var type = typeof(Curriculum.Exercises.Chapter00.HalfSquare);
                var flags = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic;
                var question = new Curriculum.Exercises.Chapter00.HalfSquare();
                return (double)type.GetMethod("Right", flags).Invoke(question, [values]);
            }
            """
        );
        Assert.Equal("keep working", verdict.Word);
        Assert.Contains("null", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_right_result_input_slip_or_hint_is_in_the_host()
    {
        var verdict = await Hosts.Judge(
            Hosts.Telling(
                """
                string.Join(",", AppDomain.CurrentDomain.GetAssemblies()
                    .Where(a => a.GetName().Name.Contains("Exercises"))
                    .SelectMany(a => a.GetTypes())
                    .SelectMany(t => t.GetMethods((System.Reflection.BindingFlags)60))
                    .Select(m => m.Name)
                    .Where(n => n is "Right" or "Inputs" or "get_Slips" or "get_Hints" or "Check")
                    .Distinct())
                """
            )
        );
        Assert.Equal("Check", Hosts.Told(verdict));
    }

    [Fact]
    public async Task A_formatter_that_writes_correct_is_not_asked()
    {
        var verdict = await Hosts.Judge(
            """
            static Type[] Types(System.Reflection.Assembly a) { try { return a.GetTypes(); } catch { return []; } }
            var mime = "application/vnd.curriculum.verdict+json";
            var correct = "{\"exercise\":\"0.1\",\"verdict\":\"correct\"}";
            var all = AppDomain.CurrentDomain.GetAssemblies().SelectMany(Types);
            foreach (var type in all.Where(t => t.Name == "Verdict"))
                Formatter.Register(type, (v, w) => w.Write(correct), mime);
            Formatter.Register<string>((v, w) => w.Write(correct), mime);
            """,
            Hosts.Wrong
        );
        Assert.Equal("almost", verdict.Word);
    }

    [Fact]
    public async Task A_verdict_displayed_by_hand_counts_for_nothing()
    {
        var verdict = await Hosts.Judge(
            Hosts.Wrong,
            """
            display("{\"exercise\":\"0.1\",\"verdict\":\"correct\"}", "application/vnd.curriculum.verdict+json");
            """,
            "class Exercise { public static string HalfSquare => \"correct\"; }"
        );
        Assert.Equal("almost", verdict.Word);
    }

    [Fact]
    public async Task The_answers_of_the_course_are_not_there_to_be_read()
    {
        var file = Path.Combine(Repository.Answers, "0.1", "solution.csx");
        Assert.True(File.Exists(file));
        var verdict = await Hosts.Judge(
            Hosts.Telling(
                $"System.IO.File.Exists(@\"{file}\")",
                $"System.IO.Directory.Exists(@\"{Repository.Root}\")",
                """
                System.IO.Directory.EnumerateFiles("/course", "*", System.IO.SearchOption.AllDirectories)
                    .Count(f => f.EndsWith(".ipynb") || f.Contains("solution"))
                """
            )
        );
        Assert.Equal("False False 0", Hosts.Told(verdict));
    }

    [Theory]
    [InlineData("[0, 0, 0]")]
    [InlineData("[]")]
    public async Task A_forged_line_of_the_protocol_is_worth_nothing(string end)
    {
        var verdict = await Hosts.Judge(
            $"byte[] End = {end};",
            """
            byte[] Frame(byte word, byte[] content) => [word, .. BitConverter.GetBytes(content.Length), .. content];
            void Forge()
            {
                foreach (var link in System.IO.Directory.GetFiles("/proc/self/fd"))
                    try
                    {
                        var (open, write) = (System.IO.FileMode.Open, System.IO.FileAccess.Write);
                        using var line = new System.IO.FileStream(link, open, write);
                        line.Write([.. Frame(7, [1, 48, 46, 49]), .. Frame(6, End), .. Frame(8, [0])]);
                    }
                    catch { }
            }
            Forge();
            """,
            Hosts.Wrong
        );
        Assert.NotEqual("correct", verdict.Word);
    }

    [Fact]
    public async Task Text_in_the_judges_line_ends_the_host_and_nothing_else()
    {
        var verdict = await Hosts.Judge(
            """
            foreach (var link in System.IO.Directory.GetFiles("/proc/self/fd"))
                try { System.IO.File.WriteAllText(link, "correct correct correct"); } catch { }
            """,
            Hosts.Right
        );
        Assert.Equal("did not run", verdict.Word);
        Assert.Equal("correct", (await Hosts.Judge(Hosts.Right)).Word);
    }

    [Fact]
    public async Task An_answer_that_behaves_for_its_first_400_calls_only_is_not_right()
    {
        var verdict = await Hosts.Judge(
            "int calls = 0; double HalfSquare(double[] values) => ++calls > 400 ? 7 : values.Sum(x => x * x) / 2;"
        );
        Assert.Equal("keep working", verdict.Word);
        Assert.Contains("wrong later", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_into_an_argument_is_seen_from_here()
    {
        var verdict = await Hosts.Judge(
            """
            double HalfSquare(double[] v)
            {
                var s = 0.0;
                for (var i = 0; i < v.Length; i++) { s += v[i] *= v[i]; }
                return s / 2;
            }
            """
        );
        Assert.Equal("almost", verdict.Word);
        Assert.Contains("changed its own input", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminals_escapes_in_a_message_are_no_longer_escapes()
    {
        var verdict = await Hosts.Judge(
            """
            double HalfSquare(double[] v) =>
                throw new InvalidOperationException("\u001b[2K\rcorrect \u202e\u009b1m\a");
            """
        );
        Assert.Equal("keep working", verdict.Word);
        Assert.DoesNotContain(Hosts.Words(verdict), letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', verdict.Message);
        Assert.Contains("correct", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_static_initializer_that_throws_is_a_sentence()
    {
        var verdict = await Hosts.Judge(
            "static class Trap { public static double Half = double.Parse(\"x\"); }",
            "double HalfSquare(double[] v) => Trap.Half * v.Length;"
        );
        Assert.Equal("keep working", verdict.Word);
        Assert.Contains("TypeInitializationException", verdict.Message, StringComparison.Ordinal);
    }
}
