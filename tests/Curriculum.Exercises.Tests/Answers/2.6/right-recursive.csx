Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    M.Length == 0 ? w : MatrixChain.Multiply(M[0], CheapOrder(M[1..], w));
