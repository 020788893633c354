using System.Globalization;

namespace Curriculum.Go;

/// <summary>
/// Area: the stones of a colour and the empty points that reach no other colour. Margin = black − white − komi.
/// </summary>
/// <param name="Black">Black's points.</param>
/// <param name="White">White's points, without komi.</param>
/// <param name="Komi">What White is given for moving second.</param>
public readonly record struct Score(int Black, int White, double Komi)
{
    /// <summary>black − white − komi: above 0 Black has won, below 0 White, at 0 neither.</summary>
    public double Margin => Black - White - Komi;

    /// <summary>Who has won; Empty for a draw.</summary>
    public Stone Winner => (Stone)Math.Sign(Margin);

    /// <summary>"B+3", "W+0.5", or "0" for a draw, as game records write it.</summary>
    public override string ToString() =>
        Margin switch
        {
            > 0 => string.Create(CultureInfo.InvariantCulture, $"B+{Margin}"),
            < 0 => string.Create(CultureInfo.InvariantCulture, $"W+{-Margin}"),
            _ => "0",
        };
}
