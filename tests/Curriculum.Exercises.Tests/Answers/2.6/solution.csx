// why: From the right there is always a vector: M_L w is a vector, and so on down to M₁. Each product costs rows
// times columns.
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w)
{
    for (var k = M.Length - 1; k >= 0; k--)
        w = MatrixChain.Multiply(M[k], w);
    return w;
}
