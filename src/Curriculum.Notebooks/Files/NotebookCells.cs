using System.Collections.ObjectModel;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>The list of cells, kept in step with the JSON list it shows.</summary>
internal sealed class NotebookCells : Collection<NotebookCell>
{
    private readonly JsonArray _json;

    public NotebookCells(JsonArray json)
    {
        _json = json;
        foreach (var cell in json)
        {
            Items.Add(new NotebookCell((JsonObject)cell!));
        }
    }

    protected override void InsertItem(int index, NotebookCell item)
    {
        _json.Insert(index, Free(item).Json);
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, NotebookCell item)
    {
        _json[index] = Free(item).Json;
        base.SetItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        _json.RemoveAt(index);
        base.RemoveItem(index);
    }

    protected override void ClearItems()
    {
        _json.Clear();
        base.ClearItems();
    }

    private static NotebookCell Free(NotebookCell cell)
    {
        if (cell.Json.Parent is not null)
        {
            throw new InvalidOperationException("The cell stands in a notebook already: remove it there first.");
        }

        return cell;
    }
}
