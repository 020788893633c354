using System.Text.Json.Nodes;

namespace Curriculum.Cli.Course;

/// <summary>
/// What a notebook of the course says of its language and kernel, so that every host shows its code in colours before a
/// kernel has run. Polyglot knows a notebook as its own by the kernel's name.
/// </summary>
internal static class CourseMetadata
{
    private static readonly (string Name, string Text)[] s_fields =
    [
        ("kernelspec", """{"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}"""),
        (
            "language_info",
            """{"file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp"}"""
        ),
    ];

    /// <summary>Both fields as the course commits them, whatever a host made of them.</summary>
    public static void Set(NotebookFile notebook)
    {
        foreach (var (name, text) in s_fields)
        {
            Set(notebook, name, text);
        }
    }

    /// <summary>The language alone: the kernel is the learner's choice.</summary>
    public static void SetLanguage(NotebookFile notebook) => Set(notebook, s_fields[1].Name, s_fields[1].Text);

    private static void Set(NotebookFile notebook, string name, string text)
    {
        var value = JsonNode.Parse(text);
        if (!JsonNode.DeepEquals(notebook.Metadata[name], value))
        {
            notebook.Metadata[name] = value;
        }
    }
}
