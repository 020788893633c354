Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    MatrixChain.FromTheRight([.. M, w]);
