// why: Take what can be taken, leave no stone of one's own with a single liberty, prefer many liberties and the middle,
// and never fill what is one's own: each is one number, and the largest sum is played.
Move RuleOfThumb(Board board, Random random)
{
    var (me, rival) = (board.ToMove, board.ToMove.Other());
    int Count(Board b, Stone colour) => Enumerable.Range(0, b.Points).Count(i => b.At(i) == colour);
    int Weak(Board b, Stone colour) => Enumerable.Range(0, b.Points)
        .Count(i => b.At(i) == colour && b.Liberties(b.MoveAt(i)) == 1);
    double Worth(Move move)
    {
        if (move.IsPass) return board.Score().Margin * (int)me > 0 && board.LastMove is { IsPass: true } ? 99 : -20;
        var next = board.Play(move);
        var edge = move.Column % 4 == 0 || move.Row % 4 == 0 ? 1 : 0;
        var own = board.Owners()[board.IndexOf(move)] == me ? 30 : 0;
        return 10 * (Count(board, rival) - Count(next, rival)) - 9 * Weak(next, me) + 2 * Weak(next, rival)
            + Math.Min(3, next.Liberties(move)) - edge - own + random.NextDouble();
    }
    return board.Legal.MaxBy(Worth);
}
