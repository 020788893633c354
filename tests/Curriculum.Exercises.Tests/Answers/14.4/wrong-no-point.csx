// verdict: keep working
// words: stopped with
Move RuleOfThumb(Board board, Random random)
{
    return board.Legal.First(move => !move.IsPass && board.Play(move).Liberties(move) > 4);
}
