(int black, int white) AreaScore(int[,] stones)
{
    int[] area = [0, 0];
    var done = new HashSet<(int, int)>();
    for (var row = 0; row < stones.GetLength(0); row++)
        for (var column = 0; column < stones.GetLength(1); column++)
        {
            if (stones[row, column] != 0) { area[stones[row, column] > 0 ? 0 : 1]++; continue; }
            if (!done.Add((row, column))) continue;
            var (walk, met) = (new Stack<(int, int)>([(row, column)]), new HashSet<int>());
            var size = 0;
            while (walk.TryPop(out var point))
            {
                size++;
                foreach (var (r, c) in Beside(stones, point.Item1, point.Item2))
                    if (stones[r, c] != 0) met.Add(stones[r, c]);
                    else if (done.Add((r, c))) walk.Push((r, c));
            }
            if (met.Count == 1) area[met.Single() > 0 ? 0 : 1] += size;
        }
    return (area[0], area[1]);
}
