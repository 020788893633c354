using Curriculum.Go.Bits;

namespace Curriculum.Go.Rules;

/// <summary>A position as two sets of bits, and the position before it.</summary>
internal sealed class BitBoard<T> : Board
    where T : struct, IBits<T>
{
    private readonly Shape<T> _shape;
    private readonly T _black;
    private readonly T _white;

    // Points that ever held a black or a white stone: only a stone put back there can bring a position back.
    private readonly T _heldBlack;
    private readonly T _heldWhite;

    public BitBoard(Shape<T> shape, ReadOnlySpan<Stone> stones, Stone toMove)
        : base(shape.Width, shape.Height, toMove, null, null)
    {
        _shape = shape;
        for (var index = 0; index < stones.Length; index++)
        {
            var point = T.Bit(shape.Bits[index]);
            _black |= stones[index] == Stone.Black ? point : default;
            _white |= stones[index] == Stone.White ? point : default;
        }

        (_heldBlack, _heldWhite) = (_black, _white);
        Hash = shape.Sum(_black, black: true) + shape.Sum(_white, black: false);
    }

    private BitBoard(BitBoard<T> previous, int index, T black, T white, ulong hash)
        : base(previous.Width, previous.Height, previous.ToMove.Other(), previous, previous.MoveAt(index))
    {
        (_shape, _black, _white, Hash) = (previous._shape, black, white, hash);
        (_heldBlack, _heldWhite) = (previous._heldBlack | black, previous._heldWhite | white);
    }

    // The same position, another colour to move.
    private BitBoard(BitBoard<T> same, Stone toMove)
        : base(same.Width, same.Height, toMove, same.Previous, same.LastMove)
    {
        (_shape, _black, _white, Hash) = (same._shape, same._black, same._white, same.Hash);
        (_heldBlack, _heldWhite) = (same._heldBlack, same._heldWhite);
    }

    public override ulong Hash { get; }

    public override int Stones => (_black | _white).Count;

    internal Shape<T> Shape => _shape;

    internal T Black => _black;

    internal T White => _white;

    private T Own => ToMove == Stone.Black ? _black : _white;

    private T Rival => ToMove == Stone.Black ? _white : _black;

    private T HeldByOwn => ToMove == Stone.Black ? _heldBlack : _heldWhite;

    public override Stone At(int index)
    {
        var point = T.Bit(_shape.Bits[index]);
        return !(_black & point).IsZero ? Stone.Black
            : !(_white & point).IsZero ? Stone.White
            : Stone.Empty;
    }

    public override Board? TryPlay(int index)
    {
        if (IsOver)
        {
            return null;
        }

        if (index == Points)
        {
            return new BitBoard<T>(this, index, _black, _white, Hash);
        }

        return TryPut(index, out var black, out var white, out var hash) && Earlier(index, black, white, hash) is null
            ? new BitBoard<T>(this, index, black, white, hash)
            : null;
    }

    public override bool IsLegal(int index) =>
        !IsOver
        && (
            index == Points
            || (TryPut(index, out var black, out var white, out var hash) && Earlier(index, black, white, hash) is null)
        );

    public override int CopyLegal(Span<int> indices)
    {
        var count = 0;
        if (IsOver)
        {
            return count;
        }

        var empty = _shape.On & ~(_black | _white);
        // A stone with an empty neighbour on a point where none of its colour ever was is legal without a further look.
        var free = empty & _shape.Neighbours(empty) & ~HeldByOwn;
        for (; !empty.IsZero; empty &= ~empty.Lowest)
        {
            var index = _shape.Indices[empty.First];
            if (!(free & empty.Lowest).IsZero || IsLegal(index))
            {
                indices[count++] = index;
            }
        }

        indices[count++] = Points;
        return count;
    }

    public override void CopyStones(Span<Stone> stones) => Copy(_black, _white, stones);

    public override Board WithToMove(Stone colour)
    {
        if (colour == Stone.Empty)
        {
            throw new ArgumentException("Black or White is to move: give Stone.Black or Stone.White.");
        }

        return colour == ToMove ? this : new BitBoard<T>(this, colour);
    }

    public override Stone[] Owners()
    {
        var (black, white) = Area.Of(_shape, _black, _white);
        return Copied(black, white);
    }

    public override Stone[] UnconditionalOwners() =>
        Copied(Benson.Of(_shape, _black, _white), Benson.Of(_shape, _white, _black));

    internal override bool IsOwnEye(int index) => !(_shape.Eyes(Own, Rival) & T.Bit(_shape.Bits[index])).IsZero;

    internal override void PlayOut(Span<int> margins, ulong seed)
    {
        // A generator that began at 0 would stay there.
        var playout = new Playout<T>(this, seed | 1UL << 63);
        foreach (ref var margin in margins)
        {
            margin = playout.Run();
        }
    }

    /// <summary>The points that ever held a stone of the colour, and of the other.</summary>
    internal (T Own, T Rival) Held(bool black) => black ? (_heldBlack, _heldWhite) : (_heldWhite, _heldBlack);

    private protected override int[] GroupIndices(int index) => Listed(GroupOf(index));

    private protected override int[] LibertyIndices(int index) =>
        Listed(_shape.Neighbours(GroupOf(index)) & ~(_black | _white));

    private protected override Board? Repeated(int index) =>
        TryPut(index, out var black, out var white, out var hash) ? Earlier(index, black, white, hash) : null;

    private T GroupOf(int index) => _shape.Group(T.Bit(_shape.Bits[index]), At(index) == Stone.Black ? _black : _white);

    private bool TryPut(int index, out T black, out T white, out ulong hash)
    {
        var bit = _shape.Bits[index];
        var stone = T.Bit(bit);
        (black, white, hash) = (_black, _white, Hash);
        if (!((_black | _white) & stone).IsZero || !_shape.TryCapture(bit, Own, Rival, out var captured))
        {
            return false;
        }

        var isBlack = ToMove == Stone.Black;
        var (own, rival) = (Own | stone, Rival & ~captured);
        (black, white) = isBlack ? (own, rival) : (rival, own);
        hash += _shape.Keys[isBlack ? 0 : 1][bit] - _shape.Sum(captured, !isBlack);
        return true;
    }

    // The hash finds, the stones decide.
    private BitBoard<T>? Earlier(int index, T black, T white, ulong hash)
    {
        if ((HeldByOwn & T.Bit(_shape.Bits[index])).IsZero)
        {
            return null;
        }

        for (var earlier = this; earlier is not null; earlier = (BitBoard<T>?)earlier.Previous)
        {
            if (earlier.Hash == hash && earlier._black == black && earlier._white == white)
            {
                return earlier;
            }
        }

        return null;
    }

    private int[] Listed(T set)
    {
        var list = new int[set.Count];
        for (var i = 0; i < list.Length; i++, set &= ~set.Lowest)
        {
            list[i] = _shape.Indices[set.First];
        }

        return list;
    }

    private Stone[] Copied(T black, T white)
    {
        var stones = new Stone[Points];
        Copy(black, white, stones);
        return stones;
    }

    private void Copy(T black, T white, Span<Stone> stones)
    {
        stones[..Points].Clear();
        for (; !black.IsZero; black &= ~black.Lowest)
        {
            stones[_shape.Indices[black.First]] = Stone.Black;
        }

        for (; !white.IsZero; white &= ~white.Lowest)
        {
            stones[_shape.Indices[white.First]] = Stone.White;
        }
    }
}
