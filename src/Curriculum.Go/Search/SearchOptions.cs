namespace Curriculum.Go;

/// <summary>How a search looks for a move.</summary>
public sealed record SearchOptions
{
    /// <summary>How many positions are looked at; more is stronger and slower.</summary>
    public int Visits { get; init; } = 64;

    /// <summary>c of PUCT: how much the policy counts against what was found.</summary>
    public double Exploration { get; init; } = 1.25;

    /// <summary>How much worse than its parent a move is taken to be before it was looked at.</summary>
    public double FirstPlayUrgency { get; init; } = 0.2;

    /// <summary>Positions that the net judges at a time.</summary>
    public int Batch { get; init; } = 8;

    /// <summary>ε of the root's policy (1 − ε)p + ε·Dirichlet(α): 0 without noise.</summary>
    public double Noise { get; init; }

    /// <summary>α of the noise times the number of legal moves; 10.83 is 0.03·361, AlphaGo Zero's.</summary>
    public double NoiseMass { get; init; } = 10.83;

    /// <summary>A position after so many moves counts as it stands.</summary>
    public int MoveLimit { get; init; } = int.MaxValue;

    /// <exception cref="ArgumentException">One sentence that names the option.</exception>
    internal void Check()
    {
        if (Visits < 1 || Batch < 1)
        {
            throw new ArgumentException($"Visits = {Visits}, Batch = {Batch}: a search needs at least 1 of each.");
        }

        if (!(Noise is >= 0 and <= 1 && NoiseMass > 0 && double.IsFinite(NoiseMass)))
        {
            throw new ArgumentException(
                $"Noise = {Noise}, NoiseMass = {NoiseMass}: the first lies in [0, 1], the second is positive."
            );
        }

        if (!(Exploration >= 0 && double.IsFinite(Exploration) && double.IsFinite(FirstPlayUrgency)))
        {
            throw new ArgumentException(
                $"Exploration = {Exploration}, FirstPlayUrgency = {FirstPlayUrgency}: they must be finite, and the "
                    + "first not negative."
            );
        }

        if (MoveLimit < 1)
        {
            throw new ArgumentException($"MoveLimit = {MoveLimit}: at least one move has to be allowed.");
        }
    }
}
