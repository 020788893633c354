using System.Diagnostics;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks.Running;

/// <summary>The cells of a plan, read as every host reads them and run in one session.</summary>
internal sealed class WorkerCells(CSharpSession session, ICellPackages packages, string folder)
{
    private readonly CellReader _reader = new(
        folder,
        packages,
        code => session.Compile(code).GetDiagnostics().All(one => one.Severity != DiagnosticSeverity.Error)
    );

    /// <summary>Runs a cell with what it imports: the result of the first piece that fails, or of the cell.</summary>
    public async Task<CellResult> RunAsync(RunStep step, string name, Action<CellOutput> output, CancellationToken stop)
    {
        var cell = _reader.Read(step.Source, name, step.Language, output, stop);
        if (cell.Refusal is { } refusal)
        {
            output(refusal);
            return new CellResult
            {
                Cell = name,
                Status = stop.IsCancellationRequested ? CellStatus.Stopped : CellStatus.Error,
                Error = refusal,
            };
        }

        var clock = Stopwatch.StartNew();
        foreach (var (part, code) in cell.Parts.SkipLast(1))
        {
            var result = await session.RunAsync(code, part, output, stop).ConfigureAwait(false);
            if (result.Status != CellStatus.Ok)
            {
                return result;
            }
        }

        var (last, text) = cell.Parts[^1];
        var own = await session.RunAsync(text, last, output, stop).ConfigureAwait(false);
        if (cell.Timed && own.Status == CellStatus.Ok)
        {
            output(PreparedCell.WallTime(name, clock.Elapsed));
        }

        return own;
    }
}
