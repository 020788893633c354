namespace Curriculum.Languages;

/// <summary>One thing that can be typed.</summary>
/// <param name="Text">What is put in the place of what is typed.</param>
/// <param name="Kind">class, function, property, variable, keyword, …</param>
public sealed record CompletionOption(string Text, string Kind);
