Move RuleOfThumb(Board board, Random random)
{
    var (best, most) = (Move.Pass, 0.0);
    foreach (var move in board.Legal)
    {
        if (move.IsPass || board.Owners()[board.IndexOf(move)] == board.ToMove) continue;
        var next = board.Play(move);
        var worth = 5.0 * (board.Stones + 1 - next.Stones) + next.Liberties(move) - 1 + random.NextDouble();
        if (next.Liberties(move) == 1) worth -= 4;
        if (worth > most) (best, most) = (move, worth);
    }
    return best;
}
