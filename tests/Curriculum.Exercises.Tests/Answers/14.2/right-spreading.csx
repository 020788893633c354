(int black, int white) AreaScore(int[,] stones)
{
    // Bit 1: black reaches the point, bit 2: white does. Both spread over empty points until nothing changes.
    var (rows, columns) = (stones.GetLength(0), stones.GetLength(1));
    var reach = new int[rows, columns];
    for (var r = 0; r < rows; r++)
        for (var c = 0; c < columns; c++)
            reach[r, c] = stones[r, c] == 0 ? 0 : stones[r, c] > 0 ? 1 : 2;
    for (var changed = true; changed;)
    {
        changed = false;
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                if (stones[r, c] == 0)
                {
                    var more = Beside(stones, r, c).Aggregate(reach[r, c], (bits, p) => bits | reach[p.Row, p.Column]);
                    changed |= more != reach[r, c];
                    reach[r, c] = more;
                }
    }
    var flat = reach.Cast<int>().ToList();
    return (flat.Count(bits => bits == 1), flat.Count(bits => bits == 2));
}
