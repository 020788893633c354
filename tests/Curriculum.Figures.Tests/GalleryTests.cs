using System.Text;

namespace Curriculum.Figures.Tests;

public sealed class GalleryTests
{
    [Fact]
    public void Every_kind_of_figure_is_written_to_a_page_one_can_open()
    {
        var page = new StringBuilder(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><body>"
        );
        page.Append(FigureScript.Give());
        foreach (var (name, make) in Gallery.All)
        {
            page.Append($"<h2>{name}</h2>").Append(FigureHtml.Write(make()));
        }

        foreach (var (name, value) in Algebra.Samples)
        {
            page.Append($"<h2>{name}</h2>").Append(Algebra.Html(value));
        }

        var folder = Repository.Artifacts;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "gallery.html");
        File.WriteAllText(file, page.Append("</body></html>").ToString());
        Assert.Equal(Gallery.All.Count(), page.ToString().Split("class=\"cf-figure\"").Length - 1);
    }
}
