using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Curriculum.Go;

/// <summary>
/// A point by its name ("c3": column c, row 3 from below; there is no column i), or a pass. A string becomes a move by
/// itself: <c>board.Play("c3")</c>. <c>default</c> is the pass.
/// </summary>
public readonly record struct Move
{
    /// <summary>The largest side of a board.</summary>
    internal const int MostSide = 19;

    private const string Letters = "abcdefghjklmnopqrst";

    private readonly byte _column; // from 1; 0 is the pass
    private readonly byte _row;

    private Move(int column, int row) => (_column, _row) = ((byte)(column + 1), (byte)(row + 1));

    /// <summary>No stone; two in a row end the game.</summary>
    public static Move Pass => default;

    /// <summary>Is this the pass?</summary>
    public bool IsPass => _column == 0;

    /// <summary>The column, counted from 0 at the left; −1 for the pass.</summary>
    public int Column => _column - 1;

    /// <summary>The row, counted from 0 at the bottom; −1 for the pass.</summary>
    public int Row => _row - 1;

    /// <summary>The point in a column and a row, both counted from 0 at the lower left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column or a row outside 0…18.</exception>
    public static Move At(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, MostSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, MostSide);
        return new(column, row);
    }

    /// <summary>The move with this name, in small or capital letters: "c3", "pass".</summary>
    /// <exception cref="ArgumentException">The text names neither a point nor the pass.</exception>
    public static Move Parse(string name) =>
        TryParse(name, out var move)
            ? move
            : throw new ArgumentException(
                $"\"{name}\" is no move: write a letter a to t (without i) and a row 1 to {MostSide}, as in \"c3\", "
                    + "or \"pass\"."
            );

    /// <summary>Does the text name a move? Which one?</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out Move move)
    {
        move = Pass;
        if (string.Equals(name, "pass", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (name is null || name.Length is not (2 or 3) || name[1] == '0')
        {
            return false;
        }

        var column = Letters.IndexOf(name[0], StringComparison.OrdinalIgnoreCase);
        if (
            column < 0
            || !int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || row > MostSide
        )
        {
            return false;
        }

        move = new(column, row - 1);
        return true;
    }

    /// <summary>A string as a move.</summary>
    public static implicit operator Move(string name) => Parse(name);

    /// <summary>The letter of a column counted from 0.</summary>
    internal static char Letter(int column) => Letters[column];

    /// <summary>"c3", or "pass".</summary>
    public override string ToString() =>
        IsPass ? "pass" : string.Create(CultureInfo.InvariantCulture, $"{Letters[Column]}{_row}");
}
