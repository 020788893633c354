using System.Security.Cryptography;
using System.Text.Json;
using Curriculum.Site.Assets;
using Curriculum.Site.Building;
using Curriculum.Site.Code;
using Curriculum.Site.Course;
using Curriculum.Site.Outputs;
using Curriculum.Site.Pages;

namespace Curriculum.Site;

/// <summary>Builds the site of the course: runs the notebooks and writes a page for each.</summary>
public sealed class SiteBuilder(SiteOptions options)
{
    private const string Guide = "README.md";
    private const string Slides = "slides.md";
    private readonly NodePrograms _node = new(options.Web, options.Say);

    /// <summary>Builds it anew beside its place, and puts it there when it is whole.</summary>
    /// <exception cref="SiteException">It cannot be built; the old site, if any, is untouched.</exception>
    public async Task<SiteReport> BuildAsync(CancellationToken cancellationToken = default)
    {
        using var folder = SiteFolder.Begin(options.Output);
        await _node.RestoreAsync(cancellationToken).ConfigureAwait(false);
        var bundling = _node.AskAsync<Dictionary<string, string>>(
            "bundle.mjs",
            options.Engine is null ? [folder.Path] : [folder.Path, "engine"],
            null,
            cancellationToken
        );
        var executed = await new ExecutedNotebooks(options).LoadAsync(cancellationToken).ConfigureAwait(false);
        var guide = CourseGuide.Read(Text(Guide));
        var course = executed.Select(item => WithSolutions(guide.Entry(item.Name, item.Notebook))).ToList();
        var names = await bundling.ConfigureAwait(false);
        var stills = await new FigureStills(options, _node)
            .LoadAsync(course.SelectMany(entry => OutputMarkup.Figures(entry.Notebook)), cancellationToken)
            .ConfigureAwait(false);
        var formulas = await FormulaBook.WriteAsync(_node, Formulas(course), cancellationToken).ConfigureAwait(false);

        var pages = Pages(course, guide, CourseGuide.Read(Text(Slides)), formulas, stills);
        var index = await _node
            .TextAsync("search.mjs", pages.SelectMany(page => page.Search), cancellationToken)
            .ConfigureAwait(false);
        var indexName = $"search.{ContentHash.Of(index)[..8]}.json";
        folder.Write(Path.Combine(SiteAssets.Folder, indexName), index);
        File.Copy(Path.Combine(options.Web, "icon.svg"), Path.Combine(folder.Path, SiteAssets.Folder, "icon.svg"));
        var frame = new PageFrame(
            course,
            new(names["style.css"], names["page.js"], indexName, names["frame-script"]),
            options.Engine is not null,
            options.Remarks
        );
        foreach (var page in pages)
        {
            folder.Write(page.File, frame.Write(page));
        }

        foreach (var entry in course)
        {
            folder.Write(
                Path.Combine("notebooks", entry.Name + NotebookFiles.Extension),
                File.ReadAllText(Path.Combine(options.Notebooks, entry.Name + NotebookFiles.Extension))
            );
        }

        foreach (var (exercise, solution) in course.SelectMany(entry => entry.Solutions))
        {
            var code = CSharpMarkup.Pieces(solution.Code).Select(piece => new[] { piece.Kind ?? "", piece.Text });
            folder.Write(
                $"solutions/{exercise}.json",
                JsonSerializer.Serialize(new { solution.Why, code }, Json.Compact)
            );
        }

        if (options.Engine is { } engine)
        {
            folder.Copy(engine, "engine");
            new CompiledCells(engine, options.Cache).Write(Path.Combine(folder.Path, "engine", "cells"), executed);
        }

        Seal(folder, pages);
        folder.Finish();
        return new(Path.GetFullPath(options.Output), [.. pages.Select(page => page.File)], [.. Notes(stills.Count)]);
    }

    private CourseEntry WithSolutions(CourseEntry entry)
    {
        var files =
            from exercise in options.Answers is null ? [] : entry.Exercises
            let file = Path.Combine(options.Answers!, exercise, "solution.csx")
            where File.Exists(file)
            select (exercise, SolutionText.Parse(File.ReadAllText(file)));
        return entry with { Solutions = files.ToDictionary() };
    }

    private static List<PageParts> Pages(
        List<CourseEntry> course,
        CourseGuide guide,
        CourseGuide slides,
        IReadOnlyDictionary<Formula, string> formulas,
        IReadOnlyDictionary<string, string[]> stills
    )
    {
        var pageNames = course.Select(entry => entry.Name).ToHashSet();
        var outputs = new OutputMarkup(stills);
        PageWriting Writing() => new(formulas, pageNames);
        List<PageParts> pages = [ContentsPage.Write(course, outputs)];
        pages.AddRange(
            course.Select(
                (entry, k) =>
                    new NotebookPage(
                        entry,
                        course.ElementAtOrDefault(k - 1),
                        course.ElementAtOrDefault(k + 1),
                        Writing(),
                        outputs
                    ).Write()
            )
        );
        pages.Add(GuidePages.Slides(slides, Writing()));
        pages.AddRange(GuidePages.All.Select(page => page.Write(guide, Writing())));
        return pages;
    }

    private IEnumerable<(Formula, string)> Formulas(IEnumerable<CourseEntry> course) =>
        course
            .SelectMany(entry =>
                entry
                    .Notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Markdown)
                    .SelectMany(cell =>
                        CourseText
                            .Read(cell.Source)
                            .Formulas.Select(formula => (formula, $"Cell {cell.Id} of {entry.Name}"))
                    )
            )
            .Concat(
                new[] { Guide, Slides }.SelectMany(file =>
                    CourseText.Read(Text(file)).Formulas.Select(formula => (formula, file))
                )
            );

    private string Text(string file) => File.ReadAllText(Path.Combine(options.Notebooks, file));

    /// <summary>
    /// Writes what names the whole: the service worker with its version and the hash of every file, and the mark of a
    /// site.
    /// </summary>
    private void Seal(SiteFolder folder, List<PageParts> pages)
    {
        var hashes = Directory
            .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'),
                file => Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(file)))
            );
        var files = JsonSerializer.Serialize(hashes, Json.Compact);
        var version = ContentHash.Of(files)[..12];
        var worker = File.ReadAllText(Path.Combine(options.Web, "live", "sw.js"));
        worker = worker.Replace("@@VERSION@@", version, StringComparison.Ordinal);
        folder.Write("sw.js", worker.Replace("{} /* @@FILES@@ */", files, StringComparison.Ordinal));
        folder.Write(".nojekyll", "");
        folder.Write(
            SiteFolder.Mark,
            JsonSerializer.Serialize(
                new
                {
                    version,
                    engine = options.Engine is not null,
                    pages = pages.Select(page => page.File),
                },
                Json.Compact
            )
        );
    }

    private IEnumerable<string> Notes(int stills)
    {
        if (stills == 0)
        {
            yield return "No Chromium was found: without scripts, readers see the library's own still pictures of "
                + "the figures.";
        }

        if (options.Engine is null)
        {
            yield return "The engine is not in it: cells can be read, but not run.";
        }
    }
}
