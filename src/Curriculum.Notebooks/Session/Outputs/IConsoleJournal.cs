namespace Curriculum.Notebooks;

/// <summary>Where console text stands until the host has it, whatever becomes of the process.</summary>
internal interface IConsoleJournal
{
    /// <summary>A cell wrote this. Called by one thread at a time.</summary>
    void Written(string stream, ReadOnlySpan<char> text);

    /// <summary>The host has that many more characters. Called by one thread at a time.</summary>
    void Handed(string stream, int characters);
}
