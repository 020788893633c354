Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    
    // Every stone counts the liberties of its group, up to four.
    double Safety(Board b, Stone colour) => Enumerable.Range(0, b.Points).Where(i => b.At(i) == colour)
        .Sum(i => Math.Min(4, b.Liberties(b.MoveAt(i))));
    double Worth(Move move)
    {
        if (move.IsPass) return -1000;
        if (Fills(move)) return -2000;
        var next = board.Play(move);
        return Safety(next, board.ToMove) - 1.5 * Safety(next, next.ToMove) + random.NextDouble();
    }
    return board.Legal.MaxBy(Worth);
}
