namespace Curriculum.Notebooks;

/// <summary>
/// A library of formatters that is left asleep until something needs it: what it is taught waits, in order, and what
/// shows itself is shown without it.
/// </summary>
/// <param name="register">Teaches the library a type, its MIME types and what writes it.</param>
/// <param name="bundle">What the library shows a value as; with MIME types, as these.</param>
/// <param name="itself">What a value shows itself as, or null.</param>
internal sealed class SleepingFormatters(
    Action<Type, IReadOnlyList<string>, Func<object, string, string>> register,
    Func<object?, IReadOnlyCollection<string>?, IReadOnlyDictionary<string, string>> bundle,
    Func<object, IReadOnlyDictionary<string, string>?> itself
)
{
    private readonly Lock _gate = new();
    private readonly List<(Type, IReadOnlyList<string>, Func<object, string, string>)> _waiting = [];
    private volatile bool _awake;

    /// <summary>The library learns what waits for it; false when it was awake.</summary>
    public bool Wake()
    {
        lock (_gate)
        {
            if (_awake)
            {
                return false;
            }

            // Teaching may load the library, and that wakes it: this is the second call's end.
            _awake = true;
            foreach (var (type, mimeTypes, write) in _waiting)
            {
                register(type, mimeTypes, write);
            }

            _waiting.Clear();
            return true;
        }
    }

    /// <summary>Teaches the library a type, at once or when it wakes.</summary>
    public void Register(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write)
    {
        lock (_gate)
        {
            if (!_awake)
            {
                _waiting.Add((type, mimeTypes, write));
                return;
            }
        }

        register(type, mimeTypes, write);
    }

    /// <summary>What a value is shown as. An awake library decides: a cell may have taught it another look.</summary>
    public IReadOnlyDictionary<string, string> Bundle(object? value, IReadOnlyCollection<string>? mimeTypes)
    {
        if (!_awake && value is not null && mimeTypes is not { Count: > 0 } && itself(value) is { } own)
        {
            return own;
        }

        Wake();
        return bundle(value, mimeTypes);
    }
}
