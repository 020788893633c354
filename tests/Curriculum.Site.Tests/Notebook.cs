using Curriculum.Notebooks;

namespace Curriculum.Site.Tests;

/// <summary>Small notebooks.</summary>
internal static class Notebook
{
    private const string Empty = """
        {
         "cells": [],
         "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    /// <summary>Cells with ids and texts; one whose id starts with # is text, the others are code.</summary>
    public static NotebookFile Of(params (string Id, string Text)[] cells)
    {
        var notebook = NotebookFile.Parse(Empty);
        foreach (var (id, text) in cells)
        {
            notebook.Cells.Add(
                id.StartsWith('#')
                    ? NotebookCell.Create(NotebookCellKind.Markdown, id[1..], text)
                    : NotebookCell.Create(NotebookCellKind.Code, id, text)
            );
        }

        return notebook;
    }

    /// <summary>A code cell that showed these data.</summary>
    public static NotebookCell Showing(params (string Mime, string Text)[] data)
    {
        var cell = NotebookCell.Create(NotebookCellKind.Code, "shown", "x");
        cell.Add(new DisplayOutput("shown", data.ToDictionary(item => item.Mime, item => item.Text), null, false));
        return cell;
    }
}
