(int black, int white) AreaScore(int[,] stones)
{
    int Owner(int row, int column)
    {
        var seen = new HashSet<(int, int)>();
        var (black, white) = (false, false);
        void Walk(int r, int c)
        {
            if (stones[r, c] != 0) { black |= stones[r, c] > 0; white |= stones[r, c] < 0; return; }
            if (!seen.Add((r, c))) return;
            foreach (var (nr, nc) in Beside(stones, r, c)) Walk(nr, nc);
        }
        Walk(row, column);
        return black == white ? 0 : black ? 1 : -1;
    }
    var all = from r in Enumerable.Range(0, stones.GetLength(0))
              from c in Enumerable.Range(0, stones.GetLength(1))
              select Owner(r, c);
    return (all.Count(o => o == 1), all.Count(o => o == -1));
}
