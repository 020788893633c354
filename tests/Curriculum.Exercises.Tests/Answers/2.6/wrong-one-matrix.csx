// verdict: keep working
// words: must meet
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    MatrixChain.Multiply(M[0], w);
