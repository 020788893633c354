// verdict: almost
// words: left out the first
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w)
{
    for (var k = M.Length - 1; k > 0; k--) w = MatrixChain.Multiply(M[k], w);
    return w;
}
