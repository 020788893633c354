using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Curriculum.Site.Text;

/// <summary>Writes a formula as KaTeX made it.</summary>
internal sealed class FormulaWriter<T>(PageWriting writing) : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected override void Write(HtmlRenderer renderer, T obj) =>
        renderer.Write(writing.Formulas[CourseText.FormulaOf(obj)!.Value]);
}
