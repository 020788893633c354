using System.Collections;
using System.Globalization;

namespace Curriculum.Go;

/// <summary>
/// One generation that has just been made: games of the net against itself, then training on the window.
/// </summary>
/// <param name="K">k = 0, 1, 2, …</param>
/// <param name="Games">How many games were played so far.</param>
/// <param name="Positions">How many positions were learned from so far.</param>
/// <param name="Evaluations">How many positions the net judged so far.</param>
/// <param name="Loss">The mean loss of this generation's training steps.</param>
/// <param name="Moves">The mean number of moves of this generation's games.</param>
/// <param name="Margin">The mean margin of this generation's games in points, for Black.</param>
public sealed record Generation(
    int K,
    int Games,
    int Positions,
    long Evaluations,
    double Loss,
    double Moves,
    double Margin
)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"generation {K}: {Games:N0} games, loss {Loss:G3}, {Moves:F1} moves a game, margin {Margin:+0.0;-0.0}"
        );
}

/// <summary>
/// The generations of a net that learns, made one by one while somebody goes through them: foreach makes them all,
/// break stops. Nothing runs behind it, and to show it makes none.
/// </summary>
public sealed class Generations : IEnumerable<Generation>
{
    private readonly IEnumerable<Generation> _generations;
    private int _made;

    internal Generations(IEnumerable<Generation> generations) => _generations = generations;

    /// <summary>Begins the learning; each MoveNext is one generation.</summary>
    public IEnumerator<Generation> GetEnumerator()
    {
        foreach (var generation in _generations)
        {
            _made++;
            yield return generation;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many generations were made, and how to make them where nobody has asked for one.</summary>
    public override string ToString() =>
        _made switch
        {
            0 => "No generation has been made yet: the net learns only while you go through them, as foreach does.",
            1 => "1 generation made.",
            _ => $"{_made:N0} generations made.",
        };
}
