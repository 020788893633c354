using System.Text.RegularExpressions;

namespace Curriculum.Kernel.Requests;

/// <summary>
/// The cells this kernel has run, oldest first, and the three ways to ask for them: tail, range, search.
/// </summary>
/// <remarks>
/// The kernel keeps one session, number 1, for as long as it lives; session 0 and negative ones mean the current.
/// </remarks>
internal sealed class History
{
    private const int Session = 1;

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    public void Add(int number, string code, string? output)
    {
        lock (_gate)
        {
            _entries.Add(new(number, code, output));
        }
    }

    public JsonObject Answer(JupyterMessage request)
    {
        Entry[] all;
        lock (_gate)
        {
            all = [.. _entries];
        }

        var n = request.Number("n", int.MaxValue);
        var found = request.Text("hist_access_type", "tail") switch
        {
            "range" => Range(all, request),
            "search" => Search(all, request).TakeLast(n),
            _ => all.TakeLast(n),
        };
        var withOutput = request.Flag("output");
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([
                .. found.Select(e =>
                    (JsonNode)
                        new JsonArray(
                            Session,
                            e.Number,
                            withOutput ? new JsonArray(e.Code, e.Output) : JsonValue.Create(e.Code)
                        )
                ),
            ]),
        };
    }

    private static IEnumerable<Entry> Range(Entry[] all, JupyterMessage request)
    {
        if (request.Number("session") > Session)
        {
            return [];
        }

        int start = request.Number("start"),
            stop = request.Number("stop", int.MaxValue);
        return all.Where(e => e.Number >= start && e.Number < stop);
    }

    private static IEnumerable<Entry> Search(Entry[] all, JupyterMessage request)
    {
        var glob = Regex
            .Escape(request.Text("pattern", "*"))
            .Replace(@"\*", ".*", StringComparison.Ordinal)
            .Replace(@"\?", ".", StringComparison.Ordinal);
        var pattern = new Regex($"^{glob}$", RegexOptions.Singleline | RegexOptions.NonBacktracking);
        var found = all.Where(e => pattern.IsMatch(e.Code));
        return request.Flag("unique") ? found.Reverse().DistinctBy(e => e.Code).Reverse() : found;
    }

    private sealed record Entry(int Number, string Code, string? Output);
}
