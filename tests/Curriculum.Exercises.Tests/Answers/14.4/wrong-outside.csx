// verdict: keep working
// words: is outside
Move RuleOfThumb(Board board, Random random)
{
    return "h8";
}
