namespace Curriculum.Notebooks.Running;

/// <summary>
/// How deep a cell's brackets lie in one another. The compiler reads types and interpolations by recursion without an
/// end, so that a cell of nothing but brackets would take the process with it that looks at it.
/// </summary>
public static class CodeDepth
{
    private const int Most = 400,
        Longest = 1 << 20;

    /// <summary>True when code can be parsed: at most 400 brackets deep, and at most a million characters.</summary>
    public static bool IsReadable(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (depth, deepest) = (0, 0);
        foreach (var letter in code)
        {
            depth +=
                letter is '(' or '[' or '{' or '<' ? 1
                : letter is ')' or ']' or '}' or '>' && depth > 0 ? -1
                : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest <= Most && code.Length <= Longest;
    }
}
