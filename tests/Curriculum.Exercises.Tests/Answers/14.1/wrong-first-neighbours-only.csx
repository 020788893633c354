// verdict: keep working
// words: not right
int CountLiberties(int[,] stones, int row, int column)
{
    var group = new List<(int Row, int Column)> { (row, column) };
    var liberties = new HashSet<(int, int)>();
    var first = 2;
    for (var i = 0; i < Math.Min(first, group.Count); i++)
    {
        foreach (var next in Beside(stones, group[i].Row, group[i].Column))
        {
            var stone = stones[next.Row, next.Column];
            if (stone == 0) liberties.Add(next);
            else if (stone == stones[row, column] && !group.Contains(next)) group.Add(next);
        }
    }
    return liberties.Count;
}
