namespace Curriculum.Notebooks;

/// <summary>Text written to the console. Neighbouring writes arrive joined.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written, line ends included.</param>
public sealed record StreamOutput(string Cell, string Name, string Text) : CellOutput(Cell);
