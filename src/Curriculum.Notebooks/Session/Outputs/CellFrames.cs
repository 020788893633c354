using System.Diagnostics;
using System.Reflection;

namespace Curriculum.Notebooks;

/// <summary>The frames of an exception that lie in cells: function, file, line and source line.</summary>
internal static class CellFrames
{
    private const int Innermost = 12;
    private const int Outermost = 4;
    private const int Deep = 100;

    /// <summary>One frame; <c>Function</c> is empty for a cell's own statements.</summary>
    public sealed record Frame(string Function, string File, int Line, string Source);

    /// <summary>
    /// The user's frames, innermost first, and how many in the middle were left out (deep recursion).
    /// </summary>
    public static (IReadOnlyList<Frame> Inner, int LeftOut, IReadOnlyList<Frame> Outer) Of(
        Exception exception,
        CellLoadContext context
    )
    {
        var all = new StackTrace(exception, fNeedFileInfo: false).GetFrames();
        var inner = new List<Frame>();
        var repeated = 0;
        var next = 0;
        for (; next < all.Length && inner.Count < Innermost && repeated < Deep; next++)
        {
            repeated += Add(inner, all[next], context);
        }

        var outer = new List<Frame>();
        var last = all.Length - 1;
        for (; last >= next && outer.Count < Outermost; last--)
        {
            Add(outer, all[last], context);
        }

        outer.Reverse();
        return (inner, repeated + last - next + 1, outer);
    }

    // 1 when the frame is the one before it once more (recursion), which is not listed again.
    private static int Add(List<Frame> frames, StackFrame frame, CellLoadContext context)
    {
        if (
            frame.GetMethod() is not { } method
            || context.SymbolsOf(method.Module.Assembly)?.Locate(method.MetadataToken, frame.GetILOffset())
                is not { } at
        )
        {
            return 0;
        }

        var found = new Frame(FunctionName(method), at.File, at.Line, at.Source);
        if (frames.Count == 0 || frames[^1] != found)
        {
            frames.Add(found);
            return 0;
        }
        // An async function appears twice, as what started it and as what went on.
        return IsMachinery(method) ? 0 : 1;
    }

    private static bool IsMachinery(MethodBase method) => method.Name is "MoveNext" or "<Initialize>" or "<Factory>";

    // <F>g__G|0_0 is G; <F>d__3.MoveNext is F; <Initialize> and <<Initialize>>d__0.MoveNext are the cell itself.
    private static string FunctionName(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        if (name == "MoveNext" && type is not null && type.Name.StartsWith('<'))
        {
            (name, type) = (type.Name, type.DeclaringType);
        }

        while (type is not null && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }

        var function = Readable(name);
        if (function.Length == 0 || type is null || type is { Name: "Script", DeclaringType: null, Namespace: null })
        {
            return function;
        }

        return function is ".ctor" or ".cctor" ? $"new {type.Name}" : $"{type.Name}.{function}";
    }

    private static string Readable(string name)
    {
        if (!name.StartsWith('<'))
        {
            return name;
        }

        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            return name[(local + 4)..].Split('|')[0];
        }

        if (name.Contains(">b__", StringComparison.Ordinal))
        {
            return "a lambda";
        }

        var inner = name.Trim('<').Split('>')[0];
        return inner is "Initialize" or "Factory" or "Main" ? "" : inner;
    }
}
