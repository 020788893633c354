// verdict: almost
// words: length squared
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V.RowSums() / V.ColumnCount, V.EnumerateColumns().Max(v => v * v));
