Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    
    var open = board.Legal.Where(move => !move.IsPass && !Fills(move)).ToList();
    var taking = open.Where(move => Takes(move) > 0).ToList();
    if (taking.Count > 0) return taking.MaxBy(Takes);
    var safe = open.Where(move => board.Play(move).Liberties(move) > 1).ToList();
    return safe.Count > 0 ? safe[random.Next(safe.Count)] : Move.Pass;
}
