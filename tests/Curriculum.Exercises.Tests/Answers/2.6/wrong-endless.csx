// verdict: keep working
// words: never comes to an end
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    MatrixChain.Multiply(M[0], CheapOrder(M, w));
