namespace Curriculum.Notebooks;

/// <summary>One thing a cell shows. The kinds are those of the Jupyter protocol and of nbformat.</summary>
/// <param name="Cell">The name of the cell whose code showed it, for example cell3.csx.</param>
public abstract record CellOutput(string Cell);
