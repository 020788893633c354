using Microsoft.CodeAnalysis;

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
    public void Cells_with_errors_or_warnings_are_left_out_and_what_stands_on_them()
    {
        var ready = Compile("var x = 1;", "int y = \"no\";", "x + 2", "return;\nx = 2;");
        Assert.Equal(
            [("cell1.csx", null), ("cell3.csx", ready[0].Assembly)],
            ready.Select(one => (one.Cell, one.Follows))
        );
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var bytes = new MemoryStream();
        var written = Compile("using System.IO;", "var x = Path.Combine(\"a\", \"b\");\nx");
        using (var to = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var cell in written)
            {
                cell.Write(to);
            }
        }

        bytes.Position = 0;
        using var from = new BinaryReader(bytes);
        foreach (var cell in written)
        {
            Assert.Equivalent(cell, ReadyCell.Read(from), strict: true);
        }

        Assert.Equal(bytes.Length, bytes.Position);
        Assert.Null(written[0].Slot);
        Assert.Equal(1, written[1].Slot);
    }
}
