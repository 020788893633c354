using System.Globalization;

namespace Curriculum.Grading;

/// <summary>What turns verdicts into marks.</summary>
internal sealed record GradePolicy
{
    /// <summary>Names the policy's text; "none" where there is none.</summary>
    public string Version { get; init; } = "none";

    /// <summary>The version of the course that is graded by; null for whichever is there.</summary>
    public string? Course { get; init; }

    /// <summary>What an exercise is worth that is not in <see cref="Exercises"/>.</summary>
    public Worth Default { get; init; } = new(1, 0);

    /// <summary>Points of exercises.</summary>
    public IReadOnlyDictionary<string, Worth> Exercises { get; init; } = new Dictionary<string, Worth>();

    /// <summary>
    /// True: only the exercises named count; false: those handed in count too, by <see cref="Default"/>.
    /// </summary>
    public bool Listed => Exercises.Count > 0;

    /// <summary>Who is in the class; empty for whoever handed in.</summary>
    public IReadOnlyList<Enrolled> Roster { get; init; } = [];

    public DateTimeOffset? Deadline { get; init; }

    public IReadOnlyDictionary<string, DateTimeOffset> Extensions { get; init; } =
        new Dictionary<string, DateTimeOffset>();

    /// <summary>The part of the points that each day begun takes away, and the most it takes.</summary>
    public (double PerDay, double Most) Late { get; init; }

    /// <summary>True: what comes late does not count.</summary>
    public bool RefusesLate { get; init; }

    /// <summary>best, last or first: which of several notebooks for the same exercise counts.</summary>
    public string Counts { get; init; } = "best";

    public JudgeLimits Limits { get; init; } = JudgeLimits.Default;

    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>A teacher's words that change no mark.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>How many days results are kept; null for no limit.</summary>
    public int? RetentionDays { get; init; }

    public Worth Of(string exercise) => Exercises.GetValueOrDefault(exercise) ?? Default;

    /// <summary>True when it matters when a file came; else no result depends on a file's time.</summary>
    public bool NeedsTimes => Deadline is not null || Extensions.Count > 0 || Counts != "best";

    /// <summary>The last moment for a student; null for none.</summary>
    public DateTimeOffset? DeadlineOf(string student) =>
        Extensions.TryGetValue(student, out var later) ? later : Deadline;

    /// <summary>The id of whose file it is: the roster's, by id, name or alias.</summary>
    public string StudentOf(string name) => Roster.FirstOrDefault(one => one.Is(name))?.Id ?? name;
}

/// <summary>What an exercise is worth.</summary>
/// <param name="Points">When correct.</param>
/// <param name="Almost">When almost.</param>
internal sealed record Worth(double Points, double Almost);

/// <summary>A student of the roster.</summary>
/// <param name="Id">The name in results.</param>
/// <param name="Name">For people.</param>
/// <param name="Group">Or null.</param>
/// <param name="Files">Other names the student's files may come under.</param>
/// <param name="Keys">Columns a platform's import form wants back, by their names.</param>
internal sealed record Enrolled(
    string Id,
    string Name,
    string? Group,
    IReadOnlyList<string> Files,
    IReadOnlyDictionary<string, string> Keys
)
{
    public bool Is(string name) => Files.Append(Id).Append(Name).Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A teacher's words on an answer.</summary>
internal sealed record Remark(string Student, string Exercise, string Words);

/// <summary>A mark given by a person; it stays when the class is graded again.</summary>
internal sealed record Override(string Student, string Exercise, double Points, string By, string Reason)
{
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Points:0.###} by {By}: {Reason}");
}
