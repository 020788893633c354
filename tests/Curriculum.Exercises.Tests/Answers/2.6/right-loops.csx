Counted[,] CheapOrder(Counted[][,] M, Counted[,] w)
{
    for (var k = M.Length - 1; k >= 0; k--)
    {
        var next = new Counted[M[k].GetLength(0), 1];
        for (var i = 0; i < next.GetLength(0); i++)
        {
            next[i, 0] = M[k][i, 0] * w[0, 0];
            for (var j = 1; j < w.GetLength(0); j++) next[i, 0] += M[k][i, j] * w[j, 0];
        }
        w = next;
    }
    return w;
}
