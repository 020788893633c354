using System.Text;
using CsCheck;
using Curriculum.Tests;

namespace Curriculum.Notebooks.Tests.Files;

/// <summary>Any bytes for a notebook file: one sentence, or a notebook that is saved as it was read.</summary>
[Trait("inputs", "random")]
public sealed class RandomFilesTests
{
    private static readonly byte[] s_whole = Encoding.UTF8.GetBytes(
        """
        {
         "cells": [
          {"cell_type": "markdown", "id": "title", "metadata": {}, "source": ["# Title\n", "text é 😀"]},
          {"cell_type": "code", "execution_count": 3, "id": "sum", "metadata": {"tags": ["keep"], "odd": 1.50},
           "outputs": [{"name": "stdout", "output_type": "stream", "text": ["2\n"]}], "source": "1 + 1"}
         ],
         "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}},
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """
    );

    private static readonly string[] s_pieces =
    [
        "\"source\": 5,",
        "\"nbformat\": 4.0,",
        "\"nbformat\": 1e400,",
        "\"metadata\": null,",
        "\"outputs\": [null, {}, [[]]],",
        "\\ud800",
        "\\u0000",
        "\u2028",
        "\ufeff",
        "[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"cell_type\": \"code\"},",
        "{\"cell_type\": \"raw\", \"source\": [\"a\", 1]},",
        "\r\n",
        "/* no comment */",
        "1E-999999999",
        ",",
        "}",
        "\"",
    ];

    [Fact]
    public void Any_bytes_are_a_notebook_kept_byte_for_byte_or_a_sentence() =>
        Gen.Frequency((8, RandomInputs.Damaged(s_whole, s_pieces)), (1, Gen.Byte.Array[0, 60]), (1, Texts))
            .Try(3000, Load, bytes => Convert.ToBase64String(bytes));

    [Fact]
    public void A_source_of_any_text_is_read_back_as_it_was_written() =>
        Gen
            .Char.Array[0, 30]
            .Select(letters => new string(letters))
            .Where(text => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar))
            .Try(
                1000,
                text =>
                {
                    var notebook = NotebookFile.Load(new MemoryStream(s_whole));
                    notebook.Cells[1].Source = text;
                    notebook.Cells.Add(NotebookCell.Create(NotebookCellKind.Code, "added", text));
                    var bytes = Saved(notebook);
                    var again = NotebookFile.Load(new MemoryStream(bytes));
                    Assert.Equal(text, again.Cells[1].Source);
                    Assert.Equal(text, again.Cells[2].Source);
                    Assert.Equal(bytes, Saved(again));
                }
            );

    private static Gen<byte[]> Texts =>
        Gen.Select(
                Gen.OneOf([.. s_pieces, "{", "[", "\"nbformat\"", ":", "4", "cells", " "]).Array[0, 12],
                string.Concat
            )
            .Select(text => Encoding.UTF8.GetBytes(text));

    private static void Load(byte[] bytes)
    {
        NotebookFile notebook;
        try
        {
            notebook = NotebookFile.Load(new MemoryStream(bytes), "t.ipynb");
        }
        catch (NotebookException refused)
        {
            Assert.Contains("t.ipynb", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
            return;
        }

        foreach (var cell in notebook.Cells)
        {
            _ = (cell.Id, cell.Kind, cell.Source, cell.ExecutionCount, cell.Outputs.Count);
        }

        _ = (notebook.Language, notebook.MinorVersion);
        Assert.Equal(bytes, Saved(notebook));
    }

    private static byte[] Saved(NotebookFile notebook)
    {
        using var stream = new MemoryStream();
        notebook.Save(stream);
        return stream.ToArray();
    }
}
