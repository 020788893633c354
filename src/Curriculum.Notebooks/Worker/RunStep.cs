namespace Curriculum.Notebooks.Running;

/// <summary>One piece of code a worker executes: a code cell of a notebook, or a check the course puts in.</summary>
/// <param name="Id">The cell's id; unique in the plan.</param>
/// <param name="Source">The code.</param>
/// <param name="MayFail">True for a cell tagged <c>raises-exception</c>: it shows an error on purpose.</param>
/// <param name="IsCheck">True when the step must give a verdict.</param>
public sealed record RunStep(string Id, string Source, bool MayFail = false, bool IsCheck = false);
