namespace Curriculum.Figures.Tests;

/// <summary>The engine's side of the display seam: remembers what it was given.</summary>
internal sealed class Host
{
    private readonly List<(string Id, IReadOnlyDictionary<string, string> Bundle, bool Update)> _messages = [];

    public Host() =>
        AppContext.SetData(
            "curriculum.display",
            (Action<string, IReadOnlyDictionary<string, string>, bool>)(
                (id, bundle, update) =>
                {
                    lock (_messages)
                    {
                        _messages.Add((id, bundle, update));
                    }
                }
            )
        );

    public (string Id, IReadOnlyDictionary<string, string> Bundle, bool Update)[] Take()
    {
        lock (_messages)
        {
            return [.. _messages];
        }
    }
}
