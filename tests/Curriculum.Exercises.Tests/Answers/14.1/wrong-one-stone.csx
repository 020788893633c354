// verdict: almost
// words: one stone only
int CountLiberties(int[,] stones, int row, int column) =>
    Beside(stones, row, column).Count(p => stones[p.Row, p.Column] == 0);
