using Curriculum.Grading.Hosting;

namespace Curriculum.Grading.Tests.Hosting;

/// <summary>The real course before a judge with hosts.</summary>
internal static class Hosts
{
    public const string Setup = "#load \"setup.csx\"",
        Right = "double HalfSquare(double[] values) => values.Sum(x => x * x) / 2;",
        Wrong = "double HalfSquare(double[] values) => values.Sum(x => x * x);";

    private static readonly Lazy<HostJudge> s_judge = new(() => Make(isolate: true)),
        s_open = new(() => Make(isolate: false));

    public static CourseEdition Course { get; } =
        new("v1", "b1", Repository.Notebooks, [], "global::Curriculum.Exercises.Exercise");

    /// <summary>Limits that a test need not wait for.</summary>
    public static JudgeLimits Limits { get; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(20), 1L << 30);

    /// <summary>The judge whose hosts are isolated; a test on a machine that cannot do it is skipped.</summary>
    public static HostJudge Isolated
    {
        get
        {
            Assert.SkipWhen(s_judge.Value.WhyNotIsolated is not null, s_judge.Value.WhyNotIsolated ?? "");
            return s_judge.Value;
        }
    }

    /// <summary>The judge whose hosts are processes of their own and no more.</summary>
    public static HostJudge Open => s_open.Value;

    /// <summary>A judge of the real course.</summary>
    public static HostJudge Make(bool isolate) =>
        new(Path.Combine(Repository.Artifacts, "answer-host"), Path.GetTempPath(), isolate);

    /// <summary>The exercises of a notebook of the course.</summary>
    public static IReadOnlyList<CourseExercise> Exercises(string chapter) =>
        CourseNotebook
            .Read(chapter, File.ReadAllBytes(Directory.GetFiles(Repository.Notebooks, $"{chapter}-*.ipynb").Single()))
            .Exercises;

    /// <summary>Judges a notebook of these cells, for one exercise.</summary>
    public static async Task<Verdict> Judge(HostJudge judge, JudgeLimits limits, params string[] cells) =>
        (await JudgeAll(judge, limits, "0.1", cells)).Verdicts[0];

    /// <summary>The same for the isolated judge.</summary>
    public static Task<Verdict> Judge(params string[] cells) => Judge(Isolated, Limits, cells);

    /// <summary>All of what the judge says.</summary>
    public static Task<Judgement> JudgeAll(HostJudge judge, JudgeLimits limits, string exercise, params string[] cells)
    {
        var chapter = exercise.Split('.')[0].PadLeft(2, '0');
        var exercises = Exercises(chapter).Where(one => one.Id == exercise).ToList();
        return judge.JudgeAsync(new(Course, Notebook([Setup, .. cells]), exercises, limits, exercise));
    }

    public static NotebookFile Notebook(IEnumerable<string> cells)
    {
        var text = TestClass.Cells(cells.Select((source, k) => ($"c{k}", source)));
        return NotebookFile.Load(new MemoryStream(text), "a student's");
    }

    /// <summary>An answer that tells what some pieces of code found.</summary>
    public static string Telling(params string[] expressions) =>
        $$"""
            string Told()
            {
                try { return string.Join(" ", new object[] { {{string.Join(", ", expressions)}} }); }
                catch (Exception e) { return "threw " + e.GetType().Name; }
            }
            double HalfSquare(double[] values) => throw new InvalidOperationException("told: " + Told() + ";");
            """;

    /// <summary>The commands of all processes of this machine.</summary>
    public static IEnumerable<string> Processes() =>
        Directory
            .GetDirectories("/proc")
            .Select(folder =>
            {
                try
                {
                    return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    return "";
                }
            });

    /// <summary>What such an answer told.</summary>
    public static string Told(Verdict verdict) =>
        verdict.Message.Split("told: ") is [_, var told] ? told.Split(';')[0] : verdict.Message;

    public static string Words(Verdict verdict) => $"{verdict.Word}: {verdict.Message}\n{verdict.Counterexample}";
}
