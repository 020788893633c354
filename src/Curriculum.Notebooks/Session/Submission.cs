using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Notebooks;

/// <summary>One cell that compiled and was started: a link of the session's chain.</summary>
/// <param name="Cell">The cell's name, for example cell3.csx.</param>
/// <param name="Source">The text as the reader wrote it.</param>
/// <param name="Compilation">The compilation; its <c>PreviousSubmission</c> is the link before.</param>
public sealed record Submission(string Cell, string Source, CSharpCompilation Compilation);
