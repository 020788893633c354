using System.Text.RegularExpressions;

namespace Curriculum.Cli.Course;

/// <summary>
/// What has to be there before a notebook can run: the scripts it loads and the library they reference.
/// </summary>
internal static partial class Preflight
{
    /// <summary>The command that builds what notebooks load.</summary>
    public const string BuildCommand = "dotnet build src/Curriculum.Course";

    /// <summary>Throws with the cure when code loads a script or a library that is not there.</summary>
    /// <param name="code">The cells' code.</param>
    /// <param name="folder">The folder the code's paths are relative to.</param>
    /// <param name="who">The notebook or script, for the sentence.</param>
    public static void Require(IEnumerable<string> code, string folder, string who) => Require(code, folder, who, []);

    /// <summary>
    /// The folder that a notebook's scripts are looked for in: its own, or the course's when all it loads is setup.csx
    /// and the course's own library, and setup.csx is not beside it. A notebook downloaded from a page stands alone.
    /// </summary>
    /// <param name="code">The cells' code.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="context">Knows the course.</param>
    public static string ScriptsOf(IEnumerable<string> code, string folder, CommandContext context)
    {
        var named = code.SelectMany(text => Directive().Matches(text))
            .Select(match => match.Groups[2].Value)
            .Where(name => !name.Contains(':', StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var isOfCourse =
            named.Contains(CourseSetup.Name)
            && named.TrueForAll(name =>
                name == CourseSetup.Name || name.StartsWith(CourseFolders.LibraryPath, StringComparison.Ordinal)
            );
        return isOfCourse && !File.Exists(Path.Combine(folder, CourseSetup.Name)) ? context.Course.Notebooks : folder;
    }

    private static void Require(IEnumerable<string> code, string folder, string who, HashSet<string> seen)
    {
        foreach (var directive in code.SelectMany(text => Directive().Matches(text)))
        {
            var (kind, named) = (directive.Groups[1].Value, directive.Groups[2].Value);
            var isName = kind == "r" && !named.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
            if (isName || named.Contains(':', StringComparison.Ordinal))
            {
                continue; // an assembly of the framework, a package, an address: the session's business
            }

            var path = Path.GetFullPath(named, folder);
            if (kind == "load")
            {
                RequireScript(path, who, seen);
            }
            else if (!File.Exists(path))
            {
                throw CommandException.Environment(
                    $"{who} needs {path}, which is not built. Build it at the root of the course with: {BuildCommand}"
                );
            }
        }
    }

    private static void RequireScript(string path, string who, HashSet<string> seen)
    {
        if (!File.Exists(path))
        {
            throw CommandException.Environment(
                $"{who} loads {path}, which does not exist. Copy setup.csx of the course's notebooks folder there, "
                    + "or restore it with git."
            );
        }

        if (RegularFile.Other(path) is { } other)
        {
            throw CommandException.Environment(
                $"{who} loads {path}, which is {other}, and only regular files are read: put the script itself there."
            );
        }

        if (seen.Add(path))
        {
            Require([File.ReadAllText(path)], Path.GetDirectoryName(path)!, path, seen);
        }
    }

    [GeneratedRegex("""^\s*#(load|r)\s+"([^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
