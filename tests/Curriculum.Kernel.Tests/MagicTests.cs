using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>The lines of a cell that are not C#.</summary>
public sealed class MagicTests : KernelTest
{
    private static readonly string s_folder = Directory.CreateTempSubdirectory("kernel-magics-").FullName;

    public MagicTests()
        : base(new() { Folder = s_folder }) { }

    [Fact]
    public void Time_says_how_long_the_cell_took()
    {
        var run = client.Execute("#!time\n1 + 1");
        Assert.Equal("2", run.Result);
        Assert.Matches(@"Wall time: \d+\.\d ms", run.Stdout);
    }

    [Fact]
    public void A_magic_line_does_not_shift_the_lines_of_errors()
    {
        var run = client.Execute("#!time\n\nthrow new Exception(\"x\");");
        Assert.Contains("line 3", run.Error!["traceback"]!.ToJsonString());
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "C# only")]
    [InlineData("#!share --from fsharp x", "one session")]
    [InlineData("#!pwsh\nls", "terminal")]
    [InlineData("#!value --name x", "raw string")]
    [InlineData("#!unheard-of", "#!time")]
    [InlineData("#!unheard-of", "#!import")]
    [InlineData("%%time\n1", "#!time")]
    [InlineData("%matplotlib inline", "IPython")]
    [InlineData("!ls", "System.Diagnostics.Process")]
    [InlineData("!pip install numpy", "terminal")]
    [InlineData("#i \"nuget: https://example.org\"", "nuget.config")]
    [InlineData("#!import nowhere.csx", "nowhere.csx")]
    public void Any_other_magic_gets_one_sentence_that_says_what_to_write(string code, string words)
    {
        var run = client.Execute(code);
        Assert.Equal("error", run.Status);
        Assert.Contains(words, run.Error!["evalue"]!.GetValue<string>());
        Assert.DoesNotContain('\n', run.Error["evalue"]!.GetValue<string>());
    }

    [Fact]
    public void A_negation_at_the_start_of_a_cell_is_C_sharp()
    {
        client.Execute("var done = false;");
        Assert.Equal("True", client.Execute("!done").Result);
    }

    [Fact]
    public void What_looks_like_a_magic_inside_a_string_or_a_comment_is_text()
    {
        var run = client.Execute("/*\n#!fsharp\n*/ var s = \"\"\"\n#!time\n%%x\n\"\"\"; s.Length");
        Assert.Equal("10", run.Result);
    }

    [Fact]
    public void Import_runs_a_script_and_the_code_cells_of_a_notebook_with_files_relative_to_themselves()
    {
        var sub = Directory.CreateDirectory(Path.Combine(s_folder, "sub")).FullName;
        File.WriteAllText(Path.Combine(sub, "inner.csx"), "var inner = 1;");
        File.WriteAllText(Path.Combine(sub, "outer.csx"), "#load \"inner.csx\"\nvar outer = inner + 1;");
        File.WriteAllText(
            Path.Combine(sub, "book.ipynb"),
            """
            {"cells":[
             {"cell_type":"code","id":"a","execution_count":null,"metadata":{},"outputs":[],"source":["#load \"inner.csx\"\n","var first = inner;"]},
             {"cell_type":"markdown","id":"b","metadata":{},"source":"text"},
             {"cell_type":"code","id":"c","execution_count":null,"metadata":{},"outputs":[],"source":"var second = first + 1;"}],
             "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """
        );
        Assert.Equal("2", client.Execute("#!import sub/outer.csx\nouter").Result);
        var book = client.Execute("#!import \"sub/book.ipynb\"\n$\"{first}{second}\"");
        Assert.True(book.Status == "ok", book.Reply.Content.ToJsonString());
        Assert.Equal("12", book.Result);
    }

    [Fact]
    public void Load_and_references_are_relative_to_the_notebook()
    {
        File.WriteAllText(Path.Combine(s_folder, "helpers.csx"), "int Helper() => 41;");
        Assert.Equal("42", client.Execute("#load \"helpers.csx\"\nHelper() + 1").Result);
    }

    [Fact]
    public void A_package_that_the_course_restored_is_referenced_and_a_second_time_costs_nothing()
    {
        // MathNet.Numerics is in the package folder already, for the course stands on it.
        var run = client.Execute(
            "#r \"nuget: MathNet.Numerics, 5.0.0\"\nMathNet.Numerics.SpecialFunctions.Factorial(5)"
        );
        Assert.True(run.Status == "ok", run.Error?.ToJsonString());
        Assert.Equal("120", run.Result);
        Assert.Equal(
            "Installed MathNet.Numerics 5.0.0",
            run.Outputs.Last(m => m.Type == "update_display_data").Content["data"]!["text/plain"]!.GetValue<string>()
        );
        Assert.Equal(
            "6",
            client.Execute("#r \"nuget:MathNet.Numerics,5.0.0\"\nMathNet.Numerics.SpecialFunctions.Factorial(3)").Result
        );
    }

    [Fact]
    public void A_package_brings_its_dependencies_and_its_native_libraries()
    {
        // Restored already: the tests of the ONNX export stand on it.
        var run = client.Execute(
            "#r \"nuget: Microsoft.ML.OnnxRuntime, "
                + "1.31.1\"\nMicrosoft.ML.OnnxRuntime.OrtEnv.Instance().GetVersionString()"
        );
        Assert.True(run.Status == "ok", run.Reply.Content.ToJsonString());
        Assert.Equal("1.31.1", run.Result);
    }

    [Fact]
    public void A_package_that_does_not_exist_is_named_in_one_sentence()
    {
        File.WriteAllText(
            Path.Combine(s_folder, "nuget.config"),
            "<configuration><packageSources><clear /><add key=\"here\" value=\".\" /></packageSources></configuration>"
        );
        try
        {
            var run = client.Execute("#r \"nuget: Curriculum.NoSuchPackage, 1.0.0\"");
            Assert.Equal("error", run.Status);
            Assert.Contains("Curriculum.NoSuchPackage", run.Error!["evalue"]!.GetValue<string>());
            Assert.Contains("NU1101", run.Error["evalue"]!.GetValue<string>());
        }
        finally
        {
            File.Delete(Path.Combine(s_folder, "nuget.config"));
        }
    }
}
