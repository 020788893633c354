// verdict: almost
// words: counted the stones only
(int black, int white) AreaScore(int[,] stones) =>
    (stones.Cast<int>().Count(s => s == 1), stones.Cast<int>().Count(s => s == -1));
