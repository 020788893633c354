// verdict: keep working
// words: right
(int black, int white) AreaScore(int[,] stones)
{
    var (black, white) = (0, 0);
    for (var row = 0; row < stones.GetLength(0); row++)
        for (var column = 0; column < stones.GetLength(1); column++)
        {
            var region = new List<(int Row, int Column)> { (row, column) };
            var (meetsBlack, meetsWhite) = (false, false);
            for (var i = 0; i < region.Count; i++)
            {
                var (r, c) = region[i];
                if (stones[r, c] == 1) meetsBlack = true;
                else if (stones[r, c] == -1) meetsWhite = true;
                else region.AddRange(Enumerable.Range(0, 9).Select(k => (Row: r + k / 3 - 1, Column: c + k % 3 - 1))
                    .Where(p => p.Row >= 0 && p.Row < stones.GetLength(0) && p.Column >= 0 && p.Column < stones.GetLength(1)).Except(region).ToList());
            }
            if (meetsBlack && !meetsWhite) black++;
            if (meetsWhite && !meetsBlack) white++;
        }
    return (black, white);
}
