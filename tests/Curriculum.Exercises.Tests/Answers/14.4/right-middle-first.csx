Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    
    double Worth(Move move)
    {
        if (move.IsPass) return -50;
        if (Fills(move)) return -100;
        var far = Math.Abs(move.Column - 2) + Math.Abs(move.Row - 2);
        return 8 * Takes(move) - far - (board.Play(move).Liberties(move) < 2 ? 60 : 0) + random.NextDouble();
    }
    return board.Legal.MaxBy(Worth);
}
