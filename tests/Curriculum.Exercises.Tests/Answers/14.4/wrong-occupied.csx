// verdict: keep working
// words: has a
Move RuleOfThumb(Board board, Random random)
{
    return "c3";
}
