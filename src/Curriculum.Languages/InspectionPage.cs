namespace Curriculum.Languages;

/// <summary>What is known of a symbol, the formula first.</summary>
/// <param name="Plain">As text.</param>
/// <param name="Html">As HTML.</param>
public sealed record InspectionPage(string Plain, string Html);
