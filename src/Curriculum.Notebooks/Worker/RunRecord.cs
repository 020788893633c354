namespace Curriculum.Notebooks.Running;

/// <summary>Gathers what a worker tells into step results; keeps everything up to a failure.</summary>
internal sealed class RunRecord
{
    private const int KeptText = 4 << 20;

    private readonly RunPlan _plan;
    private readonly StepResult[] _results;
    private readonly List<CellOutput>[] _outputs;
    private int _textLength;
    private bool _clearAtNext;

    public RunRecord(RunPlan plan)
    {
        _plan = plan;
        _outputs = [.. plan.Steps.Select(_ => new List<CellOutput>())];
        _results = [.. plan.Steps.Select((step, k) => new StepResult(step, StepState.NotRun, 0, _outputs[k], null))];
    }

    /// <summary>The index of the step that runs now, or −1.</summary>
    public int Current { get; private set; } = -1;

    public IReadOnlyList<StepResult> Results => _results;

    public void Start(int step)
    {
        Current = step;
        _textLength = 0;
        _clearAtNext = false;
    }

    /// <summary>Adds an output to the step that runs, or changes the displays that have its id.</summary>
    public void Output(CellOutput output)
    {
        // What a cell left running may say something when the next one runs, or none does.
        if (WorkerProtocol.StepOf(output.Cell) is { } own && own != Current && own < _outputs.Length)
        {
            Late(own, output);
            return;
        }

        if (Current < 0)
        {
            return;
        }

        var shown = _outputs[Current];
        switch (output)
        {
            case ClearOutput { Wait: true }:
                _clearAtNext = true;
                return;
            case ClearOutput:
                shown.Clear();
                return;
            case DisplayOutput { IsUpdate: true } update:
                Update(update);
                return;
        }

        if (_clearAtNext)
        {
            shown.Clear();
            _clearAtNext = false;
        }

        if (output is StreamOutput stream)
        {
            Append(shown, stream);
        }
        else
        {
            shown.Add(output);
        }
    }

    private void Late(int step, CellOutput output)
    {
        if (output is DisplayOutput { IsUpdate: true } update)
        {
            Update(update);
        }
        else if (output is StreamOutput or DisplayOutput { IsUpdate: false })
        {
            var length = _textLength;
            _textLength = _outputs[step].OfType<StreamOutput>().Sum(one => one.Text.Length);
            if (output is StreamOutput stream)
            {
                Append(_outputs[step], stream);
            }
            else
            {
                _outputs[step].Add(output);
            }

            _textLength = length;
        }
    }

    /// <summary>Text that reached standard output past the session.</summary>
    public void Text(string text)
    {
        if (text.Length > 0)
        {
            Output(new StreamOutput("", "stdout", text));
        }
    }

    /// <summary>Closes the step that runs.</summary>
    /// <param name="seconds">How long it ran.</param>
    /// <param name="error">Its error in one sentence, or null.</param>
    /// <param name="isOpenExercise">True when the error is the stub's own exception.</param>
    public void End(double seconds, string? error, bool isOpenExercise)
    {
        if (Current < 0)
        {
            return;
        }

        var state =
            error is null ? StepState.Done
            : _plan.Steps[Current].MayFail ? StepState.FailedAsMeant
            : isOpenExercise && !_plan.Solved ? StepState.Waiting
            : StepState.Failed;
        Close(state, seconds, error);
    }

    /// <summary>Closes the step in which the process died, whatever the step was allowed to do.</summary>
    public void Die(double seconds, string reason)
    {
        if (Current < 0)
        {
            return;
        }

        _outputs[Current].Add(new ErrorOutput("", "ProcessEnded", reason, [reason], null));
        Close(StepState.Failed, seconds, reason);
    }

    private void Close(StepState state, double seconds, string? error)
    {
        _results[Current] = _results[Current] with { State = state, Seconds = seconds, Error = error };
        Current = -1;
    }

    private void Update(DisplayOutput update)
    {
        foreach (var outputs in _outputs)
        {
            for (var k = 0; k < outputs.Count; k++)
            {
                if (outputs[k] is DisplayOutput shown && shown.DisplayId == update.DisplayId)
                {
                    outputs[k] = shown with { Data = update.Data };
                }
            }
        }
    }

    /// <summary>Joins neighbouring text of one stream; a cell that prints without an end is cut.</summary>
    private void Append(List<CellOutput> shown, StreamOutput stream)
    {
        if (_textLength > KeptText)
        {
            return;
        }

        _textLength += stream.Text.Length;
        if (_textLength > KeptText)
        {
            stream = stream with
            {
                Text = stream.Text + "\n… the rest of the text is left out: a cell keeps 4 MB of it.\n",
            };
        }

        if (shown.LastOrDefault() is StreamOutput last && last.Name == stream.Name)
        {
            // Joining strings one by one would take quadratic time; pieces of 64 KB keep it flat.
            if (last.Text.Length < 64 << 10)
            {
                shown[^1] = last with { Text = last.Text + stream.Text };
                return;
            }
        }

        shown.Add(stream);
    }
}
