// verdict: almost
// words: neighbours of an empty point only
(int black, int white) AreaScore(int[,] stones)
{
    var (black, white) = (0, 0);
    for (var r = 0; r < stones.GetLength(0); r++)
        for (var c = 0; c < stones.GetLength(1); c++)
        {
            var met = stones[r, c] != 0 ? [stones[r, c]]
                : Beside(stones, r, c).Select(p => stones[p.Row, p.Column]).Where(s => s != 0).Distinct().ToList();
            if (met.Count == 1 && met[0] == 1) black++;
            if (met.Count == 1 && met[0] == -1) white++;
        }
    return (black, white);
}
