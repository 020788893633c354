Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    
    // Eight games of chance behind each move.
    double Worth(Move move) => Fills(move) || move.IsPass && !board.Legal.All(m => m.IsPass || Fills(m)) ? -99
        : (int)board.ToMove * Playouts.Run(board.Play(move), 8, random).Average();
    return board.Legal.MaxBy(Worth);
}
