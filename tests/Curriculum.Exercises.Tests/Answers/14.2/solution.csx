// why: From each point the list grows over empty points until only stones are left around it. A point that reaches one
// colour alone is that colour's; a stone reaches itself.
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
                else region.AddRange(Beside(stones, r, c).Except(region).ToList());
            }
            if (meetsBlack && !meetsWhite) black++;
            if (meetsWhite && !meetsBlack) white++;
        }
    return (black, white);
}
