Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    
    var me = (int)board.ToMove;
    double Worth(Move move)
    {
        if (move.IsPass) return -100;
        if (Fills(move)) return -200;
        var next = board.Play(move);
        return me * next.Score().Margin + 2 * Takes(move) - (next.Liberties(move) == 1 ? 10 : 0) + random.NextDouble();
    }
    return board.Legal.MaxBy(Worth);
}
