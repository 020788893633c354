using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Curriculum.Grading;

/// <summary>How platforms name what they collect.</summary>
internal static partial class Platforms
{
    /// <summary>Whose a folder or file is: the name as Canvas, Moodle or the student wrote it.</summary>
    public static (string Student, bool Late) Owner(string name)
    {
        if (Moodle().Match(name) is { Success: true } moodle)
        {
            return (moodle.Groups["who"].Value, false);
        }

        return Canvas().Match(name) is { Success: true } canvas
            ? (canvas.Groups["who"].Value, canvas.Groups["late"].Success)
            : (name, false);
    }

    /// <summary>True for an archive that holds a class, not one student's files.</summary>
    public static bool HoldsClass(IReadOnlyList<Found> inside) =>
        inside.Any(one => IsPlatforms(one.Parts[1]))
        || inside.Any(one => one.Parts.Count > 2 && Export().IsMatch(one.Parts[1]));

    /// <summary>The folder that Gradescope puts around a class.</summary>
    public static bool IsAround(string folder) => Export().IsMatch(folder);

    /// <summary>Name and time of Gradescope's metadata, by the folder of a submission.</summary>
    public static (string? Student, DateTimeOffset? Time) Metadata(string text, string folder)
    {
        // A file of fixed form: "submission_456:" at the margin, ":name:" and ":created_at:" below it.
        string? name = null;
        DateTimeOffset? time = null;
        var inside = false;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or ':'))
            {
                inside = line.TrimEnd(':') == folder;
            }
            else if (inside && Field().Match(line) is { Success: true } field)
            {
                var value = field.Groups["value"].Value.Trim().Trim('"', '\'');
                if (field.Groups["key"].Value == "name")
                {
                    name ??= value;
                }
                else if (
                    DateTimeOffset.TryParse(
                        value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var at
                    )
                )
                {
                    time ??= at;
                }
            }
        }

        return (name, time);
    }

    /// <summary>
    /// A name for a folder of results: letters, digits and a few signs, and different for different names.
    /// </summary>
    public static string Slug(string student)
    {
        var safe = new StringBuilder();
        foreach (var letter in student)
        {
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_');
        }

        var text = safe.Length > 60 ? safe.ToString(0, 60) : safe.ToString();
        return text == student && text.Length > 0 && text.All(letter => !char.IsAsciiLetterUpper(letter))
            ? text
            : $"{text}-{ContentHash.Of(student)[..8]}";
    }

    private static bool IsPlatforms(string name) => Moodle().IsMatch(name) || Canvas().IsMatch(name);

    [GeneratedRegex(@"^(?<who>.+)_\d+_assignsubmission_\w+?_?$")]
    private static partial Regex Moodle();

    [GeneratedRegex(@"^(?<who>[^_]+)_(?<late>LATE_)?\d+_\d+_.+$")]
    private static partial Regex Canvas();

    [GeneratedRegex(@"^assignment_\d+_export$")]
    private static partial Regex Export();

    [GeneratedRegex(@"^\s*(?:-\s*)?:(?<key>name|created_at):\s*(?<value>.+)$")]
    private static partial Regex Field();
}
