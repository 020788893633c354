using System.Text.Json.Nodes;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;

namespace Curriculum.Kernel.Languages;

/// <summary>Completion and inspection over the cells run so far. Called from one thread at a time.</summary>
internal sealed class LanguageService(CSharpSession session, Task ready) : ILanguageService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SubmissionWorkspace workspace = new(session);

    public JsonObject Complete(string code, int cursor)
    {
        var position = CodePoints.ToIndex(code, cursor);
        return Wait(CompletionSource.CompleteAsync(Next(code), code, position));
    }

    public JsonObject Inspect(string code, int cursor, int detail)
    {
        var position = CodePoints.ToIndex(code, cursor);
        var page = Wait(Inspection.AtAsync(Next(code), position, detail));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = page is not null,
            ["data"] = page ?? [],
            ["metadata"] = new JsonObject(),
        };
    }

    public JsonObject Page(string expression) =>
        Wait(Inspection.AtAsync(Next(expression), expression.Length, detail: 1))
        ?? new JsonObject { ["text/plain"] = $"There is nothing called '{expression}' here." };

    public void Dispose() => workspace.Dispose();

    private Document Next(string code)
    {
        ready.Wait(Patience);
        return workspace.Next(code);
    }

    private static T Wait<T>(Task<T> task) => task.WaitAsync(Patience).GetAwaiter().GetResult();
}
