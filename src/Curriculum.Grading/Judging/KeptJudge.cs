using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Grading;

/// <summary>
/// A judge that keeps what it said: the same code before the same course is judged once, in this run and in later ones.
/// What was out of time or failed is not kept.
/// </summary>
/// <param name="inner">Judges what is new.</param>
/// <param name="folder">Where judgements are kept, a file each.</param>
internal sealed class KeptJudge(IJudge inner, string folder) : IJudge
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Judgement>>> _asked = new();
    private int _judged;

    public string Isolation => inner.Isolation;

    public string Name => inner.Name;

    /// <summary>How many notebooks the inner judge was given.</summary>
    public int Judged => _judged;

    public Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default)
    {
        var key = Key(task);
        return _asked.GetOrAdd(key, _ => new(() => KeptOrNewAsync(key, task, cancellationToken))).Value;
    }

    private async Task<Judgement> KeptOrNewAsync(string key, JudgeTask task, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, key[..2], key + ".json");
        if (Kept(path) is { } kept)
        {
            return kept;
        }

        Interlocked.Increment(ref _judged);
        var judgement = await inner.JudgeAsync(task, cancellationToken).ConfigureAwait(false);
        if (judgement is { Failure: null, OutOfTime.Count: 0 })
        {
            WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(judgement));
        }

        return judgement;
    }

    private static Judgement? Kept(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Judgement>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null; // not ours, or cut: judged anew
        }
    }

    /// <summary>Of all that a judgement depends on. Text between the cells and outputs are no part of it.</summary>
    private string Key(JudgeTask task)
    {
        var text = new StringBuilder();
        Add(
            text,
            task.Course.Build,
            inner.Name,
            inner.Isolation,
            string.Join(' ', task.Exercises.Select(one => one.Id))
        );
        var limits = task.Limits;
        Add(text, string.Create(CultureInfo.InvariantCulture, $"{limits.Notebook} {limits.Cell} {limits.Memory}"));
        foreach (var cell in task.Notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code))
        {
            Add(text, cell.Id ?? "", CellLanguages.Of(cell) ?? "", cell.Source);
        }

        return ContentHash.Of(text.ToString());
    }

    // With its length, so that no text can pass for two.
    private static void Add(StringBuilder text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        }
    }
}
