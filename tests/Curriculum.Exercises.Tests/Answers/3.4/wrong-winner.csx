// verdict: almost
// words: You chose the winner outright
Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount,
    (j, i) => W.Column(i).MaximumIndex() == j ? 1 : 0);
