// verdict: almost
// words: any legal move by chance
Move RuleOfThumb(Board board, Random random)
{
    return board.Legal[random.Next(board.Legal.Count)];
}
