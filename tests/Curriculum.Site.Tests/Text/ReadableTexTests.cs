using Curriculum.Site.Text;

namespace Curriculum.Site.Tests.Text;

/// <summary>A formula as a line that can be read in a list of hits and typed into search.</summary>
public sealed class ReadableTexTests
{
    [Theory]
    [InlineData(@"\lambda", "λ")]
    [InlineData(@"A_1", "A₁")]
    [InlineData(@"A_{1}^{-1} v_k", "A₁⁻¹ vₖ")]
    [InlineData(@"\frac{a+b}{c}", "(a+b)/c")]
    [InlineData(@"\tfrac12", "1/2")]
    [InlineData(@"\sqrt{x}", "√x")]
    [InlineData(@"\lVert A\rVert_2 \le \sigma_1", "‖ A‖₂ ≤ σ₁")]
    [InlineData(@"\mathrm{ReLU}(x)", "ReLU(x)")]
    [InlineData(@"\nabla L = \partial L / \partial x", "∇ L = ∂ L / ∂ x")]
    [InlineData(@"w \in \mathbb{R}^n", "w ∈ ℝⁿ")]
    [InlineData(@"\left(1 - \beta\right)", "(1 - β)")]
    [InlineData(@"\log p_{\text{true}}", "log pₜᵣᵤₑ")]
    [InlineData(@"\{1, 2\}", "{1, 2}")]
    [InlineData(@"", "")]
    public void A_formula_is_written_as_it_is_read(string tex, string text) =>
        Assert.Equal(text, string.Join(' ', ReadableTex.Write(tex).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [
        Theory,
        InlineData("}"),
        InlineData("{"),
        InlineData("\\"),
        InlineData("_"),
        InlineData("^{"),
        InlineData(@"\frac{a}")
    ]
    public void A_formula_that_was_cut_is_some_text(string tex) => Assert.NotNull(ReadableTex.Write(tex));

    [Fact]
    public void No_formula_of_the_course_leaves_a_command_behind()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Notebooks, "*.ipynb"))
        {
            var texts = Curriculum
                .Notebooks.NotebookFile.Parse(File.ReadAllText(file))
                .Cells.Select(cell => cell.Source);
            foreach (var formula in texts.SelectMany(text => CourseText.Read(text).Formulas))
            {
                Assert.DoesNotMatch(@"\\|[_^]\{|mathsf|lVert|tfrac|begin", ReadableTex.Write(formula.Tex));
            }
        }
    }
}
