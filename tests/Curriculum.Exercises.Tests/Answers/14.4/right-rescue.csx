Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    
    // Own stones with one liberty: before, and after the move.
    int Weak(Board b) => Enumerable.Range(0, b.Points)
        .Count(i => b.At(i) == board.ToMove && b.Liberties(b.MoveAt(i)) == 1);
    double Worth(Move move) => move.IsPass ? -30 : Fills(move) ? -60
        : 2 * Takes(move) + 3 * (Weak(board) - Weak(board.Play(move))) + random.NextDouble();
    return board.Legal.MaxBy(Worth);
}
