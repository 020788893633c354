using Curriculum.Notebooks;
using Microsoft.CodeAnalysis.Completion;

namespace Curriculum.Languages;

/// <summary>Completion and inspection over the cells that a session has run. One question at a time.</summary>
public sealed class CellLanguage(CSharpSession session) : IDisposable
{
    private readonly SubmissionWorkspace _workspace = new(session);
    private (Document Document, IReadOnlyList<CompletionItem> Items)? _offered;

    /// <summary>Makes ready for the first question, so that it need not wait as long. Not needed before one.</summary>
    public Task PrepareAsync() => _workspace.OpenAsync();

    /// <summary>What can be typed at a position of the code, as the next cell.</summary>
    public async Task<Completion> CompleteAsync(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        var document = await _workspace.NextAsync(code).ConfigureAwait(false);
        var (completion, items) = await CompletionSource.CompleteAsync(document, code, position).ConfigureAwait(false);
        _offered = (document, items);
        return completion;
    }

    /// <summary>A text about something that the last completion offered; null when there is none.</summary>
    public async Task<string?> DescribeAsync(string text)
    {
        if (
            _offered is not { } last
            || last.Items.FirstOrDefault(item => CompletionSource.TextOf(item) == text) is not { } item
            || CompletionService.GetService(last.Document) is not { } service
        )
        {
            return null;
        }

        var description = await service.GetDescriptionAsync(last.Document, item).ConfigureAwait(false);
        return description?.Text;
    }

    /// <summary>What stands at a position of the code; null where there is nothing to say.</summary>
    /// <param name="code">The code, as the next cell.</param>
    /// <param name="position">In UTF-16 units.</param>
    /// <param name="detail">0: at most eight overloads; 1: all.</param>
    public async Task<InspectionPage?> InspectAsync(string code, int position, int detail = 0)
    {
        ArgumentNullException.ThrowIfNull(code);
        return await Inspection
            .AtAsync(await _workspace.NextAsync(code).ConfigureAwait(false), position, detail)
            .ConfigureAwait(false);
    }

    /// <summary>Lets go of the workspace.</summary>
    public void Dispose() => _workspace.Dispose();
}
