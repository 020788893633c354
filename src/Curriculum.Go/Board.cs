using Curriculum.Data;
using Curriculum.Go.Bits;
using Curriculum.Go.Rules;

namespace Curriculum.Go;

/// <summary>
/// A position of a game, with all that was played before. It never changes: <see cref="Play(Move)"/> gives a new one.
/// Area scoring, positional superko (no position of the stones may recur), no suicide, two passes end the game. Points
/// have names ("c3") and indices: index = row·width + column from the lower left, and <see cref="Points"/> for the
/// pass.
/// </summary>
public abstract partial class Board : IStones
{
    /// <summary>The least and the largest side of a square board.</summary>
    public const int LeastSize = 2;

    /// <inheritdoc cref="LeastSize"/>
    public const int MostSize = Move.MostSide;

    private Move[]? _legal;

    private protected Board(int width, int height, Stone toMove, Board? previous, Move? lastMove)
    {
        (Width, Height, ToMove, Previous, LastMove) = (width, height, toMove, previous, lastMove);
        Moves = previous is null ? 0 : previous.Moves + 1;
        IsOver = lastMove is { IsPass: true } && previous!.LastMove is { IsPass: true };
    }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>The side of a square board; of another, the longer side.</summary>
    public int Size => Math.Max(Width, Height);

    /// <summary>The number of points, n²; as an index, the pass.</summary>
    public int Points => Width * Height;

    /// <summary>Whose turn it is.</summary>
    public Stone ToMove { get; }

    /// <summary>How many moves were played, passes too.</summary>
    public int Moves { get; }

    /// <summary>The position before the last move; null at the beginning.</summary>
    public Board? Previous { get; }

    /// <summary>The last move; null at the beginning.</summary>
    public Move? LastMove { get; }

    /// <summary>Have two passes in a row ended the game?</summary>
    public bool IsOver { get; }

    /// <summary>
    /// A number for the stones alone, not for the turn: the same for equal stones. On at most 40 points it is
    /// Σ s·3^index with s = 1 for black and 2 for white, and differs for different stones; on more it is a sum of
    /// random keys of 64 bits.
    /// </summary>
    public abstract ulong Hash { get; }

    /// <summary>The number of stones on the board.</summary>
    public abstract int Stones { get; }

    /// <summary>
    /// Every legal move of <see cref="ToMove"/>: the points by index, then the pass. None after the end.
    /// </summary>
    public IReadOnlyList<Move> Legal => _legal ??= FindLegal();

    /// <summary>The stone on a point: <c>board["c3"]</c>.</summary>
    /// <exception cref="ArgumentException">A point that is not on the board, or the pass.</exception>
    public Stone this[Move point] => At(PointIndex(point));

    /// <summary>An empty n×n board, Black to move.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size outside 2…19.</exception>
    public static Board Empty(int size) =>
        size is >= LeastSize and <= MostSize
            ? Begin(size, size, [], Stone.Black)
            : throw new ArgumentOutOfRangeException(
                null,
                $"A board of size {size} cannot be played on: take a size from {LeastSize} to {MostSize}, "
                    + "as in Board.Empty(5)."
            );

    /// <summary>
    /// An empty board that need not be square, 1 to 19 each way: a strip 5×1 is small enough to solve.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A side outside 1…19.</exception>
    public static Board Empty(int width, int height) =>
        width is >= 1 and <= MostSize && height is >= 1 and <= MostSize
            ? Begin(width, height, [], Stone.Black)
            : throw new ArgumentOutOfRangeException(
                null,
                $"A board of {width}×{height} points cannot be played on: each side has 1 to {MostSize} points."
            );

    /// <summary>The stone on a point given by its index.</summary>
    public abstract Stone At(int index);

    /// <summary>The position after a move.</summary>
    /// <exception cref="ArgumentException">The move is not legal; the sentence says why.</exception>
    public Board Play(Move move) => TryPlay(move, out var next) ? next : throw new ArgumentException(WhyNot(move));

    /// <summary>The position after several moves, by turns: <c>board.Play("c3", "d3", "pass")</c>.</summary>
    /// <exception cref="ArgumentException">One of the moves is not legal; the sentence says which and why.</exception>
    public Board Play(params ReadOnlySpan<Move> moves)
    {
        var board = this;
        foreach (var move in moves)
        {
            board = board.Play(move);
        }

        return board;
    }

    /// <summary>Plays a move if it is legal.</summary>
    public bool TryPlay(Move move, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Board? next)
    {
        next = Holds(move) ? TryPlay(IndexOf(move)) : null;
        return next is not null;
    }

    /// <summary>
    /// The position after the move with this index (the pass is <see cref="Points"/>); null if it is illegal.
    /// </summary>
    public abstract Board? TryPlay(int index);

    /// <summary>May this move be played now?</summary>
    public bool IsLegal(Move move) => Holds(move) && IsLegal(IndexOf(move));

    /// <summary>May the move with this index be played now?</summary>
    public abstract bool IsLegal(int index);

    /// <summary>Writes the indices of all legal moves in rising order, the pass last; gives their number.</summary>
    /// <param name="indices">Room for <see cref="Points"/> + 1 numbers.</param>
    public abstract int CopyLegal(Span<int> indices);

    /// <summary>Writes the stone on every point.</summary>
    /// <param name="stones">Room for <see cref="Points"/> stones.</param>
    public abstract void CopyStones(Span<Stone> stones);

    /// <summary>The same position with another colour to move, as game records and the text protocol allow.</summary>
    public abstract Board WithToMove(Stone colour);

    /// <summary>The number of empty points next to the group that this stone is in.</summary>
    /// <exception cref="ArgumentException">No stone is there.</exception>
    public int Liberties(Move stone) => LibertyIndices(StoneIndex(stone)).Length;

    /// <summary>The stones connected to this one, itself included.</summary>
    /// <exception cref="ArgumentException">No stone is there.</exception>
    public IReadOnlyList<Move> Group(Move stone) => [.. GroupIndices(StoneIndex(stone)).Select(MoveAt)];

    /// <summary>Area score: the stones of a colour and the empty points that reach no other colour.</summary>
    /// <param name="komi">What White is given for moving second.</param>
    public Score Score(double komi = 0)
    {
        var owners = Owners();
        return new(owners.Count(owner => owner == Stone.Black), owners.Count(owner => owner == Stone.White), komi);
    }

    /// <summary>Whose area every point is, by index; Empty for a point that reaches both colours or none.</summary>
    public abstract Stone[] Owners();

    /// <summary>
    /// Benson's unconditional life, by index: stones that cannot be captured even if their colour passes for ever, and
    /// the regions they enclose in which the rival cannot live. Empty where nothing is decided yet.
    /// </summary>
    public abstract Stone[] UnconditionalOwners();

    /// <summary>The index of a move: row·width + column; <see cref="Points"/> for the pass.</summary>
    public int IndexOf(Move move) => move.IsPass ? Points : move.Row * Width + move.Column;

    /// <summary>The move with an index.</summary>
    public Move MoveAt(int index) => index == Points ? Move.Pass : Move.At(index % Width, index / Width);

    /// <summary>Is the point an eye of whose turn it is, as far as the eight points around it tell?</summary>
    internal abstract bool IsOwnEye(int index);

    /// <summary>Fills the margins (black − white) of random games from here.</summary>
    internal abstract void PlayOut(Span<int> margins, ulong seed);

    /// <summary>The indices of a stone's group.</summary>
    private protected abstract int[] GroupIndices(int index);

    /// <summary>The indices of the liberties of a stone's group.</summary>
    private protected abstract int[] LibertyIndices(int index);

    /// <summary>
    /// The first earlier position, this one included, whose stones the move would bring back; null if none.
    /// </summary>
    private protected abstract Board? Repeated(int index);

    int IStones.Colour(int index) => (int)At(index);

    int? IStones.Last => LastMove is { } move ? (move.IsPass ? -1 : IndexOf(move)) : null;

    int IStones.Turn => IsOver ? 0 : (int)ToMove;

    private static Board Begin(int width, int height, ReadOnlySpan<Stone> stones, Stone toMove) =>
        Shape<Bits64>.Fits(width, height) ? new BitBoard<Bits64>(Shape<Bits64>.For(width, height), stones, toMove)
        : Shape<Bits128>.Fits(width, height) ? new BitBoard<Bits128>(Shape<Bits128>.For(width, height), stones, toMove)
        : new BitBoard<Bits384>(Shape<Bits384>.For(width, height), stones, toMove);

    private bool Holds(Move move) => move.IsPass || (move.Column < Width && move.Row < Height);

    private Move[] FindLegal()
    {
        Span<int> indices = stackalloc int[Points + 1];
        var count = CopyLegal(indices);
        var moves = new Move[count];
        for (var i = 0; i < count; i++)
        {
            moves[i] = MoveAt(indices[i]);
        }

        return moves;
    }
}
