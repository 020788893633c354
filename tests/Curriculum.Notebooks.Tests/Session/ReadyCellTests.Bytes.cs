namespace Curriculum.Notebooks.Tests.Session;

// What cells made ready tell of errors, and how they are kept.
public sealed partial class ReadyCellTests
{
    [Fact]
    public async Task An_error_tells_its_line_and_a_null_its_value()
    {
        using var cells = Begin("string? Nothing() => null;", "Nothing()", "var zero = 0;\nvar bad = 1 / zero;");
        await cells.Run(Sources[0], Sources[1]);
        Assert.Equal("<null>", cells.Shown);
        await cells.Run(Sources[2]);
        var error = cells.Outputs.OfType<ErrorOutput>().Single();
        Assert.Equal(2, error.Line);
        Assert.Contains(error.Traceback, line => line.Contains("var bad = 1 / zero;", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_with_errors_are_left_out_and_what_stands_on_them()
    {
        var ready = Compile("var x = 1;", "int y = \"no\";", "x + 2", "y");
        Assert.Equal(
            [("cell1.csx", null), ("cell3.csx", ready[0].Assembly)],
            ready.Select(one => (one.Cell, one.Follows))
        );
    }

    [Fact]
    public async Task A_warning_of_the_compiler_is_told_as_if_it_had_just_been_compiled()
    {
        const string warned = "var x = 1;\n#warning mind the x";
        using var cells = Begin(warned);
        await cells.Run(Sources[0]);
        var told = cells.Outputs.OfType<StreamOutput>().Single().Text;
        using var compiled = new Cells(_folder);
        await compiled.Run(Sources[0]);
        Assert.Equal(0, Host.Asked);
        Assert.Contains("warning CS1030", told, StringComparison.Ordinal);
        Assert.Equal(compiled.Outputs.OfType<StreamOutput>().Single().Text, told);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var written = Compile("using System.IO;", "var x = Path.Combine(\"a\", \"b\");\n#warning hm\nx");
        var read = ReadyCells.Read(ReadyCells.Write(written)).ToArray();
        Assert.Equivalent(written, read, strict: true);
        Assert.Null(read[0].Slot);
        Assert.Equal(1, read[1].Slot);
        Assert.Single(read[1].Warnings);
    }
}
