using System.Globalization;

namespace Curriculum.Notebooks.Linting;

/// <summary>Something in a notebook that .NET Interactive would refuse or show differently.</summary>
/// <param name="Rule">The rule's name, for example magic-command.</param>
/// <param name="Cell">The cell's id, or number-3 for a third cell without one.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Message">A sentence with the cure.</param>
public sealed record LintFinding(string Rule, string Cell, int Line, string Message)
{
    /// <summary>kaczmarz-step(3): magic-command: …</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Cell}({Line}): {Rule}: {Message}");
}
