// verdict: almost
// words: did not divide
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.RowSums(), V.ColumnNorms(2).Max());
