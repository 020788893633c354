using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Tests.Session;

/// <summary>The sentence in a cell's metadata reaches the code that shows the cell's figure, on every way.</summary>
public sealed class FigureSentenceTests : IDisposable
{
    private const string Ask = "((System.Func<string?>)System.AppContext.GetData(\"curriculum.alt\")!)() ?? \"none\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("sentence-").FullName;

    [Fact]
    public async Task The_engine_finds_it_in_the_notebook_by_the_cells_text()
    {
        Write("a.ipynb", (Ask, "The loss falls."), ("1 + 1", "Another."));
        using var cells = new Cells(_folder);

        Assert.Equal("The loss falls.", await cells.Value(Ask));
        Assert.Equal("The loss falls.", await cells.Value(Ask + "\n"));
        Assert.Equal("none", await cells.Value(Ask + " // edited"));
    }

    [Fact]
    public async Task A_notebook_that_was_saved_again_is_read_again()
    {
        Write("a.ipynb", (Ask, "Before."));
        using var cells = new Cells(_folder);
        Assert.Equal("Before.", await cells.Value(Ask));

        Write("a.ipynb", (Ask, "After."));
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "a.ipynb"), DateTime.UtcNow.AddSeconds(5));
        Assert.Equal("After.", await cells.Value(Ask));
    }

    [Fact]
    public async Task What_the_front_end_sends_goes_before_the_file_and_holds_for_one_cell()
    {
        Write("a.ipynb", (Ask, "From the file."));
        var host = new FileSessionHost(_folder);
        using var session = new CSharpSession(new SessionOptions { Host = host });
        async Task<object?> Shown() => (await session.RunAsync(Ask, "cell.csx", _ => { })).Value;

        host.Sent(JsonNode.Parse("""{"curriculum": {"alt": "Sent."}}""")!.AsObject());
        Assert.Equal("Sent.", await Shown());
        host.Sent(JsonNode.Parse("""{"cellId": "abc"}""")!.AsObject());
        Assert.Equal("From the file.", await Shown());
        host.Sent(null);
        Assert.Equal("From the file.", await Shown());
    }

    [Theory]
    [InlineData("{ \"alt\"")]
    [InlineData("[\"alt\"]")]
    [InlineData("{\"cells\": [{\"metadata\": {\"curriculum\": {\"alt\": \"x\"}}}]}")]
    [InlineData("{\"cells\": [{\"source\": 7, \"metadata\": {\"curriculum\": {\"alt\": \"x\"}}}]}")]
    [InlineData("{\"cells\": [{\"source\": \"1\", \"metadata\": {\"curriculum\": {\"alt\": 1}}}]}")]
    [InlineData("{\"cells\": [{\"source\": \"1\", \"metadata\": {\"curriculum\": {\"alt\": \" \"}}}]}")]
    [InlineData("{\"cells\": [{\"source\": \"1\", \"metadata\": {\"curriculum\": \"alt\", \"alt\": \"x\"}}]}")]
    public async Task A_file_that_is_no_such_notebook_says_nothing_and_harms_nothing(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "a.ipynb"), text);
        Write("b.ipynb", (Ask, "Here."));
        using var cells = new Cells(_folder);

        Assert.Equal("Here.", await cells.Value(Ask));
        Assert.Equal("none", await cells.Value(Ask + " + \"\""));
    }

    [Fact]
    public async Task Without_a_folder_there_is_none()
    {
        Directory.Delete(_folder);
        using var cells = new Cells(_folder);

        Assert.Equal("none", await cells.Value(Ask));
        Directory.CreateDirectory(_folder);
    }

    [Fact]
    public void A_cell_knows_its_own()
    {
        Write("a.ipynb", ("1 + 1", "Two."));
        var cell = NotebookFile.Parse(File.ReadAllText(Path.Combine(_folder, "a.ipynb"))).Cells[0];

        Assert.Equal("Two.", cell.FigureSentence);
        cell.Metadata.Clear();
        Assert.Null(cell.FigureSentence);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, params (string Source, string Sentence)[] cells) =>
        File.WriteAllText(
            Path.Combine(_folder, name),
            JsonSerializer.Serialize(
                new
                {
                    cells = cells.Select(cell => new
                    {
                        cell_type = "code",
                        id = $"c{cell.Sentence.Length}",
                        metadata = new { curriculum = new { alt = cell.Sentence } },
                        execution_count = (int?)null,
                        outputs = Array.Empty<object>(),
                        source = new[] { cell.Source },
                    }),
                    metadata = new { },
                    nbformat = 4,
                    nbformat_minor = 5,
                }
            )
        );
}
