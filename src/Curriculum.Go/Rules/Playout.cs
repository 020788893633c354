using Curriculum.Go.Bits;

namespace Curriculum.Go.Rules;

/// <summary>One random game after another from a position, in place and without allocation.</summary>
internal sealed class Playout<T>
    where T : struct, IBits<T>
{
    private readonly Shape<T> _shape;
    private readonly BitBoard<T> _start;

    // The hashes of all positions: those of the game that led here, then those of the playout.
    private readonly ulong[] _seen;
    private readonly int _before;
    private ulong _state;

    public Playout(BitBoard<T> start, ulong seed)
    {
        (_start, _shape, _state) = (start, start.Shape, seed);
        _before = start.Moves + 1;
        _seen = new ulong[_before + Playouts.MostMoves(start.Points)];
        Board? board = start;
        for (var i = _before - 1; board is not null; i--, board = board.Previous)
        {
            _seen[i] = board.Hash;
        }
    }

    /// <summary>The margin black − white of one game.</summary>
    public int Run()
    {
        var black = _start.ToMove == Stone.Black;
        var (own, rival) = black ? (_start.Black, _start.White) : (_start.White, _start.Black);
        var (heldOwn, heldRival) = _start.Held(black);
        var passes = _start.LastMove is { IsPass: true } ? 1 : 0;
        var hash = _start.Hash;
        var seen = _before;
        for (var left = Playouts.MostMoves(_start.Points); left > 0 && passes < 2; left--)
        {
            passes++;
            var candidates = _shape.On & ~(own | rival | _shape.Eyes(own, rival));
            for (var count = candidates.Count; count > 0; count--)
            {
                var bit = candidates.Nth(Next(count));
                var stone = T.Bit(bit);
                candidates &= ~stone;
                if (!_shape.TryCapture(bit, own, rival, out var captured))
                {
                    continue;
                }

                var after = hash + _shape.Keys[black ? 0 : 1][bit];
                if (!captured.IsZero)
                {
                    after -= _shape.Sum(captured, !black);
                }

                if (!(heldOwn & stone).IsZero && _seen.AsSpan(0, seen).Contains(after))
                {
                    continue;
                }

                (own, rival, hash, passes) = (own | stone, rival & ~captured, after, 0);
                heldOwn |= stone;
                _seen[seen++] = hash;
                break;
            }

            (own, rival, heldOwn, heldRival, black) = (rival, own, heldRival, heldOwn, !black);
        }

        var (areaOwn, areaRival) = Area.Of(_shape, own, rival);
        var margin = areaOwn.Count - areaRival.Count;
        return black ? margin : -margin;
    }

    // xorshift64*, a number below count by the high half of a product.
    private int Next(int count)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)(((_state * 0x2545F4914F6CDD1D >> 32) * (ulong)count) >> 32);
    }
}
