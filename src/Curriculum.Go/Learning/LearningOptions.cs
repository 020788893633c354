using Curriculum.Learning;

namespace Curriculum.Go;

/// <summary>How a net learns from games against itself.</summary>
public sealed record LearningOptions
{
    /// <summary>The seed of everything: games, symmetries and which positions are trained on.</summary>
    public int Seed { get; init; }

    /// <summary>How many generations: self-play with one net, then training.</summary>
    public int Generations { get; init; } = int.MaxValue;

    /// <summary>Games in one generation.</summary>
    public int Games { get; init; } = 64;

    /// <summary>Visits of a search whose policy is learned.</summary>
    public int Visits { get; init; } = 64;

    /// <summary>The part of the moves that such a search chooses.</summary>
    public double FullShare { get; init; } = 1;

    /// <summary>
    /// Visits of the quick searches that choose the other moves, without noise; nothing is learned from them.
    /// </summary>
    public int QuickVisits { get; init; } = 16;

    /// <summary>Root noise ε.</summary>
    public double Noise { get; init; } = 0.25;

    /// <summary>c of PUCT.</summary>
    public double Exploration { get; init; } = 1.25;

    /// <summary>
    /// So many first moves are drawn in proportion to the visits; then the one tried most often is played.
    /// </summary>
    public int? OpeningMoves { get; init; }

    /// <summary>A game that comes to so many moves is scored as it stands; 3n² unless stated.</summary>
    public int? MoveLimit { get; init; }

    /// <summary>
    /// The part of the games that begin after 1 to n random moves, so that the net meets what it would not play.
    /// </summary>
    public double RandomStarts { get; init; }

    /// <summary>λ of the value's target (1 − λ) z + λ q: the game's end z, and q that the search found.</summary>
    public double SearchShare { get; init; }

    /// <summary>The replay window: how many of the latest positions are trained on.</summary>
    public int Window { get; init; } = 20_000;

    /// <summary>How often a position is trained on, on average.</summary>
    public double Reuse { get; init; } = 4;

    /// <summary>Positions in a training step.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>The step rule, whose memory lasts from generation to generation.</summary>
    public Optimizer Optimizer { get; init; } = new Adam(0.002);

    /// <summary>c_v, the weight of the value in the loss.</summary>
    public double ValueWeight { get; init; } = 1.5;

    /// <summary>c_o, the weight of ownership in the loss.</summary>
    public double OwnershipWeight { get; init; } = 1.5;

    /// <exception cref="ArgumentException">One sentence that names the option.</exception>
    internal void Check()
    {
        Positive(Games, nameof(Games));
        Positive(Window, nameof(Window));
        Positive(BatchSize, nameof(BatchSize));
        Positive(Visits, nameof(Visits));
        Positive(QuickVisits, nameof(QuickVisits));
        Positive(MoveLimit ?? 1, nameof(MoveLimit));
        if (Generations < 0 || OpeningMoves < 0)
        {
            throw new ArgumentException(
                $"Generations = {Generations}, OpeningMoves = {OpeningMoves}: they must not be negative."
            );
        }

        if (FullShare is not (> 0 and <= 1))
        {
            throw new ArgumentException($"FullShare = {FullShare}: the part of full searches lies in (0, 1].");
        }

        if (RandomStarts is not (>= 0 and <= 1) || SearchShare is not (>= 0 and <= 1))
        {
            throw new ArgumentException(
                $"RandomStarts = {RandomStarts}, SearchShare = {SearchShare}: both are parts and lie in [0, 1]."
            );
        }

        if (!(Reuse > 0 && double.IsFinite(Reuse)))
        {
            throw new ArgumentException($"Reuse = {Reuse}: it must be positive and finite.");
        }

        ArgumentNullException.ThrowIfNull(Optimizer);
        Search(Visits, Noise, 1).Check();
    }

    /// <summary>The search of one move.</summary>
    internal SearchOptions Search(int visits, double noise, int moveLimit) =>
        new()
        {
            Visits = visits,
            Noise = noise,
            Exploration = Exploration,
            MoveLimit = moveLimit,
        };

    private static void Positive(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentException($"{name} = {value}: at least 1 is needed.");
        }
    }
}
