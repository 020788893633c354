using System.Text;

namespace Curriculum.Notebooks.Tests.Files;

/// <summary>Bytes that are no UTF-8, halves of characters, deep lists, numbers written otherwise.</summary>
public sealed class EncodingTests
{
    private const string Before = "{\"cells\":[\n{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"source\":\"";
    private const string After = "\"}],\"metadata\":{},\n\"nbformat\":4,\"nbformat_minor\":5}";

    public static TheoryData<byte[], string> Bytes() =>
        new()
        {
            {
                [.. Encoding.UTF8.GetBytes(Before + "caf"), 0xE9, .. Encoding.UTF8.GetBytes(After)],
                "line 2 holds the byte 0xE9"
            },
            { [0x80, .. Encoding.UTF8.GetBytes(Before + After)], "line 1 holds the byte 0x80" },
            {
                [.. Encoding.UTF8.GetBytes(Before), 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes(After)],
                "line 2 holds the byte 0xED"
            },
            { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Before + After)).ToArray(), "UTF-16" },
            {
                Encoding
                    .BigEndianUnicode.GetPreamble()
                    .Concat(Encoding.BigEndianUnicode.GetBytes(Before + After))
                    .ToArray(),
                "UTF-16"
            },
        };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void Bytes_of_another_encoding_are_told_with_their_place(byte[] bytes, string words)
    {
        var error = Assert.Throws<NotebookException>(() => NotebookFile.Load(new MemoryStream(bytes), "n.ipynb"));
        Assert.Contains(words, error.Message);
        Assert.StartsWith("n.ipynb ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(Before + "half \\ud83d pair" + After)]
    [InlineData(Before + "\\ude00" + After)]
    [InlineData("{\"\\ud83d\":1," + "\n\n" + "\"cells\":[],\"nbformat\":4}")]
    [InlineData("{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"a\\n\",\"b\\udc00\"]}],\"nbformat\":4}")]
    [InlineData("{\"cells\":[],\"metadata\":{\"title\":\"\\ud83d\"},\"nbformat\":4}")]
    public void Half_a_character_is_told_with_its_line(string text)
    {
        var error = Assert.Throws<NotebookException>(() => NotebookFile.Parse(text));
        Assert.Contains("half a character", error.Message);
        Assert.NotNull(error.Line);
    }

    [Fact]
    public void Half_a_character_that_a_host_once_showed_is_kept()
    {
        var text =
            "{\"cells\":[{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[{\"name\":\"stdout\","
            + "\"output_type\":\"stream\",\"text\":\"\\ud83d\"}],\"source\":\"1\"}],\"nbformat\":4}";
        var notebook = NotebookFile.Parse(text);
        Assert.Equal(text, notebook.ToString());
        notebook.Cells[0].Clear();
        Assert.DoesNotContain("ud83d", notebook.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(64)]
    [InlineData(200)]
    [InlineData(900)]
    public void A_deep_output_is_kept_and_can_be_taken_out(int levels)
    {
        var text =
            "{\"cells\":[{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[{\"data\":{\"application/json\":"
            + new string('[', levels)
            + new string(']', levels)
            + "},\"metadata\":{},\"output_type\":\"display_data\"}],\"source\":\"1\"}],\"nbformat\":4}";
        var notebook = NotebookFile.Parse(text);
        Assert.Equal(text, notebook.ToString());
        notebook.Cells[0].Clear();
        notebook
            .Cells[0]
            .Add(
                new DisplayOutput(
                    "c",
                    new Dictionary<string, string>
                    {
                        ["application/json"] = new string('[', 300) + new string(']', 300),
                    },
                    null,
                    false
                )
            );
        Assert.Equal(300, notebook.ToString().Count(letter => letter == '[') - 2);
    }

    [Fact]
    public void What_is_deeper_than_a_stack_carries_is_told_in_a_sentence()
    {
        var text = "{\"cells\":[],\"nbformat\":4,\n\"x\":" + new string('[', 1500) + new string(']', 1500) + "}";
        Assert.Contains("1000 deep", Assert.Throws<NotebookException>(() => NotebookFile.Parse(text)).Message);
        var broken = "{\"cells\":[],\"nbformat\":4,\n\"x\":" + new string('[', 1_000_000);
        Assert.DoesNotContain('\n', Assert.Throws<NotebookException>(() => NotebookFile.Parse(broken)).Message);
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4e0")]
    [InlineData("40E-1")]
    public void A_whole_number_may_be_written_with_a_point(string four)
    {
        var notebook = NotebookFile.Parse($"{{\"cells\":[],\"nbformat\":{four},\"nbformat_minor\":5.0}}");
        Assert.Equal(5, notebook.MinorVersion);
    }

    [Theory]
    [InlineData("\"4\"")]
    [InlineData("4.5")]
    [InlineData("[]")]
    [InlineData("1e300")]
    public void Another_value_in_its_place_is_told(string value)
    {
        var error = Assert.Throws<NotebookException>(() =>
            NotebookFile.Parse($"{{\"cells\":[],\"nbformat\":{value}}}")
        );
        Assert.Contains("not a whole number", error.Message);
    }
}
