namespace Curriculum.Notebooks.Tests.Session;

/// <summary>A session on the test's folder, with what its cells sent.</summary>
public sealed class Cells : IDisposable
{
    private int _count;

    public Cells(
        string? folder = null,
        Func<string, string?>? readLine = null,
        Func<SessionOptions, SessionOptions>? change = null
    )
    {
        var options = new SessionOptions { Host = new FileSessionHost(folder ?? AppContext.BaseDirectory, readLine) };
        Session = new CSharpSession(change?.Invoke(options) ?? options);
    }

    public CSharpSession Session { get; }

    /// <summary>What the last cell sent.</summary>
    public List<CellOutput> Outputs { get; private set; } = [];

    public string Text(string stream) =>
        string.Concat(
            Outputs.OfType<StreamOutput>().Where(output => output.Name == stream).Select(output => output.Text)
        );

    public string Shown => Outputs.OfType<ResultOutput>().Single().Data["text/plain"];

    /// <summary>Runs cells named cell1.csx, cell2.csx, …; gives the result of the last.</summary>
    public async Task<CellResult> Run(params string[] codes)
    {
        CellResult? result = null;
        foreach (var code in codes)
        {
            result = await Run(code, CancellationToken.None);
        }

        return result!;
    }

    public async Task<CellResult> Run(string code, CancellationToken stop)
    {
        var outputs = Outputs = [];
        return await Session.RunAsync(code, $"cell{++_count}.csx", outputs.Add, stop);
    }

    /// <summary>The value of one more cell that must run without error.</summary>
    public async Task<object?> Value(string code)
    {
        var result = await Run(code);
        Assert.True(result.Status == CellStatus.Ok, result.Error is { } e ? string.Join('\n', e.Traceback) : "");
        return result.Value;
    }

    /// <summary>An empty list that the next outputs go to.</summary>
    public List<CellOutput> Fresh() => Outputs = [];

    public void Dispose() => Session.Dispose();
}
