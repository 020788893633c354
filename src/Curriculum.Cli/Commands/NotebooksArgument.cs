namespace Curriculum.Cli.Commands;

/// <summary>The notebooks a command works on.</summary>
internal static class NotebooksArgument
{
    /// <summary>Any number of notebooks of one's own or of the course.</summary>
    public static Argument<string[]> Create() =>
        new("notebooks")
        {
            Description =
                "Notebooks: files, folders, or names such as 5, 05 or kaczmarz; all of the course when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
}
