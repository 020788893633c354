// verdict: keep working
// words: seven of ten are asked
Move RuleOfThumb(Board board, Random random)
{
    return new UniformPlayer().Choose(board, 0, random);
}
