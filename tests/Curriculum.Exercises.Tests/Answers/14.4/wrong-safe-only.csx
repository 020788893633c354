// verdict: keep working
// words: seven of ten are asked
Move RuleOfThumb(Board board, Random random)
{
    bool Fills(Move move) => !move.IsPass && board.Owners()[board.IndexOf(move)] == board.ToMove;
    return board.Legal.Where(move => !move.IsPass && !Fills(move) && board.Play(move).Liberties(move) > 1)
        .OrderBy(_ => random.NextDouble()).FirstOrDefault();
}
