namespace Curriculum.LiveBook.Tests;

/// <summary>The two forms of this project: rows with the trait "form=long" are left out of the short one.</summary>
internal static class Forms
{
    /// <summary>The course's notebooks, by name, in order.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
    [
        .. Directory
            .GetFiles(Repository.Notebooks, "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All pages of the book: contents, notebooks, and what goes with them.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "index.html",
        .. Notebooks.Select(name => name + ".html"),
        "slides.html",
        "know.html",
        "letters.html",
        "study.html",
    ];

    /// <summary>One row for each value; those not in the short form carry the trait.</summary>
    public static TheoryData<string> Rows(IEnumerable<string> all, params string[] quick)
    {
        var rows = new TheoryData<string>();
        foreach (var value in all)
        {
            var row = new TheoryDataRow<string>(value);
            if (!quick.Contains(value))
            {
                row.Traits["form"] = ["long"];
            }

            rows.Add(row);
        }

        return rows;
    }
}
