namespace Curriculum.Packing;

/// <summary>What to pack, and where.</summary>
/// <param name="Published">The folder that the publish filled, with <c>_framework/</c> in it.</param>
/// <param name="Folder">The folder to serve; what stood there is replaced.</param>
/// <param name="Cache">A folder for packed files: one that has not changed is not packed again.</param>
/// <param name="Setup">The script that every notebook loads.</param>
/// <param name="References">The assemblies that cells compile against: paths.</param>
/// <param name="First">The assemblies that are loaded before the first cell runs: names.</param>
/// <param name="Course">The assemblies that cells load by themselves, fetched together with the first: names.</param>
/// <param name="Second">The assemblies that the first completion needs: names.</param>
internal sealed record PackRequest(
    string Published,
    string Folder,
    string Cache,
    string Setup,
    IReadOnlyList<string> References,
    IReadOnlyList<string> First,
    IReadOnlyList<string> Course,
    IReadOnlyList<string> Second
)
{
    /// <summary>Reads a file with a word and a value on each line, such as <c>first System.Linq</c>.</summary>
    /// <exception cref="InvalidOperationException">What is needed once is there not at all or twice.</exception>
    public static PackRequest Read(string file)
    {
        var values = File.ReadLines(file)
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1]);
        return new(
            One("published"),
            One("folder"),
            One("cache"),
            One("setup"),
            [.. values["reference"]],
            Assemblies("first"),
            Assemblies("course"),
            Assemblies("second")
        );

        string One(string word) =>
            values[word].Count() == 1
                ? values[word].First()
                : throw new InvalidOperationException($"{file} has {values[word].Count()} lines \"{word} …\", not 1.");

        IReadOnlyList<string> Assemblies(string word) => [.. values[word].Select(name => name + ".dll")];
    }
}
