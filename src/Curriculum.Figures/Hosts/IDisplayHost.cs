namespace Curriculum.Figures.Hosts;

/// <summary>
/// A host that shows values through its own packages: what Curriculum.Interactive gives to the figures.
/// </summary>
internal interface IDisplayHost
{
    /// <summary>Displays the value in the cell that runs now; null where none runs.</summary>
    IDisplayed? Display(object value);

    /// <summary>What the notebook says is to be seen in the figure of the cell that runs now, or null.</summary>
    string? FigureSentence();
}

/// <summary>A value on the page.</summary>
internal interface IDisplayed
{
    /// <summary>Shows the value in the place of the former one.</summary>
    void Update(object value);

    /// <summary>Says that an update will come: a later cell that asks for one is not done before it was sent.</summary>
    void Join();

    /// <summary>Calls the action before the cell counts as done, and each later cell that joins.</summary>
    void BeforeCellEnds(Action action);
}
