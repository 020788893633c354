namespace Curriculum.Notebooks;

/// <summary>What makes JSON no text to work with, though its grammar is right.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="what">What is wrong there and what to do: the end of a sentence that begins with the file's
/// name.</param>
internal sealed class JsonFault(int line, string what) : Exception(what)
{
    public int Line { get; } = line;
}
