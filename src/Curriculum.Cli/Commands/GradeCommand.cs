using Curriculum.Cli.Checks;
using Curriculum.Cli.Grades;
using Curriculum.Grading;
using Curriculum.Kernel;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum grade</c>: marks for a class, a result file a student. A stopped run goes on where it was; what was
/// judged once is not judged again.
/// </summary>
internal sealed class GradeCommand
{
    private readonly Argument<string[]> _class = new("class")
    {
        Description = "Folders, archives (Canvas, Moodle, Gradescope) or notebooks that a class handed in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _policy = PolicyOption.New();

    private readonly Option<string> _words = PolicyOption.NewWords();

    private readonly Option<int> _jobs = OptionRules.Jobs();

    private readonly Option<string> _shard = new("--shard")
    {
        Description = "I/N: grade part I, from 0, of N; N alone takes I from JOB_COMPLETION_INDEX. Then: grade merge.",
    };

    private readonly Option<string> _only = new("--only") { Description = "The exercises to grade, such as 5.4,6.2." };

    private readonly Option<string> _pseudonyms = new("--pseudonyms")
    {
        Description = "A file with a key: results hold no names, but names made with the key.",
    };

    private readonly CommandContext _context;

    private GradeCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var grade = new GradeCommand(context);
        var folder = OutOption();
        var command = new Command(
            "grade",
            "Grade a class: a result for each student, marks, and the slips of the class."
        )
        {
            grade._class,
            grade._policy,
            grade._words,
            folder,
            grade._jobs,
            grade._shard,
            grade._only,
            grade._pseudonyms,
            GradeSubcommands.Merge(context, OutOption()),
            GradeSubcommands.Release(context, OutOption()),
            GradeSubcommands.Forget(context, OutOption(), PolicyOption.New()),
        };
        command.SetAction((parsed, stop) => grade.RunAsync(parsed, folder, stop));
        return command;
    }

    private static Option<string> OutOption() =>
        new("--out") { Description = "Where results and reports go.", DefaultValueFactory = _ => "artifacts/grades" };

    private async Task<int> RunAsync(ParseResult parsed, Option<string> folderOption, CancellationToken stop)
    {
        var paths = (parsed.GetValue(_class) ?? [])
            .Select(path => Path.GetFullPath(path, _context.CurrentFolder))
            .ToList();
        if (paths.Count == 0)
        {
            throw CommandException.Usage("Name the class: a folder, or the archive that a platform made of it.");
        }

        if (paths.Find(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw CommandException.Usage($"{missing} does not exist.");
        }

        var share = ShareOption.Parse(parsed.GetValue(_shard));
        Preflight.Require([CourseSetup.Load], _context.Course.Notebooks, "Every notebook");
        var course = CourseEditions.Of(_context.Course);
        var ids = course.Notebooks.SelectMany(notebook => notebook.Exercises).Select(one => one.Id).ToList();
        var only = OnlyOption.Parse(parsed.GetValue(_only), ids);
        var policy = PolicyOption.Read(_context, parsed.GetValue(_policy), parsed.GetValue(_words), [.. ids]);
        if (policy.Course is { } pinned && pinned != course.Version)
        {
            throw CommandException.Usage(
                $"The policy is for version {pinned} of the course, and here is {course.Version}: check out that "
                    + "version, or change \"course\" in the policy."
            );
        }

        var folder = GradeSubcommands.Folder(_context, parsed, folderOption);
        WritableFolder.Require(folder.Path);
        var handed = Collector.Find(paths, [.. course.Notebooks.Select(notebook => notebook.Name)]);
        if (handed.Count == 0 && policy.Roster.Count == 0)
        {
            throw CommandException.Usage(
                $"{string.Join(", ", paths)} holds no notebook (*.ipynb) and no archive of some."
            );
        }

        var scratch = UserFolders.Temporary("grade");
        try
        {
            var jobs = parsed.GetValue(_jobs);
            var (inner, whyNot) = RunsApart.Judge(_context, course.Folder, scratch.FullName);
            using var patient = new PatientJudge(inner, jobs);
            var judge = new KeptJudge(patient, folder.Kept);
            var run = new GradeRun(course, policy, new Grader(judge), judge.Isolation, folder, Key(parsed));
            var changes = await run.RunAsync(handed, share, only, null, stop);
            foreach (var change in changes)
            {
                _context.Line(change);
            }

            var facts = $"{handed.Count} files, {judge.Judged} notebooks judged now; the code was {judge.Isolation}.";
            _context.Line(whyNot is null ? facts : $"{facts} {whyNot}");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        return share.Count > 1 ? ExitCode.Fine : GradeReports.Write(_context, folder);
    }

    private byte[]? Key(ParseResult parsed)
    {
        if (parsed.GetValue(_pseudonyms) is not { } name)
        {
            return null;
        }

        var path = Path.GetFullPath(name, _context.CurrentFolder);
        var key = File.Exists(path)
            ? RegularFile.Read(path)
            : throw CommandException.Usage($"The key {path} does not exist: write 32 random bytes into it, once.");
        return key.Length >= Pseudonyms.LeastKey
            ? key
            : throw CommandException.Usage(
                $"The key {path} has {key.Length} bytes, and at least {Pseudonyms.LeastKey} are needed."
            );
    }
}
