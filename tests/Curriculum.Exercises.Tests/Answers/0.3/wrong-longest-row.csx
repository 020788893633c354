// verdict: almost
// words: longest row
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.RowSums() / V.ColumnCount, V.RowNorms(2).Max());
