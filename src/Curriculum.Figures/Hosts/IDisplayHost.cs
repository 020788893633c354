namespace Curriculum.Figures.Hosts;

/// <summary>A host that shows values through its own packages: what Curriculum.Interactive gives to the figures.</summary>
internal interface IDisplayHost
{
    /// <summary>Displays the value in the cell that runs now; null where none runs.</summary>
    IDisplayed? Display(object value);
}

/// <summary>A value on the page.</summary>
internal interface IDisplayed
{
    /// <summary>Shows the value in the place of the former one.</summary>
    void Update(object value);

    /// <summary>Calls the action before the cell counts as done, now and in every later cell that updates.</summary>
    void BeforeCellEnds(Action action);
}
