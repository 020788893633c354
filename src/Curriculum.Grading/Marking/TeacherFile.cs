using System.Globalization;
using System.Text;

namespace Curriculum.Grading;

/// <summary>
/// The teacher's words and marks in a CSV, as a spreadsheet saves it: the columns student, exercise, points, by and
/// words, in any order. A row with points overrides a mark; one without adds words to it.
/// </summary>
internal static class TeacherFile
{
    private const int VersionLength = 12;

    private static readonly string[] s_columns = ["student", "exercise", "points", "by", "words"];
    private static readonly string[] s_needed = ["student", "exercise"];

    /// <summary>The policy with what the file says besides.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="bytes">The CSV in UTF-8, with commas or, as some spreadsheets write, semicolons.</param>
    /// <param name="file">The file's name, for sentences.</param>
    /// <param name="exercises">The course's exercises.</param>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public static GradePolicy Read(GradePolicy policy, byte[] bytes, string file, IReadOnlyCollection<string> exercises)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var rows =
            Csv.Read(text) ?? throw new PolicyException($"{file}: a quotation mark opens a text without an end.");
        var head = rows.Count > 0 ? rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList() : [];
        if (head.Find(name => !s_columns.Contains(name)) is { } other)
        {
            throw new PolicyException(
                $"{file}, line 1: no column \"{other}\" is known; {string.Join(", ", s_columns)} are."
            );
        }

        if (Array.Find(s_needed, name => !head.Contains(name)) is { } missing)
        {
            throw new PolicyException($"{file}, line 1: the column \"{missing}\" is missing.");
        }

        var (marks, words) = (new List<Override>(), new List<Remark>());
        foreach (var (line, cells) in rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)))
        {
            var row = new Row(file, line, [.. head.Zip(cells)]);
            var (student, exercise) = (policy.StudentOf(row.Text("student")), row.Text("exercise"));
            row.Require(cells.Count <= head.Count, $"has {cells.Count} cells, and there are {head.Count} columns");
            row.Require(student.Length > 0, "names no student");
            row.Require(exercises.Contains(exercise), $"names \"{exercise}\", which is no exercise of the course");
            row.Require(
                policy.Roster.Count == 0 || policy.Roster.Any(one => one.Id == student),
                $"names {student}, who is not in the roster"
            );
            row.Require(
                !marks.Exists(one => one.Student == student && one.Exercise == exercise)
                    && !words.Exists(one => one.Student == student && one.Exercise == exercise),
                $"is the second for {student} and {exercise}"
            );
            if (row.Text("points").Length == 0)
            {
                words.Add(new(student, exercise, row.Text("words")));
                continue;
            }

            row.Require(row.Text("by").Length > 0, "gives points and does not say by whom: fill the column \"by\"");
            row.Require(row.Text("words").Length > 0, "gives points without a reason: fill the column \"words\"");
            marks.Add(new(student, exercise, row.Points(), row.Text("by"), row.Text("words")));
        }

        return policy with
        {
            Version = ContentHash.Of(policy.Version + "\n" + text.ReplaceLineEndings("\n"))[..VersionLength],
            Overrides = [.. policy.Overrides, .. marks],
            Remarks = words,
        };
    }

    private sealed record Row(string File, int Line, IReadOnlyList<(string Name, string Text)> Cells)
    {
        public string Text(string name) => Cells.FirstOrDefault(cell => cell.Name == name).Text?.Trim() ?? "";

        public double Points()
        {
            var text = Text("points").Replace(',', '.');
            var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var points);
            Require(
                isNumber && double.IsFinite(points) && points >= 0,
                $"gives \"{text}\" points, not a number from 0"
            );
            return points;
        }

        public void Require(bool holds, string otherwise)
        {
            if (!holds)
            {
                throw new PolicyException($"{File}, line {Line}: the row {otherwise}.");
            }
        }
    }
}
