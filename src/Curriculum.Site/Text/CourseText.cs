using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Curriculum.Site.Text;

/// <summary>A text of the course: read once, its formulas collected, then written as HTML.</summary>
internal sealed class CourseText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .Build();

    private readonly MarkdownDocument _document;

    private CourseText(MarkdownDocument document) => _document = document;

    /// <summary>The document's blocks, for those that look something up in it.</summary>
    public IEnumerable<Block> Blocks => _document;

    public static CourseText Read(string markdown) => new(Markdown.Parse(markdown, s_pipeline));

    public IEnumerable<Formula> Formulas => _document.Descendants().Select(FormulaOf).OfType<Formula>();

    /// <summary>
    /// The text as HTML; headings get their anchors, and are told to <paramref name="heading"/> as they come.
    /// </summary>
    /// <param name="writing">The page's anchors, formulas and links.</param>
    /// <param name="heading">Called with each heading.</param>
    public string Html(PageWriting writing, Action<PageHeading>? heading = null)
    {
        foreach (var block in _document.Descendants<HeadingBlock>())
        {
            var slug = writing.Slugs.For(Plain(block.Inline, AnchorTex));
            block.SetAttributes(new HtmlAttributes { Id = slug });
            heading?.Invoke(new(block.Level, slug, InlineHtml(block.Inline, writing), Plain(block.Inline)));
        }

        return Write(_document, writing);
    }

    /// <summary>One line of text as HTML, without a paragraph around it.</summary>
    public static string InlineHtml(ContainerInline? inline, PageWriting writing)
    {
        if (inline is null)
        {
            return "";
        }

        using var text = new StringWriter();
        Renderer(text, writing).WriteChildren(inline);
        return text.ToString();
    }

    /// <summary>What a reader sees, without markup: for search, titles and descriptions.</summary>
    public static string Plain(MarkdownObject? node) => Plain(node, ReadableTex.Write);

    private static string Plain(MarkdownObject? node, Func<string, string> tex) =>
        node switch
        {
            null => "",
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            MathInline math => tex(math.Content.ToString()),
            MathBlock math => tex(math.Lines.ToString()),
            LineBreakInline => " ",
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            ContainerInline inlines => string.Concat(inlines.Select(inline => Plain(inline, tex))),
            LeafBlock leaf => leaf.Inline is null ? leaf.Lines.ToString() : Plain(leaf.Inline, tex),
            ContainerBlock blocks => string.Join(" ", blocks.Select(block => Plain(block, tex))),
            _ => "",
        };

    // Anchors are addresses that others may hold: their letters stay what they are.
    private static string AnchorTex(string tex) =>
        tex.Replace(@"\mathrm", "", StringComparison.Ordinal)
            .Replace(@"\,", " ", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal);

    private static string Write(MarkdownObject node, PageWriting writing)
    {
        using var text = new StringWriter();
        Renderer(text, writing).Render(node);
        return text.ToString();
    }

    private static HtmlRenderer Renderer(TextWriter to, PageWriting writing)
    {
        var renderer = new HtmlRenderer(to) { LinkRewriter = writing.Link };
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new ClaimWriter());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableWriter());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new FormulaWriter<MathInline>(writing));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new FormulaWriter<MathBlock>(writing));
        return renderer;
    }

    internal static Formula? FormulaOf(MarkdownObject node) =>
        node switch
        {
            MathInline math => new Formula(math.Content.ToString(), math.DelimiterCount > 1),
            MathBlock math => new Formula(math.Lines.ToString(), true),
            _ => null,
        };
}
