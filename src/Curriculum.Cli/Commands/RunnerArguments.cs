namespace Curriculum.Cli.Commands;

/// <summary>
/// The limits under which notebooks run: options that run and check share, each with its own defaults.
/// </summary>
internal sealed class RunnerArguments(double seconds, double cellSeconds, double gigabytes)
{
    private const int Gigabyte = 1 << 30;

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many notebooks run at the same time.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "Seconds one notebook may take.",
        DefaultValueFactory = _ => seconds,
    };

    private readonly Option<double> _cellTimeout = new("--cell-timeout")
    {
        Description = "Seconds one cell may take.",
        DefaultValueFactory = _ => cellSeconds,
    };

    private readonly Option<double> _memory = new("--memory")
    {
        Description = "Gigabytes one notebook may take; 0 for no limit.",
        DefaultValueFactory = _ => gigabytes,
    };

    /// <summary>Adds the options to a command, with their rules.</summary>
    public void AddTo(Command command)
    {
        OptionRules.Positive(_jobs);
        OptionRules.Positive(_timeout);
        OptionRules.Positive(_cellTimeout);
        OptionRules.NotNegative(_memory);
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
