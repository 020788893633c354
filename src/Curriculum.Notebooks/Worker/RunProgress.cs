namespace Curriculum.Notebooks.Running;

/// <summary>Where one notebook is: told when it starts, at every cell, and when it is finished.</summary>
/// <param name="Plan">The notebook's plan.</param>
/// <param name="Cell">The cell that starts now, from 1; 0 while the process starts.</param>
/// <param name="Seconds">Since the notebook was started.</param>
/// <param name="Finished">The result, once there is one.</param>
public sealed record RunProgress(RunPlan Plan, int Cell, double Seconds, NotebookRun? Finished = null)
{
    /// <summary>How many cells the notebook runs.</summary>
    public int Cells => Plan.Steps.Count;
}
