using System.Globalization;

namespace Curriculum.Learning;

/// <summary>What happened in a training that is over: the loss of every step, and of the validation samples.</summary>
public sealed class TrainingResult
{
    private readonly bool _patient;

    internal TrainingResult(IEnumerable<TrainingStep> steps, TrainingOptions options)
    {
        var validation = new List<double>();
        foreach (var step in steps)
        {
            History = step.History;
            if (step.Epoch == Epochs)
            {
                Epochs++;
                validation.Add(double.NaN);
            }

            validation[^1] = step.ValidationLoss; // the last step of an epoch has the loss after it
        }

        ValidationHistory = options.Validation is null ? [] : validation;
        StoppedEarly = Epochs < options.Epochs;
        _patient = options.Patience is not null;
    }

    /// <summary>How many steps were made.</summary>
    public int Steps => History.Count;

    /// <summary>How many times the samples were gone through.</summary>
    public int Epochs { get; }

    /// <summary>The mean loss of each step's batch, before the step; without penalties.</summary>
    public IReadOnlyList<double> History { get; } = [];

    /// <summary>The loss of the last step's batch; NaN if there was no step.</summary>
    public double Loss => Steps == 0 ? double.NaN : History[^1];

    /// <summary>The validation loss after each epoch; empty without validation samples.</summary>
    public IReadOnlyList<double> ValidationHistory { get; }

    /// <summary>The validation loss after the last epoch; NaN without validation samples.</summary>
    public double ValidationLoss => ValidationHistory.Count == 0 ? double.NaN : ValidationHistory[^1];

    /// <summary>Whether patience ended before the epochs did.</summary>
    public bool StoppedEarly { get; }

    /// <summary>For example <c>225 steps in 5 epochs: loss 2.31 → 0.0421</c>.</summary>
    public override string ToString()
    {
        if (Steps == 0)
        {
            return "No step: Epochs is 0.";
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Steps:N0} step{(Steps == 1 ? "" : "s")} in {Epochs:N0} epoch{(Epochs == 1 ? "" : "s")}: loss "
                + $"{History[0]:G3} → {Loss:G3}"
        );
        if (ValidationHistory.Count > 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"; validation loss {ValidationLoss:G3}");
        }

        return !_patient ? text
            : StoppedEarly ? text + "; stopped early, with the weights of the best epoch"
            : text + "; the weights are those of the best epoch";
    }
}
