// verdict: almost
// words: largest entry
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.RowSums() / V.ColumnCount, V.Enumerate().Max());
