// verdict: keep working
// words: seven of ten are asked
Move RuleOfThumb(Board board, Random random)
{
    return board.Legal.MinBy(move => move.IsPass ? 99 : board.Play(move).Liberties(move));
}
