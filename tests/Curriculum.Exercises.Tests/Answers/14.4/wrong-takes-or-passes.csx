// verdict: almost
// words: You always pass
Move RuleOfThumb(Board board, Random random)
{
    int Takes(Move move) => board.Stones + (move.IsPass ? 0 : 1) - board.Play(move).Stones;
    return board.Legal.MaxBy(move => move.IsPass ? 0.5 : Takes(move));
}
