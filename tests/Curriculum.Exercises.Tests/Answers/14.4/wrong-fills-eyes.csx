// verdict: keep working
// words: seven of ten are asked
Move RuleOfThumb(Board board, Random random)
{
    var points = board.Legal.Where(move => !move.IsPass).ToList();
    return points.Count == 0 ? Move.Pass : points[random.Next(points.Count)];
}
