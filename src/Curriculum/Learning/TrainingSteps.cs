using System.Collections;

namespace Curriculum.Learning;

/// <summary>
/// The steps of a training, made one by one while somebody goes through them: foreach makes them all, break stops.
/// Nothing runs behind it, and to show it makes no step.
/// </summary>
public sealed class TrainingSteps : IEnumerable<TrainingStep>
{
    private readonly IEnumerable<TrainingStep> _steps;
    private int _made;

    internal TrainingSteps(IEnumerable<TrainingStep> steps) => _steps = steps;

    /// <summary>Begins the training; each MoveNext is one step.</summary>
    public IEnumerator<TrainingStep> GetEnumerator()
    {
        foreach (var step in _steps)
        {
            _made++;
            yield return step;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many steps were made, and how to make them where nobody has asked for one.</summary>
    public override string ToString() =>
        _made switch
        {
            0 => "No step has been made yet: Train trains only while you go through its steps, as foreach does. "
                + "Fit with the same arguments trains to the end.",
            1 => "1 step made.",
            _ => $"{_made:N0} steps made.",
        };
}
