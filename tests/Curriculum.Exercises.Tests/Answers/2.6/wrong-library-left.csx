// verdict: almost
// words: from the left
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    MatrixChain.FromTheLeft([.. M, w]);
