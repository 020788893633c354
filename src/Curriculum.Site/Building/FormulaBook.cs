namespace Curriculum.Site.Building;

/// <summary>All formulas of the site as HTML, made by KaTeX in one go.</summary>
internal static class FormulaBook
{
    /// <param name="node">Runs KaTeX.</param>
    /// <param name="formulas">Each formula and the place it stands in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SiteException">KaTeX cannot read one of them.</exception>
    public static async Task<IReadOnlyDictionary<Formula, string>> WriteAsync(
        NodePrograms node,
        IEnumerable<(Formula Formula, string Place)> formulas,
        CancellationToken cancellationToken
    )
    {
        var all = formulas.DistinctBy(item => item.Formula).ToList();
        if (all.Count == 0)
        {
            return new Dictionary<Formula, string>();
        }

        var answers = await node.AskAsync<List<Answer>>(
                "math.mjs",
                [],
                all.Select(item => new { tex = item.Formula.Tex, display = item.Formula.Display }),
                cancellationToken
            )
            .ConfigureAwait(false);
        var wrong = all.Zip(answers).FirstOrDefault(pair => pair.Second.Error is not null);
        return wrong.Second?.Error is { } error
            ? throw SiteException.Content(
                $"{wrong.First.Place} has a formula that cannot be read, ${wrong.First.Formula.Tex}$: {error}"
            )
            : all.Zip(answers).ToDictionary(pair => pair.First.Formula, pair => pair.Second.Html!);
    }

    private sealed record Answer(string? Html, string? Error);
}
