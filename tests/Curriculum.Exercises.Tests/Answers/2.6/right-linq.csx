Counted[,] CheapOrder(Counted[][,] M, Counted[,] w) =>
    M.Reverse().Aggregate(w, (product, factor) => MatrixChain.Multiply(factor, product));
