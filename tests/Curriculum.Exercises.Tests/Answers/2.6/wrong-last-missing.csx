// verdict: almost
// words: left out the last
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w)
{
    for (var k = M.Length - 2; k >= 0; k--) w = MatrixChain.Multiply(M[k], w);
    return w;
}
