using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Curriculum.Languages;

/// <summary>
/// What can be typed next, from Roslyn's completion service, kept to what fits what is already typed.
/// </summary>
internal static class CompletionSource
{
    private const int Most = 500;

    public static async Task<(Completion Completion, IReadOnlyList<CompletionItem> Items)> CompleteAsync(
        Document document,
        string code,
        int position
    )
    {
        var service =
            CompletionService.GetService(document)
            ?? throw new InvalidOperationException("Roslyn has no completion service for this document.");
        var list = await service.GetCompletionsAsync(document, position).ConfigureAwait(false);
        var start = list.ItemsList.Count > 0 ? list.Span.Start : position;
        var typed = code[start..position];
        return (new Completion(start, position, [.. Fitting(list.ItemsList, typed)]), list.ItemsList);
    }

    /// <summary>What an item puts into the code.</summary>
    public static string TextOf(CompletionItem item) =>
        item.Properties.GetValueOrDefault("InsertionText", item.DisplayText);

    /// <summary>
    /// Those that begin with what is typed come first, in the case typed, then in any case, then by the beginnings of
    /// their words.
    /// </summary>
    private static IEnumerable<CompletionOption> Fitting(IReadOnlyList<CompletionItem> items, string typed) =>
        items
            .Where(item => !item.IsComplexTextEdit && string.IsNullOrEmpty(item.InlineDescription))
            .Select(item => (Item: item, Text: TextOf(item)))
            .Select(pair => (pair.Item, pair.Text, Rank: Rank(pair.Text, typed)))
            .Where(ranked => ranked.Rank < 3)
            .OrderBy(ranked => ranked.Rank)
            .ThenByDescending(ranked => ranked.Item.Rules.MatchPriority)
            .ThenBy(ranked => ranked.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .Select(ranked => new CompletionOption(ranked.Text, Kind(ranked.Item)))
            .DistinctBy(pair => pair.Text)
            .Take(Most);

    private static int Rank(string text, string typed) =>
        text.StartsWith(typed, StringComparison.Ordinal) ? 0
        : text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : typed.Length > 1 && text.StartsWith(typed[0]) && FitsHumps(text, 0, typed) ? 2
        : 3;

    /// <summary>StrB fits StringBuilder: each letter goes on from the last, or begins a later word.</summary>
    private static bool FitsHumps(string text, int at, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty)
        {
            return true;
        }

        if (at < text.Length && text[at] == typed[0] && FitsHumps(text, at + 1, typed[1..]))
        {
            return true;
        }

        for (var i = Math.Max(at, 1); i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && text[i] == typed[0] && FitsHumps(text, i + 1, typed[1..]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Kind(CompletionItem item) =>
        item.Tags.FirstOrDefault(tag => s_kinds.ContainsKey(tag)) is { } tag ? s_kinds[tag] : "text";

    private static readonly Dictionary<string, string> s_kinds = new()
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.Structure] = "class",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.EnumMember] = "enum",
        [WellKnownTags.Delegate] = "class",
        [WellKnownTags.Method] = "function",
        [WellKnownTags.ExtensionMethod] = "function",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.Local] = "variable",
        [WellKnownTags.Parameter] = "param",
        [WellKnownTags.Namespace] = "module",
        [WellKnownTags.Keyword] = "keyword",
        [WellKnownTags.TypeParameter] = "type",
        [WellKnownTags.RangeVariable] = "variable",
        [WellKnownTags.Snippet] = "snippet",
    };
}
