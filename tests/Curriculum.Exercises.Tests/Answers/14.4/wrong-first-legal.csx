// verdict: almost
// words: first of the legal moves
Move RuleOfThumb(Board board, Random random)
{
    return board.Legal[0];
}
