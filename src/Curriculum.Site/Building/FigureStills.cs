using System.Text.Json;
using Curriculum.Site.Outputs;

namespace Curriculum.Site.Building;

/// <summary>
/// Still pictures of figures, drawn by Plotly in Chromium, so that they are what a reader with scripts sees.
/// </summary>
internal sealed class FigureStills(SiteOptions options, NodePrograms node)
{
    private const string Script = "stills.mjs";

    /// <summary>
    /// The pictures by figure; empty where there is no Chromium, and then the library's own stills show.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string[]>> LoadAsync(
        IEnumerable<FigureOutput> figures,
        CancellationToken cancellationToken
    )
    {
        if (Chromium.Find() is not { } chromium)
        {
            return new Dictionary<string, string[]>();
        }

        var cache = Path.Combine(options.Cache, "stills", Version());
        Directory.CreateDirectory(cache);
        var all = figures.DistinctBy(figure => figure.Key).ToList();
        string Kept(string key) => Path.Combine(cache, key + ".json");
        var missing = all.Where(figure => !File.Exists(Kept(figure.Key))).ToList();
        if (missing.Count > 0)
        {
            options.Say($"{missing.Count} figures to draw in Chromium …");
            var drawn = await node.AskAsync<Dictionary<string, string[]>>(
                    Script,
                    [chromium],
                    missing.Select(figure => new { key = figure.Key, spec = figure.Spec }),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (key, pictures) in drawn)
            {
                File.WriteAllText(Kept(key), JsonSerializer.Serialize(pictures, Json.Compact));
            }
        }

        return all.ToDictionary(
            figure => figure.Key,
            figure => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Kept(figure.Key)), Json.Compact)!
        );
    }

    /// <summary>What draws them: when it changes, so do the pictures.</summary>
    private string Version() =>
        ContentHash.OfFiles(
            options.Web,
            new[]
            {
                Path.Combine("build", Script),
                Path.Combine("build", "stills-page.js"),
                Path.Combine("build", "numbers.js"),
                Path.Combine("..", "..", "Curriculum.Figures", "Assets", "drawing.js"),
                "package-lock.json",
            }.Select(file => Path.Combine(options.Web, file))
        )[..12];
}
