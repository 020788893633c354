using System.Text;

namespace Curriculum.Grading;

/// <summary>Reads a policy; what is wrong is one sentence with the line.</summary>
internal static class PolicyFile
{
    private const int Gigabyte = 1 << 30;

    /// <summary>The policy in a file's bytes.</summary>
    /// <param name="bytes">JSON; comments are allowed.</param>
    /// <param name="file">The file's name, for sentences.</param>
    /// <param name="exercises">The course's exercises: a policy may not name others.</param>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public static GradePolicy Read(byte[] bytes, string file, IReadOnlyCollection<string> exercises)
    {
        var root = PolicyNode.Read(bytes, file);
        var fields = root.Fields(
            "course",
            "default",
            "exercises",
            "roster",
            "deadline",
            "extensions",
            "late",
            "counts",
            "limits",
            "overrides",
            "retentionDays"
        );
        var roster = Each(fields, "roster", Student);
        var keys = fields.GetValueOrDefault("roster")?.Items() ?? [];
        Once(roster.Zip(keys, (one, node) => (one.Id, node)), "is in the roster twice");
        Once(
            roster.Zip(keys, (one, node) => one.Files.Select(name => (name, node))).SelectMany(one => one),
            "is a file name of two students"
        );
        var late = fields.GetValueOrDefault("late");
        var standard = fields.GetValueOrDefault("default") is { } worth ? Worth(worth) : new(1, 0);
        return new()
        {
            Version = ContentHash.Of(Encoding.UTF8.GetString(bytes))[..12],
            Course = fields.GetValueOrDefault("course")?.Text(),
            Default = standard,
            Exercises = ByName(fields, "exercises", (id, node) => Known(exercises, id, node, Worth)),
            Roster = roster,
            Deadline = fields.GetValueOrDefault("deadline")?.Moment(),
            Extensions = ByName(fields, "extensions", (id, node) => InClass(roster, id, node).Moment()),
            RefusesLate = late is { IsObject: false } && late.OneOf("refused", "accepted") == "refused",
            Late = late is { IsObject: true } ? LateRule(late) : default,
            Counts = fields.GetValueOrDefault("counts")?.OneOf("best", "last", "first") ?? "best",
            Limits = fields.GetValueOrDefault("limits") is { } limits ? Limits(limits) : JudgeLimits.Default,
            Overrides = Each(fields, "overrides", node => Overridden(node, exercises, roster)),
            RetentionDays = (int?)fields.GetValueOrDefault("retentionDays")?.Number(1, 36_500),
        };
    }

    private static Worth Worth(PolicyNode node)
    {
        if (!node.IsObject)
        {
            return new(node.Number(), 0);
        }

        var fields = node.Fields("points", "almost");
        var points = PolicyNode.Needed(node, fields, "points").Number();
        return new(points, fields.GetValueOrDefault("almost")?.Number(0, points) ?? 0);
    }

    private static Enrolled Student(PolicyNode node)
    {
        if (!node.IsObject)
        {
            return new(node.Text(), node.Text(), null, [], new Dictionary<string, string>());
        }

        var fields = node.Fields("id", "name", "group", "files", "keys");
        var id = PolicyNode.Needed(node, fields, "id").Text();
        return new(
            id,
            fields.GetValueOrDefault("name")?.Text() ?? id,
            fields.GetValueOrDefault("group")?.Text(),
            [.. (fields.GetValueOrDefault("files")?.Items() ?? []).Select(name => name.Text())],
            ByName(fields, "keys", (_, value) => value.Text())
        );
    }

    private static (double, double) LateRule(PolicyNode node)
    {
        var fields = node.Fields("perDay", "most");
        return (
            PolicyNode.Needed(node, fields, "perDay").Number(0, 1),
            fields.GetValueOrDefault("most")?.Number(0, 1) ?? 1
        );
    }

    private static JudgeLimits Limits(PolicyNode node)
    {
        var (fields, standard) = (node.Fields("notebook", "cell", "memory"), JudgeLimits.Default);
        return new(
            fields.GetValueOrDefault("notebook") is { } whole
                ? TimeSpan.FromSeconds(whole.Number(1, 86_400))
                : standard.Notebook,
            fields.GetValueOrDefault("cell") is { } cell ? TimeSpan.FromSeconds(cell.Number(1, 86_400)) : standard.Cell,
            fields.GetValueOrDefault("memory") is { } memory
                ? (long)(memory.Number(0.1, 1000) * Gigabyte)
                : standard.Memory
        );
    }

    private static Override Overridden(PolicyNode node, IReadOnlyCollection<string> exercises, List<Enrolled> roster)
    {
        var fields = node.Fields("student", "exercise", "points", "by", "reason");
        var student = PolicyNode.Needed(node, fields, "student");
        var exercise = PolicyNode.Needed(node, fields, "exercise");
        return new(
            InClass(roster, student.Text(), student).Text(),
            Known(exercises, exercise.Text(), exercise, one => one.Text()),
            PolicyNode.Needed(node, fields, "points").Number(),
            PolicyNode.Needed(node, fields, "by").Text(),
            PolicyNode.Needed(node, fields, "reason").Text()
        );
    }

    private static T Known<T>(
        IReadOnlyCollection<string> exercises,
        string id,
        PolicyNode node,
        Func<PolicyNode, T> read
    ) => exercises.Contains(id) ? read(node) : throw node.Fault($"is for {id}, which is no exercise of the course");

    private static PolicyNode InClass(List<Enrolled> roster, string id, PolicyNode node) =>
        roster.Count == 0 || roster.Exists(one => one.Id == id)
            ? node
            : throw node.Fault($"is for {id}, who is not in the roster");

    private static void Once(IEnumerable<(string Name, PolicyNode Node)> names, string fault)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in names)
        {
            if (!seen.Add(name))
            {
                throw node.Fault($"names {name}, who {fault}");
            }
        }
    }

    private static List<T> Each<T>(
        IReadOnlyDictionary<string, PolicyNode> fields,
        string name,
        Func<PolicyNode, T> read
    ) => [.. (fields.GetValueOrDefault(name)?.Items() ?? []).Select(read)];

    private static Dictionary<string, T> ByName<T>(
        IReadOnlyDictionary<string, PolicyNode> fields,
        string name,
        Func<string, PolicyNode, T> read
    ) => fields.GetValueOrDefault(name)?.Entries().ToDictionary(one => one.Key, one => read(one.Key, one.Value)) ?? [];
}
