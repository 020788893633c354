// verdict: keep working
// words: move
Move RuleOfThumb(Board board, Random random)
{
    return board.LastMove is { IsPass: false } last ? Move.At(4 - last.Column, 4 - last.Row) : "c3";
}
