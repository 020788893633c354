using System.Reflection;
using System.Runtime.CompilerServices;

namespace Curriculum.Notebooks;

/// <summary>The text of each cell as it was written, by the assembly it became.</summary>
internal static class CellTexts
{
    private static readonly ConditionalWeakTable<Assembly, string> s_texts = [];

    public static void Keep(Assembly assembly, string text) => s_texts.AddOrUpdate(assembly, text);

    /// <summary>The text; null for what is no cell's assembly.</summary>
    public static string? Of(Assembly assembly) => s_texts.TryGetValue(assembly, out var text) ? text : null;
}
