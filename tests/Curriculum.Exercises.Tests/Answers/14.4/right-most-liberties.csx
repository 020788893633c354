Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    
    double Worth(Move move) => move.IsPass ? 0 : Fills(move) ? -1
        : 3 * Takes(move) + board.Play(move).Liberties(move) - 1.5 + random.NextDouble();
    return board.Legal.MaxBy(Worth);
}
