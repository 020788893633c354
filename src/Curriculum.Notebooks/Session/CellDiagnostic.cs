namespace Curriculum.Notebooks;

/// <summary>One message of the compiler about a cell.</summary>
/// <param name="Id">The code, for example CS0103.</param>
/// <param name="IsError">True for an error, false for a warning.</param>
/// <param name="Message">The compiler's sentence.</param>
/// <param name="File">The file it speaks of: the cell's name (cell3.csx), or the path of a loaded script.</param>
/// <param name="Line">First line, from 1; 0 when the message has no place.</param>
/// <param name="Column">First column, from 1; 0 when the message has no place.</param>
/// <param name="EndLine">Last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public sealed record CellDiagnostic(
    string Id,
    bool IsError,
    string Message,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn
)
{
    /// <summary>cell3.csx(2,5): error CS0103: The name 'x' does not exist in the current context.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}({Line},{Column})";
        return $"{place}: {(IsError ? "error" : "warning")} {Id}: {Message}";
    }
}
