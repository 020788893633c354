// verdict: almost
// words: counted diagonals as neighbours
int CountLiberties(int[,] stones, int row, int column)
{
    var group = new List<(int Row, int Column)> { (row, column) };
    var liberties = new HashSet<(int, int)>();
    for (var i = 0; i < group.Count; i++)
        for (var r = Math.Max(0, group[i].Row - 1); r <= Math.Min(stones.GetLength(0) - 1, group[i].Row + 1); r++)
            for (var c = Math.Max(0, group[i].Column - 1); c <= Math.Min(stones.GetLength(1) - 1, group[i].Column + 1); c++)
            {
                if (stones[r, c] == 0) liberties.Add((r, c));
                else if (stones[r, c] == stones[row, column] && !group.Contains((r, c))) group.Add((r, c));
            }
    return liberties.Count;
}
