(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V) =>
    (Vec([.. V.EnumerateRows().Select(row => row.Average())]), V.ColumnNorms(2).Max());
