using System.Globalization;
using System.Text.Json.Nodes;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks.Running;

/// <summary>The plan to run a notebook as it stands, and the way back of the outputs into the notebook.</summary>
public sealed class NotebookPlan
{
    private const string ErrorOnPurpose = "raises-exception";
    private readonly List<NotebookCell> _cells = [];

    /// <summary>Plans to run every code cell that holds code.</summary>
    /// <param name="notebook">The notebook; <see cref="Fill"/> writes the outputs into it.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="folder">The folder its <c>#load</c> is relative to.</param>
    /// <param name="solution">The solution of an exercise, put in place of its stub; null runs the stubs.</param>
    /// <param name="workingFolder">The folder its process works in; null for <paramref name="folder"/>.</param>
    public NotebookPlan(
        NotebookFile notebook,
        string name,
        string folder,
        Func<string, string>? solution = null,
        string? workingFolder = null
    )
    {
        ArgumentNullException.ThrowIfNull(notebook);
        Notebook = notebook;
        var steps = new List<RunStep>();
        var stubs = new HashSet<string>();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code))
        {
            cell.Clear();
            var exercise = ExerciseCell.OfStub(cell.Id);
            if (exercise is not null && solution is not null)
            {
                cell.Source = solution(exercise);
            }

            if (string.IsNullOrWhiteSpace(cell.Source))
            {
                continue;
            }

            var number = (steps.Count + 1).ToString(CultureInfo.InvariantCulture);
            var id = cell.Id is { } given && steps.All(step => step.Id != given) ? given : "number-" + number;
            if (exercise is not null)
            {
                stubs.Add(id);
            }

            steps.Add(
                new(id, cell.Source, MayFail(cell), ExerciseCell.OfCheck(cell.Id) is not null, CellLanguages.Of(cell))
            );
            _cells.Add(cell);
        }

        Plan = new()
        {
            Name = name,
            Folder = folder,
            WorkingFolder = workingFolder,
            Steps = steps,
            Stubs = stubs,
            Solved = solution is not null,
        };
    }

    /// <summary>The notebook.</summary>
    public NotebookFile Notebook { get; }

    /// <summary>What to run.</summary>
    public RunPlan Plan { get; }

    /// <summary>Writes the outputs and the execution counts of a run into the notebook.</summary>
    public void Fill(NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        for (var k = 0; k < _cells.Count; k++)
        {
            var (cell, result) = (_cells[k], run.Steps[k]);
            cell.Clear();
            if (result.State == StepState.NotRun)
            {
                continue;
            }

            cell.ExecutionCount = k + 1;
            foreach (var output in result.Outputs)
            {
                cell.Add(output);
            }
        }
    }

    private static bool MayFail(NotebookCell cell) =>
        cell.Metadata["tags"] is JsonArray tags && tags.Any(tag => tag?.ToString() == ErrorOnPurpose);
}
