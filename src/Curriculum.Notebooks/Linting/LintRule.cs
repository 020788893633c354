namespace Curriculum.Notebooks.Linting;

/// <summary>The names of the rules. Each is a trap met on .NET Interactive.</summary>
public static class LintRule
{
    /// <summary><c>#!…</c>: an error or silently ignored on other hosts.</summary>
    public const string MagicCommand = "magic-command";

    /// <summary><c>#r "nuget:…"</c>: only .NET Interactive fetches packages, and only with a network.</summary>
    public const string NugetReference = "nuget-reference";

    /// <summary><c>#r</c> or <c>#load</c> behind another token of the cell.</summary>
    public const string DirectiveFirst = "directive-first";

    /// <summary>Code beside <c>#load "setup.csx"</c>, or the load outside the first code cell.</summary>
    public const string SetupAlone = "setup-alone";

    /// <summary>A cell marked as another language.</summary>
    public const string OtherLanguage = "other-language";

    /// <summary><c>namespace</c> in a cell.</summary>
    public const string Namespace = "namespace";

    /// <summary>A static class with <c>this</c> methods.</summary>
    public const string ExtensionClass = "extension-class";

    /// <summary>An <c>extension</c> block.</summary>
    public const string ExtensionBlock = "extension-block";

    /// <summary>A top-level <c>using var</c>.</summary>
    public const string UsingVariable = "using-variable";

    /// <summary>A top-level <c>ref</c> local or a variable of a ref struct such as Span.</summary>
    public const string RefLocal = "ref-local";

    /// <summary>A bare value with a semicolon, <c>x;</c>.</summary>
    public const string ValueStatement = "value-statement";

    /// <summary>A collection expression as the cell's result.</summary>
    public const string CollectionResult = "collection-result";

    /// <summary><c>using System.Numerics</c>, whose Vector hides MathNet's.</summary>
    public const string NumericsUsing = "numerics-using";

    /// <summary><c>using Plotly.NET</c>, whose names clash.</summary>
    public const string PlotlyUsing = "plotly-using";

    /// <summary>A subscript in an identifier, F₁.</summary>
    public const string Subscript = "subscript";

    /// <summary>A type of System.IO without its using.</summary>
    public const string MissingIO = "missing-system-io";

    /// <summary>A feature newer than C# 14.</summary>
    public const string LanguageVersion = "language-version";

    /// <summary><c>string?</c> where nullable is off.</summary>
    public const string NullableAnnotation = "nullable-annotation";

    /// <summary>Plotly's MIME type, which arrives there as a string.</summary>
    public const string PlotlyMime = "plotly-mime";

    /// <summary><c>DisplayedValue.Update</c>, which is broken there.</summary>
    public const string DisplayUpdate = "display-update";

    /// <summary><c>M.Evd().EigenValues</c>, of which the compiler warns in every cell there.</summary>
    public const string EigenValues = "eigen-values";

    /// <summary>Lambdas in lambdas that the compiler there binds a hundred times, and says so in red.</summary>
    public const string LambdaBinding = "lambda-binding";

    /// <summary>Anything else that does not compile there.</summary>
    public const string Compile = "compile";
}
