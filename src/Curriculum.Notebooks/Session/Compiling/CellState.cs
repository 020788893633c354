using System.Reflection;

namespace Curriculum.Notebooks;

/// <summary>Where a session stands: the chain of cells and the objects that hold their variables.</summary>
/// <param name="Submissions">The cells so far.</param>
/// <param name="Slots">
/// Slot 0 is not used; slot k holds the object whose fields are the variables of the k-th cell with code.
/// </param>
internal sealed record CellState(IReadOnlyList<Submission> Submissions, object?[] Slots)
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static CellState Empty { get; } = new([], [null]);

    public CSharpCompilation? Last => Submissions.Count == 0 ? null : Submissions[^1].Compilation;

    /// <summary>The assembly of the last cell; null before the first.</summary>
    public string? LastAssembly => Submissions.Count == 0 ? null : Submissions[^1].Assembly;

    /// <summary>The state after one more cell that is not run.</summary>
    public CellState Followed(Submission cell, int? slot) =>
        new([.. Submissions, cell], slot is null ? Slots : [.. Slots, null]);

    public bool TryGetValue(string name, out object? value)
    {
        foreach (var slot in Slots.Reverse())
        {
            if (slot?.GetType().GetField(name, Fields) is { } field)
            {
                value = field.GetValue(slot);
                return true;
            }
        }
        value = null;
        return false;
    }

    /// <summary>
    /// The same state in objects of its own: every cell's object is copied, and what pointed from one to another
    /// (links between cells, delegates of top-level lambdas) points from copy to copy.
    /// </summary>
    public CellState Copy()
    {
        var copies = new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        var clone = typeof(object).GetMethod("MemberwiseClone", Fields)!;
        foreach (var slot in Slots)
        {
            if (slot is not null)
            {
                copies[slot] = clone.Invoke(slot, null)!;
            }
        }
        foreach (var copy in copies.Values)
        {
            foreach (var field in copy.GetType().GetFields(Fields))
            {
                if (!field.FieldType.IsValueType && Moved(field.GetValue(copy), copies) is { } moved)
                {
                    field.SetValue(copy, moved);
                }
            }
        }
        return new CellState(Submissions, [.. Slots.Select(slot => slot is null ? null : copies[slot])]);
    }

    private static object? Moved(object? value, Dictionary<object, object> copies) =>
        value switch
        {
            null => null,
            _ when copies.TryGetValue(value, out var copy) => copy,
            Delegate { Target: { } target } function
                when function.HasSingleTarget && copies.TryGetValue(target, out var copy) =>
                function.Method.CreateDelegate(function.GetType(), copy),
            _ => null,
        };
}
