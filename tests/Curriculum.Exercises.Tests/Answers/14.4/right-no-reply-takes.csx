Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    
    // What would the rival take at its best?
    int Lost(Board next) => next.Legal.Where(m => !m.IsPass).Select(m => next.Stones + 1 - next.Play(m).Stones)
        .DefaultIfEmpty(0).Max();
    double Worth(Move move)
    {
        if (move.IsPass) return -30;
        var next = board.Play(move);
        return 3 * (board.Stones + 1 - next.Stones) - 2 * Lost(next) - (Fills(move) ? 100 : 0) + random.NextDouble();
    }
    return board.Legal.MaxBy(Worth);
}
