using Curriculum.Notebooks.Running;

namespace Curriculum.Cli.Tests;

/// <summary>
/// Runs the command inside the test, on a course of its own; notebooks still run in their own processes.
/// </summary>
public abstract class CommandTest : IDisposable
{
    // What a test of anything but limits waits for: on a crowded machine a cell takes longer than a student may.
    private static readonly string[] s_patience = ["--timeout", "600", "--cell-timeout", "500"];

    private readonly StringWriter _out = new(),
        _error = new();

    /// <summary>What starts a worker: the command's dll, which the build puts beside the tests.</summary>
    internal static WorkerCommand Worker { get; } =
        WorkerCommand.ForDll(Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll"), "worker");

    internal TestCourse Course { get; } = new();

    protected string Out => _out.ToString();

    protected string Error => _error.ToString();

    /// <summary>What the user types when asked; null when nobody can be asked.</summary>
    protected string? Typed { get; set; }

    /// <summary>What a program that drives the command sends.</summary>
    protected string Lines { get; set; } = "";

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Course.Dispose();
    }

    /// <summary>
    /// Runs the command in the course's folder and gives its exit code; <see cref="Out"/> and <see cref="Error"/> start
    /// anew.
    /// </summary>
    protected Task<int> Curriculum(params string[] arguments) => CurriculumIn(Course.Path, arguments);

    protected async Task<int> CurriculumIn(string folder, params string[] arguments)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        return await CurriculumCommand.RunAsync(
            arguments is ["check" or "run", ..] && !arguments.Any(IsLimit) ? [.. arguments, .. s_patience] : arguments,
            new()
            {
                Out = CommandContext.Plain(_out, plain: true),
                Error = _error,
                CurrentFolder = folder,
                Worker = Worker,
                In = Typed is null ? null : new StringReader(Typed),
                Lines = new StringReader(Lines),
            }
        );
    }

    private static bool IsLimit(string word) => word.EndsWith("timeout", StringComparison.Ordinal);

    /// <summary>
    /// The command ends with this code and says one line with these words to standard error; no file changes.
    /// </summary>
    protected async Task Refuses(int code, string words, params string[] arguments)
    {
        var before = Course.Snapshot();
        Assert.Equal(code, await Curriculum(arguments));
        Assert.Contains(words, Error);
        Assert.Single(Error.TrimEnd().Split('\n'));
        Assert.Equal(before, Course.Snapshot());
    }
}
