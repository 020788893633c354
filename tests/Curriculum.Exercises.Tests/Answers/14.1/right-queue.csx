int CountLiberties(int[,] stones, int row, int column)
{
    var open = new Queue<(int Row, int Column)>([(row, column)]);
    var seen = new HashSet<(int, int)> { (row, column) };
    var count = 0;
    while (open.TryDequeue(out var stone))
        foreach (var (r, c) in Beside(stones, stone.Row, stone.Column))
            if (stones[r, c] != -stones[row, column] && seen.Add((r, c)))
            {
                if (stones[r, c] == 0) count++;
                else open.Enqueue((r, c));
            }
    return count;
}
