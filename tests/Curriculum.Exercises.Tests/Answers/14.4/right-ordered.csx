Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    return board.Legal.Where(move => !move.IsPass && !Fills(move))
        .Where(move => Takes(move) > 0 || board.Play(move).Liberties(move) > 1)
        .OrderByDescending(Takes).ThenBy(_ => random.NextDouble()).FirstOrDefault();
}
