// verdict: almost
// words: mean within each column
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.ColumnSums() / V.RowCount, V.ColumnNorms(2).Max());
