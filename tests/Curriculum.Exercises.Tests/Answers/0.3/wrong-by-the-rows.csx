// verdict: almost
// words: divided by the number of rows
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.RowSums() / V.RowCount, V.ColumnNorms(2).Max());
