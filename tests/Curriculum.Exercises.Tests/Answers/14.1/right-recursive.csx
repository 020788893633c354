int CountLiberties(int[,] stones, int row, int column)
{
    var seen = new bool[stones.GetLength(0), stones.GetLength(1)];
    return Count(row, column);

    int Count(int r, int c)
    {
        if (r < 0 || c < 0 || r >= seen.GetLength(0) || c >= seen.GetLength(1) || seen[r, c]) return 0;
        if (stones[r, c] == -stones[row, column]) return 0;
        seen[r, c] = true;
        return stones[r, c] == 0 ? 1 : Count(r + 1, c) + Count(r - 1, c) + Count(r, c + 1) + Count(r, c - 1);
    }
}
