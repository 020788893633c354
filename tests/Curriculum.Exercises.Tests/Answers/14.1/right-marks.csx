int CountLiberties(int[,] stones, int row, int column)
{
    var (rows, columns) = (stones.GetLength(0), stones.GetLength(1));
    var mine = new bool[rows, columns];
    mine[row, column] = true;
    for (var grown = true; grown;)
    {
        grown = false;
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                if (!mine[r, c] && stones[r, c] == stones[row, column]
                    && Beside(stones, r, c).Any(p => mine[p.Row, p.Column]))
                    mine[r, c] = grown = true;
    }
    var liberties = 0;
    for (var r = 0; r < rows; r++)
        for (var c = 0; c < columns; c++)
            if (stones[r, c] == 0 && Beside(stones, r, c).Any(p => mine[p.Row, p.Column]))
                liberties++;
    return liberties;
}
