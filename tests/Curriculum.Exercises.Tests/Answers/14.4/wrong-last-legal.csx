// verdict: keep working
// words: seven of ten are asked
Move RuleOfThumb(Board board, Random random)
{
    return board.Legal.Count > 1 ? board.Legal[^2] : Move.Pass;
}
