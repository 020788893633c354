Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(2).Map(length => Math.Pow(length / A.FrobeniusNorm(), 2));
