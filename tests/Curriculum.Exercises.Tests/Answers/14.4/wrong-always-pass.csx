// verdict: almost
// words: You always pass
Move RuleOfThumb(Board board, Random random)
{
    return Move.Pass;
}
