using System.Text;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Tests.Files;

public sealed class NotebookFileTests
{
    private const string Small = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "title",
           "metadata": {},
           "source": [
            "# Title\n",
            "text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "sum",
           "metadata": {"tags": ["keep"], "odd":   1.50},
           "outputs": [{"name": "stdout", "output_type": "stream", "text": ["2\n"]}],
           "source": "1 + 1"
          }
         ],
         "metadata": {
          "kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"},
          "unknown": {"deep": [1e3, null, true, "caf\u00e9 / \/ é"]}
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Theory]
    [InlineData(Small)]
    [InlineData("{\"cells\":[],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}")]
    [InlineData("{ \"nbformat_minor\": 2, \"nbformat\": 4, \"metadata\": { }, \"cells\": [ ] }\n\n")]
    [InlineData(
        "\uFEFF{\r\n\t\"cells\": [\r\n\t],\r\n\t\"metadata\": {\r\n\t},\r\n\t\"nbformat\": "
            + "4,\r\n\t\"nbformat_minor\": 4\r\n}"
    )]
    [InlineData(
        "{\"cells\":[{\"cell_type\":\"raw\",\"metadata\":{},"
            + "\"source\":\"\\u00e9\\ud83d\\ude00\\/\"}],\"nbformat\":4,\"x\":-0.0E+2}"
    )]
    public void Load_then_save_keeps_every_byte(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var saved = new MemoryStream();
        NotebookFile.Load(new MemoryStream(bytes)).Save(saved);
        Assert.Equal(bytes, saved.ToArray());
    }

    [Fact]
    public void Looking_at_a_notebook_changes_nothing()
    {
        var notebook = NotebookFile.Parse(Small);
        Assert.Equal(5, notebook.MinorVersion);
        Assert.Equal("C#", notebook.Language);
        Assert.Equal(["title", "sum"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal([NotebookCellKind.Markdown, NotebookCellKind.Code], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal("# Title\ntext", notebook.Cells[0].Source);
        Assert.Equal("1 + 1", notebook.Cells[1].Source);
        Assert.Equal(3, notebook.Cells[1].ExecutionCount);
        Assert.Single(notebook.Cells[1].Outputs);
        Assert.Equal(1.5, (double)notebook.Cells[1].Metadata["odd"]!);
        notebook.Cells[1].Source = "1 + 1";
        notebook.Cells[1].ExecutionCount = 3;
        Assert.Equal(Small, notebook.ToString());
    }

    [Fact]
    public void A_change_leaves_the_bytes_around_it()
    {
        var notebook = NotebookFile.Parse(Small);
        notebook.Cells[1].Source = "2 + \"é\"";
        Assert.Equal(Small.Replace("\"1 + 1\"", "\"2 + \\\"é\\\"\"", StringComparison.Ordinal), notebook.ToString());
    }

    [Fact]
    public void A_list_of_lines_stays_a_list_in_the_style_of_the_file()
    {
        var notebook = NotebookFile.Parse(Small);
        notebook.Cells[0].Source = "# New\n\nend\n";
        Assert.Contains(
            "   \"source\": [\n    \"# New\\n\",\n    \"\\n\",\n    \"end\\n\"\n   ]\n",
            notebook.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Clear_takes_outputs_and_count_and_keeps_the_rest()
    {
        var notebook = NotebookFile.Parse(Small);
        Assert.True(notebook.Cells[1].Clear());
        Assert.False(notebook.Cells[1].Clear());
        Assert.False(notebook.Cells[0].Clear());
        var expected = Small
            .Replace("\"execution_count\": 3", "\"execution_count\": null", StringComparison.Ordinal)
            .Replace(
                "[{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": [\"2\\n\"]}]",
                "[]",
                StringComparison.Ordinal
            );
        Assert.Equal(expected, notebook.ToString());
    }

    [Fact]
    public void Cells_are_inserted_removed_and_moved_with_their_bytes()
    {
        var notebook = NotebookFile.Parse(Small);
        var sum = notebook.Cells[1];
        notebook.Cells.RemoveAt(1);
        notebook.Cells.Insert(0, sum);
        notebook.Cells.Insert(1, NotebookCell.Create(NotebookCellKind.Code, "new-cell", "var x = 1;\nx"));
        var again = NotebookFile.Parse(notebook.ToString());
        Assert.Equal(["sum", "new-cell", "title"], again.Cells.Select(cell => cell.Id));
        Assert.Equal("var x = 1;\nx", again.Cells[1].Source);
        Assert.Contains(
            "\"metadata\": {\"tags\": [\"keep\"], \"odd\":   1.50}",
            notebook.ToString(),
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidOperationException>(() => notebook.Cells.Add(sum));
    }

    [Fact]
    public void A_file_of_ASCII_only_stays_so()
    {
        var notebook = NotebookFile.Parse(
            "{\"cells\":[{\"cell_type\":\"raw\",\"metadata\":{},\"source\":\"\\u20ac\"}],\"nbformat\":4}"
        );
        notebook.Cells[0].Source = "é€";
        Assert.Equal(
            "{\"cells\":[{\"cell_type\":\"raw\",\"metadata\":{},\"source\":\"\\u00e9\\u20ac\"}],\"nbformat\":4}",
            notebook.ToString()
        );
    }

    [Fact]
    public void Outputs_of_a_session_are_written_as_nbformat_has_them()
    {
        var notebook = NotebookFile.Parse(Small);
        var cell = notebook.Cells[1];
        cell.Clear();
        cell.ExecutionCount = 7;
        cell.Add(new StreamOutput("c", "stdout", "a\nb"));
        cell.Add(new StreamOutput("c", "stdout", "c\n"));
        cell.Add(
            new DisplayOutput(
                "c",
                new Dictionary<string, string> { ["text/plain"] = "new", ["application/x+json"] = "{\"a\":1}" },
                "id",
                false
            )
        );
        cell.Add(new ResultOutput("c", new Dictionary<string, string> { ["text/html"] = "<b>\n</b>" }));
        cell.Add(new ErrorOutput("c", "E", "m", ["t1", "t2"], 1));
        var expected = JsonNode.Parse(
            """
            [{"name":"stdout","output_type":"stream","text":["a\n","bc\n"]},
             {"data":{"application/x+json":{"a":1},"text/plain":["new"]},"metadata":{},"output_type":"display_data"},
             {"data":{"text/html":["<b>\n","</b>"]},"execution_count":7,"metadata":{},"output_type":"execute_result"},
             {"ename":"E","evalue":"m","output_type":"error","traceback":["t1","t2"]}]
            """
        );
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(notebook.ToString())!["cells"]![1]!["outputs"]));
        Assert.Throws<ArgumentException>(() => cell.Add(new ClearOutput("c", Wait: true)));
        var update = new DisplayOutput("c", new Dictionary<string, string> { ["text/plain"] = "late" }, "id", true);
        Assert.Throws<ArgumentException>(() => cell.Add(update));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{\n \"cells\": [\n  oops\n ]\n}", "not valid JSON: reading stops at line 3")]
    [InlineData("{\"cells\": [],", "not valid JSON: reading stops at line 1")]
    [InlineData("{\"nbformat\": 4, \"cells\": []} x", "not valid JSON: reading stops at line 1")]
    [InlineData("[1, 2]", "no field \"nbformat\"")]
    [InlineData("null", "not valid JSON")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "is in nbformat 3")]
    [InlineData("{\"nbformat\": 4}", "\"cells\" is no list")]
    [InlineData("{\"nbformat\": 4, \"nbformat\": 4, \"cells\": []}", "same key twice")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{}]}", "Cell 1 of x.ipynb has no cell_type")]
    [InlineData(
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 5}]}",
        "Cell 1 of x.ipynb has no source"
    )]
    [InlineData(
        "{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}",
        "notebook in python"
    )]
    public void What_is_no_CSharp_notebook_is_refused_in_one_sentence(string text, string words)
    {
        var refused = Assert.Throws<NotebookException>(() => NotebookFile.Parse(text, "x.ipynb"));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_JSON_tells_its_line() =>
        Assert.Equal(3, Assert.Throws<NotebookException>(() => NotebookFile.Parse("{\n\"a\": 1,\n\"b\" 2}")).Line);

    [Fact]
    public void A_cell_id_must_be_one_of_nbformat() =>
        Assert.Throws<ArgumentException>(() => NotebookCell.Create(NotebookCellKind.Code, "no spaces", ""));
}
