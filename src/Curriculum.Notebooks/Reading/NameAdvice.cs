namespace Curriculum.Notebooks.Reading;

/// <summary>
/// What to write instead of a name of .NET Interactive that is not here: a sentence behind the error.
/// </summary>
internal static class NameAdvice
{
    private const string Tags =
        "Tags need a line first: using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;";
    private const string OneKernel = "There is one C# session and no other kernel here: all cells share its variables.";

    // The name is not known; a member is not known; a type is not known.
    private static readonly string[] s_errors = ["CS0103", "CS1061", "CS0246", "CS0234", "CS0117"];

    private static readonly Dictionary<string, string> s_instead = new(StringComparer.Ordinal)
    {
        ["Kernel"] =
            "Kernel belongs to .NET Interactive: write input(\"…\"), javascript(\"…\"), HTML(\"…\") or display(…) "
            + "without it.",
        ["KernelInvocationContext"] = OneKernel,
        ["CompositeKernel"] = OneKernel,
        ["CSharpKernel"] = OneKernel,
        ["SubmitCode"] = OneKernel,
        ["SendAsync"] = OneKernel,
        ["password"] = "Write input(\"…\"): what is typed there can be seen, so keep secrets in environment variables.",
        ["GetPasswordAsync"] =
            "Write input(\"…\"): what is typed there can be seen, so keep secrets in environment variables.",
    };

    private static readonly HashSet<string> s_tags =
    [
        "div",
        "span",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "pre",
        "code",
        "img",
        "svg",
        "br",
        "hr",
        "style",
        "script",
        "details",
        "summary",
    ];

    /// <summary>The compiler's message, and a sentence more when it is about such a name.</summary>
    public static string For(Diagnostic diagnostic, string message)
    {
        if (!s_errors.Contains(diagnostic.Id))
        {
            return message;
        }

        var names = message.Split('\'').Where((_, k) => k % 2 == 1);
        var advice = names
            .Select(name => s_instead.GetValueOrDefault(name) ?? (IsTag(diagnostic, name) ? Tags : null))
            .FirstOrDefault(sentence => sentence is not null);
        return advice is null ? message : $"{message.TrimEnd('.')}. {advice}";
    }

    private static bool IsTag(Diagnostic diagnostic, string name) => diagnostic.Id == "CS0103" && s_tags.Contains(name);
}
