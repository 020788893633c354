namespace Curriculum.Languages;

/// <summary>What can be typed at a place.</summary>
/// <param name="From">Where what is typed begins, in UTF-16 units.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Items">The best first.</param>
public sealed record Completion(int From, int To, IReadOnlyList<CompletionOption> Items);

/// <summary>One thing that can be typed.</summary>
/// <param name="Text">What is put in the place of what is typed.</param>
/// <param name="Kind">class, function, property, variable, keyword, …</param>
public sealed record CompletionOption(string Text, string Kind);
