namespace Curriculum.Grading.Hosting;

/// <summary>
/// The judge whose checks run here and whose students' code runs elsewhere: in a host that gives f(input), knows
/// neither the inputs to come nor what is right, and is kept from the machine as far as the machine can do it.
/// </summary>
public sealed class HostJudge : IJudge, IDisposable
{
    private const string SetupStep = "setup",
        Program = "Curriculum.AnswerHost.dll";

    private readonly string _host;
    private readonly DirectoryInfo _scratch;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (HostCourse Course, Sandbox Sandbox)> _courses = [];
    private readonly string? _missing;
    private readonly IReadOnlyList<string> _unlimited;

    /// <summary>A judge with hosts of this program.</summary>
    /// <param name="host">The folder of <c>Curriculum.AnswerHost.dll</c>, as <c>artifacts/answer-host</c>.</param>
    /// <param name="scratch">A folder for what hosts see; what is made in it is gone afterwards.</param>
    /// <param name="isolate">False asks for no isolation; every result then says so.</param>
    /// <exception cref="NotebookException">The program is not built.</exception>
    public HostJudge(string host, string scratch, bool isolate = true)
    {
        _host = Path.GetFullPath(host);
        if (!File.Exists(Path.Combine(_host, Program)))
        {
            throw new NotebookException(
                $"The host of the answers is not built: dotnet build src/Curriculum.AnswerHost fills {_host}."
            );
        }

        _scratch = Directory.CreateDirectory(Path.Combine(scratch, "hosts-" + Guid.NewGuid().ToString("N")));
        _missing = isolate ? Sandbox.Find(_host, _scratch.FullName).Missing : "Isolation was not asked for.";
        using var group = Sandbox.Group(1L << 30);
        _unlimited = [.. Unlimited(group)];
        Isolation =
            _missing is not null ? Judgement.NotIsolated
            : _unlimited.Count == 0 ? "isolated"
            : $"isolated; not limited: {string.Join(", ", _unlimited)}";
    }

    /// <summary>True when the course's checks can be asked from outside, and the hosts' program is built.</summary>
    /// <param name="notebooks">The folder of the course's <c>setup.csx</c>.</param>
    /// <param name="host">The folder of the hosts' program.</param>
    public static bool CanJudge(string notebooks, string host) =>
        File.Exists(Path.Combine(host, Program)) && HostCourse.CanCut(notebooks);

    /// <inheritdoc/>
    public string Isolation { get; }

    /// <summary>Why there is no isolation, in a sentence; null where there is.</summary>
    public string? WhyNotIsolated => _missing;

    /// <inheritdoc/>
    public string Name => "hosts";

    /// <summary>The most memory that a host was seen to use.</summary>
    internal long Peak { get; private set; }

    /// <summary>The processors' time of the last host.</summary>
    internal TimeSpan Used { get; private set; }

    /// <inheritdoc/>
    public Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        cancellationToken.ThrowIfCancellationRequested();
        var student = new StudentPlan(
            task.Notebook,
            task.Exercises,
            task.Name,
            task.Course.Folder,
            task.Course.Folder,
            task.Course.ExerciseClass
        );
        var late = new HashSet<string>();
        return OnItsOwnThread(() =>
        {
            var run = Run(student.Plan, task.Course.Build, task.Limits, late, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return Read(student, run, late);
        });
    }

    /// <summary>Runs a student's plan: the steps that are checks are judged here, all others run in a host.</summary>
    /// <param name="plan">The plan; its folder is that of the course's <c>setup.csx</c>.</param>
    /// <param name="limits">Time and memory.</param>
    /// <param name="cancellationToken">Stops the run; the results so far are given all the same.</param>
    public Task<NotebookRun> RunAsync(RunPlan plan, JudgeLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(limits);
        return OnItsOwnThread(() => Run(plan, "", limits, [], cancellationToken));
    }

    /// <summary>Removes what hosts saw.</summary>
    public void Dispose()
    {
        if (_scratch.Exists)
        {
            _scratch.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Unlimited(ControlGroup group)
    {
        if (!group.Processes)
        {
            yield return "processes";
        }

        if (!OperatingSystem.IsLinux())
        {
            yield return "memory beyond that of .NET";
        }
    }

    // The sandbox ends with the thread that started it, so that must not be one of a pool.
    private static Task<T> OnItsOwnThread<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // it goes to whoever awaits the result
            catch (Exception error)
#pragma warning restore CA1031
            {
                done.SetException(error);
            }
        })
        {
            IsBackground = true,
            Name = "judge",
        };
        thread.Start();
        return done.Task;
    }

    private NotebookRun Run(
        RunPlan student,
        string build,
        JudgeLimits limits,
        HashSet<string> late,
        CancellationToken cancellationToken
    )
    {
        var (course, sandbox) = CourseOf(student.Folder, build);
        var work = _scratch.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        try
        {
            var steps = student.Steps.Where(step => step.Id != SetupStep);
            var plan = student with
            {
                Folder = sandbox.Notebooks,
                WorkingFolder = null,
                Steps = [new(SetupStep, CourseSetup.Load), .. steps],
            };
            var group = Sandbox.Group(limits.Memory);
            var start = sandbox.Start(group, limits.Memory, work.FullName);
            using var channel = new AnswerChannel(start, group, limits.Memory);
            using var stop = cancellationToken.Register(() => channel.End("The run was stopped."));
            var run = new HostRun(course, channel, plan, limits, late).Run();
            (Peak, Used) = (Math.Max(Peak, channel.Peak), channel.Processor);
            return run with { Plan = student, Interrupted = cancellationToken.IsCancellationRequested };
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private Judgement Read(StudentPlan student, NotebookRun run, HashSet<string> late)
    {
        var failure = run.Steps[0].State != StepState.Done ? run.ProcessEnd : null;
        var verdicts = student.Verdicts(run).Select(PlainWords.Of).ToList();
        return new(verdicts, Isolation)
        {
            // A limit of the clock anywhere before an answer may have kept it from running.
            OutOfTime =
                late.Count == 0
                    ? []
                    :
                    [
                        .. verdicts
                            .Where(verdict =>
                                verdict.Word == Verdict.DidNotRun
                                || late.Any(step =>
                                    step.EndsWith(ExerciseCell.CheckId(verdict.Exercise), StringComparison.Ordinal)
                                )
                            )
                            .Select(verdict => verdict.Exercise),
                    ],
            Failure = failure,
        };
    }

    private (HostCourse Course, Sandbox Sandbox) CourseOf(string notebooks, string build)
    {
        lock (_lock)
        {
            var key = $"{notebooks}\n{build}";
            if (!_courses.TryGetValue(key, out var known))
            {
                var folder = _scratch.CreateSubdirectory($"course-{_courses.Count}");
                var course = HostCourse.Cut(notebooks, folder.FullName);
                known = (course, new Sandbox(_host, course.Folder, _missing));
                _courses[key] = known;
            }

            return known;
        }
    }
}
