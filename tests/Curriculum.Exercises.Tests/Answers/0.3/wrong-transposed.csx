// verdict: keep working
// words: it should have
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.T.RowSums() / V.ColumnCount, V.T.ColumnNorms(2).Max());
