(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (V * Vector<double>.Build.Dense(V.ColumnCount, 1.0 / V.ColumnCount), Math.Sqrt((V.T * V).Diagonal().Maximum()));
