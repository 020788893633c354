// verdict: almost
// words: from the left
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    MatrixChain.Multiply(M.Aggregate(MatrixChain.Multiply), w);
