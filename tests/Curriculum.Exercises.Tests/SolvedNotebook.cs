using System.Collections.Concurrent;
using System.Text.Json;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;

namespace Curriculum.Exercises.Tests;

/// <summary>A notebook run once with the solutions in place of the stubs; before each stub a branch of the session is
/// kept, in which any other answer can be tried.</summary>
internal sealed class SolvedNotebook
{
    private static readonly ConcurrentDictionary<string, Lazy<SolvedNotebook>> s_all = new();
    private static readonly SymbolDisplayFormat s_shortTypes = SymbolDisplayFormat.MinimallyQualifiedFormat;
    private readonly Dictionary<string, CSharpSession> _before = [];
    private readonly Dictionary<string, Seen> _verdicts = [];
    private readonly List<string> _errors = [];

    private SolvedNotebook(string notebook)
    {
        using var session = NewSession();
        var cells = Course.Cells(notebook);
        foreach (var cell in cells.Where(cell => cell.IsCode))
        {
            var text = cell.Text;
            if (cell.Exercise("exercise-") is { } exercise)
            {
                _before[exercise] = session.Branch();
                text = AnswerFile.Solution(exercise).Code;
            }

            var seen = Run(session, text, cell.Id);
            if (seen.Error is not null)
            {
                _errors.Add($"{cell.Id}: {seen.Error}");
            }

            if (cell.Exercise("check-") is { } asked)
            {
                _verdicts[asked] = seen;
            }
        }
    }

    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyDictionary<string, Seen> Verdicts => _verdicts;

    public static SolvedNotebook Of(string notebook) =>
        s_all.GetOrAdd(notebook, name => new(() => new SolvedNotebook(name))).Value;

    /// <summary>Tries an answer in place of the stub, with the check cell's text. The limit is wide, so that a busy
    /// machine does not turn a right answer into a slow one.</summary>
    public static Seen Try(string exercise, string answer, double seconds = 30)
    {
        using var branch = Before(exercise).Branch();
        return Run(branch, $"{answer}\n{Check(exercise)[..^1]}, TimeSpan.FromSeconds({seconds}))", "answer");
    }

    /// <summary>The same for many answers at once.</summary>
    public static IReadOnlyList<Seen> TryAll(
        string exercise,
        IReadOnlyList<string> answers,
        Func<int, double>? seconds = null
    )
    {
        seconds ??= _ => 30;
        using var branch = Before(exercise).Branch();
        var verdicts = new AnswerBatch(branch, Check(exercise), answers).Verdicts(seconds);
        return verdicts is null
            ? [.. answers.Select((answer, k) => Try(exercise, answer, seconds(k)))]
            : [.. verdicts.Select(json => new Seen(json is null ? "does not compile" : null, json is null, json))];
    }

    /// <summary>The variables that a learner's code can see at the stub, with their types.</summary>
    public static IReadOnlyDictionary<string, string> Variables(string exercise) =>
        Before(exercise)
            .Submissions.SelectMany(cell => cell.Compilation.ScriptClass!.GetMembers().OfType<IFieldSymbol>())
            .Where(field => !field.IsImplicitlyDeclared)
            .GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => same.Last().Type.ToDisplayString(s_shortTypes));

    private static CSharpSession Before(string exercise) => Of(Notebook(exercise))._before[exercise];

    private static string Notebook(string exercise) =>
        Course.NotebookOf(exercise) ?? throw new InvalidOperationException($"No notebook asks exercise {exercise}.");

    private static string Check(string exercise)
    {
        var check = Course.Cells(Notebook(exercise)).Single(cell => cell.Id == Course.CheckId(exercise)).Text.TrimEnd();
        return check.EndsWith(')')
            ? check
            : throw new InvalidOperationException($"The cell {Course.CheckId(exercise)} must end in Check(…).");
    }

    /// <summary>The notebook as a learner finds it: what each check says, and what failed.</summary>
    public static (IReadOnlyDictionary<string, Seen> Verdicts, IReadOnlyList<string> Errors) AsFound(string notebook)
    {
        using var session = NewSession();
        var verdicts = new Dictionary<string, Seen>();
        var errors = new List<string>();
        foreach (var cell in Course.Cells(notebook).Where(cell => cell.IsCode))
        {
            var seen = Run(session, cell.Text, cell.Id);
            if (seen.Error is not null)
            {
                errors.Add($"{cell.Id}: {seen.Error}");
            }

            if (cell.Exercise("check-") is { } asked)
            {
                verdicts[asked] = seen;
            }
        }

        return (verdicts, errors);
    }

    private static CSharpSession NewSession() =>
        new(new SessionOptions { Host = new FileSessionHost(Repository.Notebooks) });

    private static Seen Run(CSharpSession session, string text, string cell)
    {
        var outputs = new List<CellOutput>();
        var result = session
            .RunAsync(
                text,
                cell + ".csx",
                output =>
                {
                    lock (outputs)
                    {
                        outputs.Add(output);
                    }
                }
            )
            .GetAwaiter()
            .GetResult();
        var json = outputs
            .OfType<ResultOutput>()
            .Select(output => output.Data.GetValueOrDefault(Verdict.MimeType))
            .OfType<string>()
            .FirstOrDefault();
        return new Seen(
            result.Status == CellStatus.Ok ? null : $"{result.Error?.Name}: {result.Error?.Value}",
            result.Diagnostics.Any(diagnostic => diagnostic.IsError),
            json is null ? null : JsonDocument.Parse(json).RootElement
        );
    }

    /// <summary>What a cell came to: its error, or the verdict among its outputs.</summary>
    internal sealed record Seen(string? Error, bool DoesNotCompile, JsonElement? Json)
    {
        public string? Word => Json?.GetProperty("verdict").GetString();

        public string? Message => Json?.GetProperty("message").GetString();

        public override string ToString() =>
            Error
            ?? (Json is null ? "no verdict" : $"{Word}: {Message}\n{Json?.GetProperty("counterexample").GetString()}");
    }
}
