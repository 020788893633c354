using Curriculum.Languages;

namespace Curriculum.Kernel.Languages;

/// <summary>
/// Completion and inspection over the cells run so far, as Jupyter asks. Called from one thread at a time.
/// </summary>
internal sealed class LanguageService(CSharpSession session, Task ready) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly CellLanguage _language = new(session);

    /// <summary>Loads what completion needs first, for a time when nothing else runs.</summary>
    public void Prepare()
    {
        try
        {
            _language.PrepareAsync().GetAwaiter().GetResult();
            // The start has left some 30 MB of garbage, and nothing else is to be done now.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        // The kernel has ended, or the question tells what is wrong.
        catch (Exception e) when (e is not OutOfMemoryException) { }
    }

    /// <summary>The content of a complete_reply.</summary>
    public JsonObject Complete(string code, int cursor)
    {
        var completion = Wait(() => _language.CompleteAsync(code, CodePoints.ToIndex(code, cursor)));
        int first = CodePoints.FromIndex(code, completion.From),
            end = CodePoints.FromIndex(code, completion.To);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completion.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = first,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([
                    .. completion.Items.Select(item => new JsonObject
                    {
                        ["text"] = item.Text,
                        ["type"] = item.Kind,
                        ["start"] = first,
                        ["end"] = end,
                    }),
                ]),
            },
        };
    }

    /// <summary>The content of an inspect_reply.</summary>
    public JsonObject Inspect(string code, int cursor, int detail)
    {
        var page = Wait(() => _language.InspectAsync(code, CodePoints.ToIndex(code, cursor), detail));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = page is not null,
            ["data"] = page is null ? [] : Data(page),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>A page about an expression, for the front end's pager: MIME type → text.</summary>
    public JsonObject Page(string expression) =>
        Wait(() => _language.InspectAsync(expression, expression.Length, detail: 1)) is { } page
            ? Data(page)
            : new JsonObject { ["text/plain"] = $"There is nothing called '{expression}' here." };

    public void Dispose() => _language.Dispose();

    private static JsonObject Data(InspectionPage page) =>
        new() { ["text/plain"] = page.Plain, ["text/html"] = page.Html };

    private T Wait<T>(Func<Task<T>> question)
    {
        ready.Wait(s_patience);
        return question().WaitAsync(s_patience).GetAwaiter().GetResult();
    }
}
