// verdict: keep working
// words: that is not there
int CountLiberties(int[,] stones, int row, int column)
{
    var group = new List<(int Row, int Column)> { (row, column) };
    var liberties = new HashSet<(int, int)>();
    for (var i = 0; i < group.Count; i++)
    {
        foreach (var next in Beside(stones, group[i].Row, group[i].Column))
        {
            var stone = stones[next.Column, next.Row];
            if (stone == 0) liberties.Add(next);
            else if (stone == stones[row, column] && !group.Contains(next)) group.Add(next);
        }
    }
    return liberties.Count;
}
