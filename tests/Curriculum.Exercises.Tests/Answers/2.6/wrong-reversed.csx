// verdict: almost
// words: reversed order
Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    M.Aggregate(w, (product, factor) => MatrixChain.Multiply(factor, product));
