namespace Curriculum.Cli.Commands;

/// <summary>
/// The limits under which notebooks run: options that run and check share, each with its own defaults.
/// </summary>
internal sealed class RunnerArguments(double seconds, double cellSeconds, double gigabytes)
{
    private const int Gigabyte = 1 << 30;

    // What a timer of .NET can wait for: 49 days. A heap below a tenth of a gigabyte does not hold the compiler.
    private const double LeastSeconds = 0.001,
        MostSeconds = 4_000_000,
        LeastMemory = 0.1,
        MostMemory = 1_000_000;

    private readonly Option<int> _jobs = OptionRules.Jobs();

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "Seconds one notebook may take.",
        DefaultValueFactory = _ => seconds,
        CustomParser = OptionRules.Number,
    };

    private readonly Option<double> _cellTimeout = new("--cell-timeout")
    {
        Description = "Seconds one cell may take.",
        DefaultValueFactory = _ => cellSeconds,
        CustomParser = OptionRules.Number,
    };

    private readonly Option<double> _memory = new("--memory")
    {
        Description = "Gigabytes one notebook may take; 0 for no limit.",
        DefaultValueFactory = _ => gigabytes,
        CustomParser = OptionRules.Number,
    };

    /// <summary>Adds the options to a command, with their rules.</summary>
    public void AddTo(Command command)
    {
        OptionRules.Between(_timeout, LeastSeconds, MostSeconds);
        OptionRules.Between(_cellTimeout, LeastSeconds, MostSeconds);
        OptionRules.ZeroOrBetween(_memory, LeastMemory, MostMemory);
        foreach (var option in (Option[])[_jobs, _timeout, _cellTimeout, _memory])
        {
            command.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    public RunnerOptions Of(ParseResult parsed) =>
        new()
        {
            Jobs = parsed.GetValue(_jobs),
            NotebookLimit = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
            CellLimit = TimeSpan.FromSeconds(parsed.GetValue(_cellTimeout)),
            MemoryLimit = (long)(parsed.GetValue(_memory) * Gigabyte),
        };
}
